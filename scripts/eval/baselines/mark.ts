import { ownParts, weightOf } from '../block-flags.ts';

/** Elements in which markup is no markup: they carry the mark themselves. */
const RAW_TEXT = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'TITLE', 'IFRAME', 'NOSCRIPT']);

/**
 * Marks blocks (values of `data-b`) as the scan would, for the scorer: their own texts and pictures, so that a block nested in a
 * flagged one is not flagged with it. Gives back what takes the marks away again.
 */
export function markBlocks(document: Document, names: ReadonlySet<string>): () => void {
  const undo: (() => void)[] = [];
  for (const block of document.querySelectorAll('[data-b]')) {
    if (!names.has(block.getAttribute('data-b') ?? '')) continue;
    // All of them first: marking moves them.
    for (const { node, holder } of Array.from(ownParts(block))) {
      if (weightOf(node) === 0) continue;
      if (node === holder || RAW_TEXT.has(holder.tagName)) undo.push(flag(holder));
      else undo.push(wrap(document, node, holder));
    }
  }
  return () => {
    for (const step of undo) step();
  };
}

function wrap(document: Document, node: Node, parent: Element): () => void {
  const span = document.createElement('span');
  parent.insertBefore(span, node);
  span.appendChild(node);
  flag(span);
  return () => {
    parent.replaceChild(node, span);
  };
}

function flag(element: Element): () => void {
  element.setAttribute('data-unlure', 'ad');
  element.setAttribute('data-unlure-level', 'sure');
  return () => {
    element.removeAttribute('data-unlure');
    element.removeAttribute('data-unlure-level');
  };
}
