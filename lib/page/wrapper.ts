import { childrenOf, createElement, detach, documentOf, insertBefore, isElement, matches, nameOf, nextOf, parentOf, queryAll } from './natives.ts';

/** Moving these loads them anew, stops them, or runs the page's own code (custom elements). */
const BREAKS_WHEN_MOVED = 'iframe,frame,object,embed,video,audio,script';

/** Whether a wrapper can go round these nodes: neighbours with one parent, and nothing among them that a move would break. */
export function canWrap(nodes: readonly Node[]): boolean {
  const first = nodes[0];
  if (!first || !parentOf(first)) return false;
  for (const [place, node] of nodes.entries()) {
    if (place > 0 && nextOf(nodes[place - 1] ?? node) !== node) return false;
    if (isElement(node) && [node, ...queryAll(node, '*')].some(breaksWhenMoved)) return false;
  }
  return true;
}

function breaksWhenMoved(element: Element): boolean {
  return nameOf(element).includes('-') || matches(element, BREAKS_WHEN_MOVED);
}

/** Puts one element of ours round a run of neighbours; the nodes themselves stay the same, adjacent text nodes too. */
export function wrap(nodes: readonly Node[]): Element | undefined {
  const first = nodes[0];
  const parent = first && parentOf(first);
  if (!parent) return undefined;
  const wrapper = createElement(documentOf(first), 'span');
  insertBefore(parent, wrapper, first);
  for (const node of nodes) insertBefore(wrapper, node, null);
  return wrapper;
}

/** Takes a wrapper away. What the page has put into it meanwhile stays, where the page has removed it nothing comes back. */
export function unwrap(wrapper: Element): void {
  const parent = parentOf(wrapper);
  if (!parent) return;
  for (const child of childrenOf(wrapper)) insertBefore(parent, child, wrapper);
  detach(wrapper);
}
