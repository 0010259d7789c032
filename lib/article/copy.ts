import type { Dom } from './dom.ts';
import { isDialogByName } from './furniture.ts';
import { isHiddenByMarkup, UNREAD } from './markup.ts';

/** The attribute that ties an element of the copy to the live one; it is set on the copy only. */
const TIE = 'data-unlure-n';
/** Elements whose `name` or `id` would shadow a property of the copied document or of a form in it. */
const NAMED = 'form,img,iframe,embed,object,input,button,select,textarea,fieldset,output';
/** A hidden element that holds this share of the page's text is its body, to be shown by script. */
const HIDDEN_BODY_SHARE = 0.4;
const MIN_HIDDEN_BODY = 300;
/** A dialog with less of the page's text is no post; Readability takes its terms of use for one. */
const MAX_DIALOG_SHARE = 0.3;
/** Readability grows with the square of the depth and more: 500 nested elements took it 1.4 s. Real pages stay below 100. */
const MAX_DEPTH = 256;
/** What Readability needs although it is never read: titles, bylines and dates stand there. */
const METADATA = new Set(['head', 'meta', 'title', 'link', 'base']);

/** A copy of a page that Readability may take apart, and the way back to the live elements. */
export interface Copy {
  document: Document;
  /** The live element that an element of the copy (or of what Readability made of it) stands for. */
  liveOf(element: Element): Element | undefined;
  /** Live elements that the markup hides although they hold most of the text. */
  hiddenBodies: ReadonlySet<Element>;
}

/**
 * Copies a document without scripts, styles and fields; undefined when it is nested too deep. The live page is only read: the ties between both are attributes of
 * the copy, since Readability re-parses its own serialised HTML between tries and would lose anything else.
 */
export function copyDocument(document: Document, dom: Dom): Copy | undefined {
  const copy = dom.clone(document);
  const liveRoot = dom.root(document), copyRoot = dom.root(copy);
  if (!liveRoot || !copyRoot) return undefined;
  const live: Element[] = [], removed: Element[] = [], hidden: number[] = [], copies: Element[] = [];
  const whole = dom.text(liveRoot).length;
  let isTooDeep = false;
  const pair = (original: Element, twin: Element, depth: number) => {
    isTooDeep ||= depth > MAX_DEPTH;
    if (isTooDeep) return;
    if (isDropped(twin, dom) || (isDialogByName(original, dom) && dom.text(original).length < whole * MAX_DIALOG_SHARE)) {
      removed.push(twin);
      return;
    }
    own(twin, 'setAttribute', TIE, String(live.length));
    if (isConcealed(original, dom)) hidden.push(live.length);
    live.push(original);
    copies.push(twin);
    let a = dom.first(original), b = dom.first(twin);
    for (; a && b; a = dom.next(a), b = dom.next(b)) if (dom.isElement(a) && dom.isElement(b)) pair(a, b, depth + 1);
  };
  pair(liveRoot, copyRoot, 0);
  if (isTooDeep) return undefined;
  const named = dom.queryAll(copyRoot, NAMED);
  for (const element of named) {
    own(element, 'removeAttribute', 'name');
    own(element, 'removeAttribute', 'id');
  }
  for (const element of removed) detach(element, dom);
  const hiddenBodies = revealBodies(hidden, live, copies, copyRoot, dom);
  return { document: copy, hiddenBodies, liveOf: (element) => live[Number(dom.attribute(element, TIE) ?? -1)] };
}

function isDropped(element: Element, dom: Dom): boolean {
  const name = dom.name(element);
  if (name === 'script') return dom.attribute(element, 'type') !== 'application/ld+json';
  return UNREAD.has(name) && !METADATA.has(name);
}

function isConcealed(element: Element, dom: Dom): boolean {
  const style = dom.attribute(element, 'style');
  return isHiddenByMarkup(dom.attribute(element, 'hidden'), style) || (style !== null && /visibility\s*:\s*hidden/i.test(style));
}

/** Takes the hiding off the copy's body text, so that Readability sees it. */
function revealBodies(hidden: readonly number[], live: readonly Element[], copies: readonly Element[], root: Element, dom: Dom): Set<Element> {
  const bodies = new Set<Element>();
  if (hidden.length === 0) return bodies;
  const whole = dom.text(root).length;
  for (const index of hidden) {
    const twin = copies[index], original = live[index];
    if (!twin || !original) continue;
    const length = dom.text(twin).length;
    if (length < MIN_HIDDEN_BODY || length < whole * HIDDEN_BODY_SHARE) continue;
    own(twin, 'removeAttribute', 'style');
    own(twin, 'removeAttribute', 'hidden');
    bodies.add(original);
  }
  return bodies;
}

function detach(element: Element, dom: Dom): void {
  const parent = dom.parent(element);
  if (parent) own(parent, 'removeChild', element);
}

/** Calls the prototype's method: in the copy too, a form may have a field of that name. */
function own(node: Node, method: 'setAttribute' | 'removeAttribute' | 'removeChild', ...args: unknown[]): void {
  const found: unknown = Reflect.get(Object.getPrototypeOf(node) as object, method);
  if (typeof found === 'function') found.apply(node, args);
}
