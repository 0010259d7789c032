import { ENGINE_ANNEXES } from '../sites/index.ts';
import type { Dom } from './dom.ts';
import { isAnnexByName, isFurnitureByRole, namesOf } from './furniture.ts';
import { headingLevelOf, isHiddenByMarkup, UNREAD } from './markup.ts';
import { countCharacters } from './text.ts';

/** Boxes in the post's column, outside the element with its text: about the author, a newsletter form, a paywall. In reading order. */
export interface Annexes {
  before: readonly Element[];
  after: readonly Element[];
}

/** Dialogs wait for a click; they are not under the post. */
const DIALOG = /(?:^|[\s_-])(?:modal|dialog|popup|popover|overlay|drawer|tooltip|lightbox)s?(?:$|[\s_-])/i;
const EMAIL_FIELD = 'input[type="email"],input[name*="email" i],input[id*="email" i]';
/** A box with more text than this is another post, a list of posts, or a column of its own. */
const MAX_CHARACTERS = 1200;
/** A form with its heading, its promise and its small print. */
const MAX_FORM_CHARACTERS = 600;
const MAX_LEVELS = 6;
const MAX_ANNEXES = 8;

/**
 * Finds the annexes of a post: from its root upward to the `article` or `main` around it, among the siblings that follow, as far
 * as the first comments, related posts or other long text. The first level with an annex is the last one looked at.
 */
export function annexesOf(root: Element, body: Element, dom: Dom): Annexes {
  const found = new Set(dom.queryAll(body, ENGINE_ANNEXES.join(',')).filter((element) => !dom.contains(root, element) && !dom.contains(element, root)));
  const known = found.size;
  let at = root;
  for (let level = 0; level < MAX_LEVELS && found.size === known && at !== body; level++) {
    const isEnd = collect(at, found, dom);
    const parent = dom.parent(at);
    if (isEnd || !dom.isElement(parent) || /^(?:article|main)$/.test(dom.name(at)) || dom.attribute(at, 'role') === 'main') break;
    at = parent;
  }
  return inOrder(root, body, [...found], dom);
}

/** Adds the annexes among the siblings after `at`; true when something there ends the post's column. */
function collect(at: Element, found: Set<Element>, dom: Dom): boolean {
  let heading: Element | undefined;
  for (let node = dom.next(at); node; node = dom.next(node)) {
    if (!dom.isElement(node) || !isSeen(node, dom)) continue;
    if (endsColumn(node, dom)) return true;
    const inside = annexesIn(node, 0, dom);
    if (inside[0] === node && heading) found.add(heading);
    for (const annex of inside) if (found.size < MAX_ANNEXES) found.add(annex);
    heading = headingLevelOf(dom.name(node)) > 0 ? node : undefined;
  }
  return false;
}

function isSeen(element: Element, dom: Dom): boolean {
  return !UNREAD.has(dom.name(element)) && !isHiddenByMarkup(dom.attribute(element, 'hidden'), dom.attribute(element, 'style'));
}

/** Comments, related posts, another post, the page's footer: what follows them is no longer about this one. */
function endsColumn(element: Element, dom: Dom): boolean {
  const name = dom.name(element);
  if (name === 'footer' && dom.name(dom.parent(element) ?? element) !== 'article') return true;
  return name === 'article' || isFurnitureByRole(element, dom) || countCharacters(dom.text(element)) > MAX_CHARACTERS;
}

/** The outermost elements that are an annex, `element` itself first. */
function annexesIn(element: Element, depth: number, dom: Dom): Element[] {
  if (depth > MAX_LEVELS || !isSeen(element, dom) || isFurnitureByRole(element, dom) || dom.name(element) === 'nav' || DIALOG.test(namesOf(element, dom))) return [];
  if (isAnnexByName(element, dom) || isSignUpForm(element, dom)) return countCharacters(dom.text(element)) > 0 ? [element] : [];
  const found: Element[] = [];
  for (let node = dom.first(element); node; node = dom.next(node)) if (dom.isElement(node)) found.push(...annexesIn(node, depth + 1, dom));
  return found;
}

/** A form that asks for nothing but an address to write to, with the words around it. */
function isSignUpForm(element: Element, dom: Dom): boolean {
  return dom.queryAll(element, EMAIL_FIELD).length > 0 && dom.queryAll(element, 'textarea,input[type="password"]').length === 0 && countCharacters(dom.text(element)) <= MAX_FORM_CHARACTERS;
}

/** Parted by the root, in the page's order; of elements in each other the outer one. */
function inOrder(root: Element, body: Element, annexes: readonly Element[], dom: Dom): Annexes {
  const outer = annexes.filter((element) => !annexes.some((other) => other !== element && dom.contains(other, element)));
  const before: Element[] = [], after: Element[] = [];
  if (outer.length === 0) return { before, after };
  let isPast = false;
  for (const element of dom.queryAll(body, '*')) {
    if (element === root) isPast = true;
    else if (outer.includes(element)) (isPast ? after : before).push(element);
  }
  return { before, after };
}
