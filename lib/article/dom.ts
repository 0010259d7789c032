/**
 * Reading the DOM without trusting the page's names. A form control named `parentNode` or a picture named `body` shadows
 * the property of the same name on its form or on the document, also in an extension's isolated world. The accessors of the
 * browser's own prototypes are not shadowed, so they are taken from there once per document. A DOM written in JavaScript
 * (linkedom, happy-dom) has no such names, and its accessors differ from class to class: it is read directly.
 */
export interface Dom {
  type(node: Node): number;
  /** Lower-case local name; '' for anything that is no element. */
  name(node: Node): string;
  parent(node: Node): Node | null;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  /** The characters of a text node. */
  data(node: Node): string;
  attribute(element: Element, name: string): string | null;
  attributeNames(element: Element): string[];
  /** All text inside, hidden or not. */
  text(node: Node): string;
  queryAll(root: Element, selector: string): Element[];
  matches(element: Element, selector: string): boolean;
  contains(outer: Node, inner: Node): boolean;
  /** A deep copy of a document or element; scripts in it do not run and custom elements stay plain. */
  clone<T extends Node>(node: T): T;
  /** The document of a frame of the same origin; undefined for frames that may not be read. */
  frameDocument(frame: Element): Document | undefined;
  isElement(node: Node | null | undefined): node is Element;
  /** The document's root element, `<html>`. */
  root(document: Document): Element | undefined;
  /** `<body>`, or the root element where there is none. */
  body(document: Document): Element | undefined;
}

const ELEMENT_NODE = 1;
const cache = new WeakMap<Document, Dom>();

/** The accessors for a document and everything in it; made once per document. */
export function domOf(document: Document): Dom {
  let dom = cache.get(document);
  if (!dom) {
    dom = makeDom(document);
    cache.set(document, dom);
  }
  return dom;
}

type Read = (target: object, name: string) => unknown;
type Call = (target: object, name: string, ...args: unknown[]) => unknown;

function makeDom(document: Document): Dom {
  const { read, call } = accessors(document);
  const type = (node: Node) => Number(read(node, 'nodeType'));
  const isElement = (node: Node | null | undefined): node is Element => !!node && type(node) === ELEMENT_NODE;
  const queryAll = (root: Element, selector: string) => toElements(call(root, 'querySelectorAll', selector));
  // Through childNodes: in linkedom a doctype has no next sibling.
  const root = (doc: Document) => toElements(read(doc, 'childNodes')).find((node) => isElement(node));
  return {
    type,
    isElement,
    name: (node) => (isElement(node) ? String(read(node, 'localName')).toLowerCase() : ''),
    parent: (node) => read(node, 'parentNode') as Node | null,
    first: (node) => read(node, 'firstChild') as Node | null,
    next: (node) => read(node, 'nextSibling') as Node | null,
    data: (node) => String(read(node, 'nodeValue') ?? ''),
    attribute: (element, name) => call(element, 'getAttribute', name) as string | null,
    attributeNames: (element) => call(element, 'getAttributeNames') as string[],
    text: (node) => String(read(node, 'textContent') ?? ''),
    queryAll,
    matches: (element, selector) => call(element, 'matches', selector) === true,
    contains: (outer, inner) => call(outer, 'contains', inner) === true,
    clone: (node) => call(node, 'cloneNode', true) as typeof node,
    frameDocument: (frame) => frameDocumentOf(frame),
    root,
    body: (doc) => {
      const html = root(doc);
      return html && (queryAll(html, 'body')[0] ?? html);
    },
  };
}

function frameDocumentOf(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined; // some hosts throw instead of answering null for a frame of another origin
  }
}

function toElements(list: unknown): Element[] {
  return Array.from(list as ArrayLike<Element>);
}

function accessors(document: Document): { read: Read; call: Call } {
  const samples = prototypesOf(document);
  if (!samples || !isNative(findDescriptor(samples.element, 'nodeType')?.get)) {
    return {
      read: (target, name) => (target as Record<string, unknown>)[name],
      call: (target, name, ...args) => (target as Record<string, (...a: unknown[]) => unknown>)[name]?.(...args),
    };
  }
  const descriptors = new Map<string, PropertyDescriptor | undefined>();
  const descriptor = (name: string) => {
    let found = descriptors.get(name);
    if (!found) {
      found = findDescriptor(samples.element, name) ?? findDescriptor(samples.text, name);
      descriptors.set(name, found);
    }
    return found;
  };
  return {
    read: (target, name) => descriptor(name)?.get?.call(target),
    call: (target, name, ...args) => (descriptor(name)?.value as ((...a: unknown[]) => unknown) | undefined)?.call(target, ...args),
  };
}

function prototypesOf(document: Document): { element: object; text: object } | undefined {
  const own = Object.getPrototypeOf(document) as object | null;
  const createElement = own && findDescriptor(own, 'createElement')?.value;
  const createText = own && findDescriptor(own, 'createTextNode')?.value;
  if (typeof createElement !== 'function' || typeof createText !== 'function') return undefined;
  return {
    element: Object.getPrototypeOf(createElement.call(document, 'div')) as object,
    text: Object.getPrototypeOf(createText.call(document, '')) as object,
  };
}

function findDescriptor(prototype: object | null, name: string): PropertyDescriptor | undefined {
  for (let at = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

function isNative(getter: unknown): boolean {
  return typeof getter === 'function' && Function.prototype.toString.call(getter).includes('[native code]');
}
