import type { Dom } from './dom.ts';

/** A CSS path that leads from `<html>` to an element, or to the parent of a text node. */
export function pathOf(start: Node, dom: Dom): string {
  const steps: string[] = [];
  for (let node: Node | null = dom.isElement(start) ? start : dom.parent(start); dom.isElement(node); node = dom.parent(node)) {
    const name = dom.name(node), parent = dom.parent(node);
    let position = 1, same = 0;
    for (let sibling = parent && dom.first(parent); sibling; sibling = dom.next(sibling)) {
      if (dom.name(sibling) !== name) continue;
      same++;
      if (sibling === node) position = same;
    }
    steps.unshift(same > 1 ? `${name}:nth-of-type(${position})` : name);
  }
  return steps.join(' > ');
}
