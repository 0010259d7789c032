import { ATTRIBUTE } from './attribute.ts';
import { attributeOf, childrenOf, contains, documentOf, isConnected, isElement, isText, nameOf, parentOf, rangeOver, rectOf, rootOf, styleOf, textOf, viewOf } from './natives.ts';

/** Part of a change: what stands there before and after it. */
export interface Change {
  /** What is about to be folded, shown or taken away; nothing in it can hold the reader's place. */
  nodes: readonly Node[];
  /** What will stand in its place; asked for after the change. */
  after(): Node | undefined;
}

/** Pictures and the like are one thing to the eye. */
const REPLACED = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'iframe', 'math', 'object']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head']);

/**
 * Makes a change to the page without moving what the reader is looking at: the first line in view that the change does not
 * touch stays where it is. Where the change takes all that is in view, what stands in its place comes there.
 */
export function keepPlace(changes: readonly Change[], change: () => void): void {
  const byDocument = new Map<Document, Change[]>();
  for (const one of changes) {
    const first = one.nodes[0];
    if (first) byDocument.set(documentOf(first), [...(byDocument.get(documentOf(first)) ?? []), one]);
  }
  const after = [...byDocument.values()].map(hold);
  change();
  for (const settle of after) settle();
}

/** Looks where the reader is; the function that comes back brings the page there again. */
function hold(changes: readonly Change[]): () => void {
  const changed = new Set(changes.flatMap(({ nodes }) => nodes));
  const start = commonParent([...changed]);
  const port = start && portOf(start);
  if (!start || !port) return () => undefined;
  for (let scope: Node | null = start; isElement(scope); scope = parentOf(scope)) {
    const node = firstInView(scope, port, changed);
    const top = node && boxOf(node)?.top;
    if (node && top !== undefined) return () => bringTo(node, top, port);
    if (scope === port.scroller) break;
  }
  return holdReplaced(changes, port);
}

/** All that is in view is about to change: what takes its place is brought into view. */
function holdReplaced(changes: readonly Change[], port: Port): () => void {
  for (const { nodes, after } of changes) {
    const box = nodes.map(boxOf).find((one) => one && isWithin(one, port));
    if (!box) continue;
    const top = Math.min(Math.max(box.top, port.top + (port.bottom - port.top) / 4), port.bottom - (port.bottom - port.top) / 4);
    return () => {
      const node = after();
      if (node) bringTo(node, top, port);
    };
  }
  return () => undefined;
}

function bringTo(node: Node, top: number, port: Port): void {
  const now = isConnected(node) ? boxOf(node)?.top : undefined;
  if (now !== undefined && Math.abs(now - top) >= 1) port.scrollBy(now - top);
}

/** What scrolls, and the part of the window that it shows, in CSS pixels of the window. */
interface Port {
  scroller: Element | undefined;
  top: number;
  bottom: number;
  scrollBy(distance: number): void;
}

function portOf(start: Element): Port | undefined {
  const view = viewOf(documentOf(start));
  if (!view) return undefined;
  const root = rootOf(documentOf(start));
  for (let node: Node | null = start; isElement(node) && node !== root && nameOf(node) !== 'body'; node = parentOf(node)) {
    const scroller = node;
    if (!/auto|scroll/.test(styleOf(scroller)?.overflowY ?? '') || scroller.scrollHeight <= scroller.clientHeight) continue;
    const { top, bottom } = rectOf(scroller);
    // `instant`, because a page with smooth scrolling would show the jump that this is to prevent.
    return { scroller, top: Math.max(top, 0), bottom: Math.min(bottom, view.innerHeight), scrollBy: (distance) => scroller.scrollBy({ top: distance, behavior: 'instant' }) };
  }
  return { scroller: undefined, top: 0, bottom: view.innerHeight, scrollBy: (distance) => view.scrollBy({ top: distance, behavior: 'instant' }) };
}

interface Box {
  top: number;
  bottom: number;
}

function isWithin(box: Box, port: Port): boolean {
  return box.bottom > port.top + 1 && box.top < port.bottom - 1;
}

/** Where a node is painted; undefined when it is not. */
function boxOf(node: Node): Box | undefined {
  const box = isElement(node) ? rectOf(node) : rangeOver(node, node).getBoundingClientRect();
  return box.width > 0 || box.height > 0 ? box : undefined;
}

/** The first text or picture in view that neither changes nor floats above the page. Looks only into what is in view. */
function firstInView(scope: Element, port: Port, changed: ReadonlySet<Node>): Node | undefined {
  for (const node of childrenOf(scope)) {
    if (changed.has(node)) continue;
    if (isText(node)) {
      const box = textOf(node).trim() === '' ? undefined : boxOf(node);
      if (box && isWithin(box, port)) return node;
    } else if (isElement(node) && !UNSEEN.has(nameOf(node))) {
      const style = styleOf(node), box = boxOf(node);
      if (!style || style.display === 'none' || style.position === 'fixed' || style.position === 'sticky') continue;
      if (box ? !isWithin(box, port) : style.display !== 'contents') continue;
      const found = REPLACED.has(nameOf(node)) || isBar(node) ? node : firstInView(node, port, changed);
      if (found) return found;
    }
  }
  return undefined;
}

function isBar(element: Element): boolean {
  return attributeOf(element, ATTRIBUTE) === 'bar';
}

function commonParent(nodes: readonly Node[]): Element | undefined {
  const first = nodes[0];
  for (let scope = first && parentOf(first); isElement(scope); scope = parentOf(scope)) {
    const outer = scope;
    if (nodes.every((node) => !isConnected(node) || contains(outer, node))) return scope;
  }
  return undefined;
}
