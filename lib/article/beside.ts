import type { Dom } from './dom.ts';
import { isAnnexByName, isFurniture, isFurnitureByRole } from './furniture.ts';

/**
 * Tells whether an element inside the post's root is beside the post: comments, navigation, related posts, share bars. A name alone
 * is not enough where Readability kept its text, nor when it holds most of the root, nor for a line between two paragraphs.
 */
export function besideTest(root: Element, kept: ReadonlySet<Node>, dom: Dom): (element: Element) => boolean {
  const whole = dom.text(root).length;
  return (element) => {
    if (!isFurniture(element, dom)) return false;
    if (dom.name(element) === 'nav') return true;
    if (kept.has(element) || dom.text(element).length >= whole * 0.5) return false;
    if (!isFurnitureByRole(element, dom) && isAnnexByName(element, dom)) return false;
    return !interrupts(element, kept, dom);
  };
}

/** Part of a paragraph or list with text of the post on both sides: "related" links with which a post interrupts itself. */
function interrupts(element: Element, kept: ReadonlySet<Node>, dom: Dom): boolean {
  const parent = dom.parent(element);
  if (dom.isElement(parent) && /^(?:a|span|strong|em|li)$/.test(dom.name(element))) return interrupts(parent, kept, dom);
  if (!/^(?:p|ul|ol)$/.test(dom.name(element))) return false;
  let isBefore = false, isPast = false;
  for (let node = parent && dom.first(parent); node; node = dom.next(node)) {
    if (node === element) isPast = true;
    else if (kept.has(node)) {
      if (isPast) return isBefore;
      isBefore = true;
    }
  }
  return false;
}
