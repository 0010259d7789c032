import { CATEGORIES } from '../../lib/report.ts';

/** A picture weighs as much as this many characters, as in the scorer. */
const PICTURE_CHARACTERS = 60;
const TEXT = 3;

/** How one labelled block of an annotated page stands. */
interface BlockFlag {
  /** The share of its own characters and pictures, without nested blocks, that lies in flagged elements. */
  share: number;
  /** The category that covers it, '' where nothing is flagged. */
  category: string;
  level: string;
  text: string;
}

export interface PageFlags {
  /** By the value of `data-b`, in the page's order. */
  blocks: ReadonlyMap<string, BlockFlag>;
  /** Flagged text that lies in no labelled block, white space left out. */
  outside: string;
}

/** Reads which blocks are flagged, by the scan's attributes or by those of the extension (`data-unlure="ad folded"`). */
export function flagsOf(document: Document): PageFlags {
  const blocks = new Map<string, BlockFlag>();
  for (const element of document.querySelectorAll('[data-b]')) blocks.set(element.getAttribute('data-b') ?? '', flagOf(element));
  let outside = '';
  for (const mark of document.querySelectorAll('[data-unlure]')) {
    if (mark.parentElement?.closest('[data-unlure]') || mark.closest('[data-b]')) continue;
    outside += ownText(mark);
  }
  return { blocks, outside };
}

function flagOf(block: Element): BlockFlag {
  let weight = 0, flagged = 0, text = '';
  let mark: Element | null = null;
  for (const { node, holder } of ownParts(block)) {
    const amount = weightOf(node);
    if (node.nodeType === TEXT) text += node.nodeValue ?? '';
    weight += amount;
    const cover = amount > 0 ? holder.closest('[data-unlure]') : null;
    if (cover === null) continue;
    flagged += amount;
    mark ??= cover;
  }
  return { share: weight > 0 ? flagged / weight : 0, ...covering(mark), text: text.replace(/\s+/g, ' ').trim() };
}

/** A text or picture of a block, and the element that carries a mark of it: the text's parent, the picture itself. */
interface OwnPart {
  node: Node;
  holder: Element;
}

/** The block's own texts and pictures in the page's order, without those of blocks nested in it. */
export function* ownParts(block: Element): Generator<OwnPart> {
  if (block.tagName === 'IMG') yield { node: block, holder: block };
  for (const child of block.childNodes) {
    if (child.nodeType === TEXT) yield { node: child, holder: block };
    else if (isElement(child) && !child.hasAttribute('data-b')) yield* ownParts(child);
  }
}

/** Characters of a text, white space left out; a picture counts as a short line. */
export function weightOf(node: Node): number {
  return node.nodeType === TEXT ? (node.nodeValue ?? '').replace(/\s+/g, '').length : PICTURE_CHARACTERS;
}

function covering(mark: Element | null): { category: string; level: string } {
  const words = mark?.getAttribute('data-unlure')?.split(' ') ?? [];
  return { category: CATEGORIES.find((name) => words.includes(name)) ?? '', level: mark?.getAttribute('data-unlure-level') ?? '' };
}

/** The text below an element, without that of labelled blocks. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) text += (child.nodeValue ?? '').replace(/\s+/g, '');
    else if (isElement(child) && !child.hasAttribute('data-b')) text += ownText(child);
  }
  return text;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
