import type { Target } from '../article/types.ts';
import { documentOf, isConnected, isElement, parentOf, rangeOver, rectOf, viewOf } from './natives.ts';

/**
 * Scrolls a place into view, in one step: a long animated way makes some readers ill, and pictures that load on the way move
 * its end. What is taller than the window is shown from its start.
 */
export function scrollTo(target: Target): void {
  const node = target.kind === 'element' ? target.element : target.nodes.find(isVisible);
  const element = isElement(node) ? node : node && parentOf(node);
  if (!node || !isElement(element) || !isConnected(node)) return;
  const view = viewOf(documentOf(element));
  const isTall = rectOf(element).height > (view?.innerHeight ?? 0) * 0.8;
  element.scrollIntoView({ block: isTall ? 'start' : 'center', inline: 'nearest', behavior: 'instant' });
  if (!view || element === node || !isTall) return;
  // The line stands somewhere in a long element.
  const { top } = rangeOver(node, node).getBoundingClientRect();
  view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
}

function isVisible(node: Node): boolean {
  const box = isElement(node) ? rectOf(node) : rangeOver(node, node).getBoundingClientRect();
  return box.height > 0;
}
