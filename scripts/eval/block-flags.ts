import { CATEGORIES } from '../../lib/report.ts';

/** A picture weighs as much as this many characters, as in the scorer. */
const PICTURE_CHARACTERS = 60;

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
  const add = (node: Element, amount: number) => {
    weight += amount;
    const cover = amount > 0 ? node.closest('[data-unlure]') : null;
    if (cover === null) return;
    flagged += amount;
    mark ??= cover;
  };
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) {
        text += child.nodeValue ?? '';
        add(parent, (child.nodeValue ?? '').replace(/\s+/g, '').length);
      } else if (isElement(child) && !child.hasAttribute('data-b')) {
        if (child.tagName === 'IMG') add(child, PICTURE_CHARACTERS);
        walk(child);
      }
    }
  };
  if (block.tagName === 'IMG') add(block, PICTURE_CHARACTERS);
  walk(block);
  return { share: weight > 0 ? flagged / weight : 0, ...covering(mark), text: text.replace(/\s+/g, ' ').trim() };
}

function covering(mark: Element | null): { category: string; level: string } {
  const words = mark?.getAttribute('data-unlure')?.split(' ') ?? [];
  return { category: CATEGORIES.find((name) => words.includes(name)) ?? '', level: mark?.getAttribute('data-unlure-level') ?? '' };
}

/** The text below an element, without that of labelled blocks. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += (child.nodeValue ?? '').replace(/\s+/g, '');
    else if (isElement(child) && !child.hasAttribute('data-b')) text += ownText(child);
  }
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
