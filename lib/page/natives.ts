/**
 * Changing and measuring the page without trusting its names. A form control named `parentNode` shadows that property on its
 * form, a picture named `createElement` on the document, also in an extension's isolated world; the prototypes are the
 * browser's own there and are not shadowed. Looked up from the object's prototype on each use, so nodes of any document work.
 */

/** The parent of a node, whatever it is called in the page. */
export function parentOf(node: Node): Node | null {
  return read(node, 'parentNode') as Node | null;
}

export function nextOf(node: Node): Node | null {
  return read(node, 'nextSibling') as Node | null;
}

export function previousOf(node: Node): Node | null {
  return read(node, 'previousSibling') as Node | null;
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = read(node, 'firstChild') as Node | null; child; child = nextOf(child)) children.push(child);
  return children;
}

export function isElement(node: Node | null | undefined): node is Element {
  return !!node && read(node, 'nodeType') === 1;
}

export function isText(node: Node): boolean {
  return read(node, 'nodeType') === 3;
}

/** Lower-case local name; '' for anything that is no element. */
export function nameOf(node: Node | null | undefined): string {
  return isElement(node) ? String(read(node, 'localName')).toLowerCase() : '';
}

export function textOf(node: Node): string {
  const text = read(node, 'textContent');
  return typeof text === 'string' ? text : '';
}

/** Whether the node stands in a document. */
export function isConnected(node: Node): boolean {
  return read(node, 'isConnected') === true;
}

export function documentOf(node: Node): Document {
  return (read(node, 'ownerDocument') as Document | null) ?? (node as Document);
}

/** The window of a document; undefined for one that is not shown. */
export function viewOf(document: Document): (Window & typeof globalThis) | undefined {
  return (read(document, 'defaultView') as (Window & typeof globalThis) | null) ?? undefined;
}

export function rootOf(document: Document): Element | undefined {
  return childrenOf(document).find(isElement);
}

export function attributeOf(element: Element, name: string): string | null {
  return call(element, 'getAttribute', name) as string | null;
}

export function attributeNamesOf(element: Element): string[] {
  return call(element, 'getAttributeNames') as string[];
}

/** Writes an attribute, or takes it away for `null`; does nothing where it stands so already. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (attributeOf(element, name) === value) return;
  if (value === null) call(element, 'removeAttribute', name);
  else call(element, 'setAttribute', name, value);
}

export function matches(element: Element, selector: string): boolean {
  return call(element, 'matches', selector) === true;
}

export function queryAll(root: Element, selector: string): Element[] {
  return Array.from(call(root, 'querySelectorAll', selector) as ArrayLike<Element>);
}

export function contains(outer: Node, inner: Node): boolean {
  return call(outer, 'contains', inner) === true;
}

export function createElement(document: Document, name: string): HTMLElement {
  return call(document, 'createElement', name) as HTMLElement;
}

export function insertBefore(parent: Node, node: Node, before: Node | null): void {
  call(parent, 'insertBefore', node, before);
}

/** Takes a node out of where it stands; one that the page has taken out already is left alone. */
export function detach(node: Node): void {
  const parent = parentOf(node);
  if (parent) call(parent, 'removeChild', node);
}

export function attachShadow(element: Element): ShadowRoot {
  return call(element, 'attachShadow', { mode: 'closed' }) as ShadowRoot;
}

export function rectOf(element: Element): DOMRect {
  return call(element, 'getBoundingClientRect') as DOMRect;
}

/** A range over neighbouring nodes. */
export function rangeOver(first: Node, last: Node): Range {
  const range = call(documentOf(first), 'createRange') as Range;
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}

export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return viewOf(documentOf(element))?.getComputedStyle(element);
}

function read(target: object, name: string): unknown {
  const getter = inherited(target, name)?.get;
  return getter ? getter.call(target) : (target as Record<string, unknown>)[name];
}

function call(target: object, name: string, ...args: unknown[]): unknown {
  const method = inherited(target, name)?.value as ((...given: unknown[]) => unknown) | undefined;
  return method?.apply(target, args);
}

function inherited(target: object, name: string): PropertyDescriptor | undefined {
  for (let at = Object.getPrototypeOf(target) as object | null; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}
