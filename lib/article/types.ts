/** The shapes in which a post is handed on: article → signals → model → analyze. */

/** What a block is by its markup; `code`, `table` and `formula` are data and never flagged for a word in them. */
export type BlockKind = 'text' | 'heading' | 'item' | 'quote' | 'code' | 'table' | 'formula' | 'picture' | 'card' | 'media';

export interface Link {
  /** Absolute and unwrapped: `link.csdn.net/?target=X` is X. The attribute's text when it is no address. */
  href: string;
  /** Lower-case host without `www.`; empty for anchors, mail and the like. */
  host: string;
  text: string;
}

export interface Picture {
  /** Absolute address of the best source (`data-src` and the like before a placeholder `src`). */
  src: string;
  alt: string;
  /** CSS pixels or natural size by attributes; 0 when the page does not say. */
  width: number;
  height: number;
}

/** A paragraph, heading, list item, line between two `<br>`, picture …: the unit that is judged. */
export interface Block {
  /** Place among the post's blocks, from 0. */
  index: number;
  kind: BlockKind;
  /** 1–6 for headings, 0 otherwise. */
  headingLevel: number;
  /** True for a heading and for a short line that is bold as a whole (how many posts write headings). */
  isHeadingLike: boolean;
  /** Visible text, white space collapsed, trimmed. */
  text: string;
  /** Visible characters without white space. */
  characters: number;
  pictures: readonly Picture[];
  links: readonly Link[];
  /** Lower-case names of the elements between the post's root and the block, outermost first, the block's own included. */
  tags: readonly string[];
  /** Lower-case class, id and data-* names on the block and its ancestors inside the post, joined by spaces. */
  hints: string;
  /** The element's name when the block is a custom element or a known card (`mp-common-profile`), else ''. */
  card: string;
  /** The adjacent sibling nodes that hold the block: one element, or the run of text and inline nodes between two lines. */
  nodes: readonly Node[];
  /** List items share the number of their list; -1 outside lists. */
  list: number;
}

/** One post of the page. */
export interface Article {
  root: Element;
  /** Boxes outside the root that belong to the post: about the author, a newsletter form. Their blocks stand with its own. */
  annexes?: readonly Element[];
  title: string;
  byline: string;
  /** Host of the page without `www.`, empty for a file. */
  host: string;
  /** Language told by the text: `zh`, `en`, … or `und`. */
  lang: string;
  blocks: readonly Block[];
}

/**
 * Where a finding stands in the page: a whole element, or adjacent siblings (text and inline elements) of an element of
 * which another part is content. Several targets of one finding follow each other in reading order.
 */
export type Target =
  | { kind: 'element'; element: Element }
  | { kind: 'run'; nodes: readonly Node[] };
