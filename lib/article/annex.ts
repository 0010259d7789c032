import { ENGINE_ANNEXES } from '../sites/index.ts';
import type { Dom } from './dom.ts';
import { endsColumnByRole, isAnnexByName, isDialogByName } from './furniture.ts';
import { headingLevelOf, isHiddenByMarkup, UNREAD } from './markup.ts';
import { countCharacters } from './text.ts';

/** Boxes in the post's column, outside the element with its text: about the author, a newsletter form, a paywall. In reading order. */
export interface Annexes {
  before: readonly Element[];
  after: readonly Element[];
}

const EMAIL_FIELD = 'input[type="email"],input[name*="email" i],input[id*="email" i]';
/** A box with more text than this is another post, a list of posts, or a column of its own. */
const MAX_CHARACTERS = 1200;
/** A form with its heading, its promise and its small print. */
const MAX_FORM_CHARACTERS = 600;
/** Terms, privacy, who sends the letters. */
const MAX_FORM_LINKS = 5;
const MAX_LEVELS = 6;
const MAX_DEPTH = 6;
const MAX_ANNEXES = 8;

/**
 * Finds the annexes of a post: from its root upward to the `main` around it, among the siblings that follow, as far as the
 * first comments, related posts or other long text. The first level with an annex is the last one looked at.
 */
export function annexesOf(root: Element, body: Element, dom: Dom): Annexes {
  const found = new Set(dom.queryAll(body, ENGINE_ANNEXES.join(',')).filter((element) => !dom.contains(root, element) && !dom.contains(element, root)));
  const known = found.size;
  let at = root;
  for (let level = 0; level < MAX_LEVELS && found.size === known && at !== body; level++) {
    const isEnd = collect(at, found, dom);
    const parent = dom.parent(at);
    if (isEnd || !dom.isElement(parent) || (isMain(at, dom) && !isInArticle(at, dom))) break;
    at = parent;
  }
  return inOrder(root, body, [...found], dom);
}

function isMain(element: Element, dom: Dom): boolean {
  return dom.name(element) === 'main' || dom.attribute(element, 'role') === 'main';
}

function isInArticle(element: Element, dom: Dom): boolean {
  for (let node = dom.parent(element); node; node = dom.parent(node)) if (dom.name(node) === 'article') return true;
  return false;
}

/** Adds the annexes among the siblings after `at`; true when something there ends the post's column. */
function collect(at: Element, found: Set<Element>, dom: Dom): boolean {
  let end = dom.next(at);
  while (end && !(dom.isElement(end) && isSeen(end, dom) && endsColumn(end, dom))) end = dom.next(end);
  for (const annex of annexesAmong(dom.next(at), end, 0, dom)) if (found.size < MAX_ANNEXES) found.add(annex);
  return end !== null;
}

function isSeen(element: Element, dom: Dom): boolean {
  return !UNREAD.has(dom.name(element)) && !isHiddenByMarkup(dom.attribute(element, 'hidden'), dom.attribute(element, 'style'));
}

/** Comments, related posts, another post, the page's footer: what follows them is no longer about this one. */
function endsColumn(element: Element, dom: Dom): boolean {
  const name = dom.name(element);
  if (name === 'footer' && dom.name(dom.parent(element) ?? element) !== 'article') return true;
  return name === 'article' || endsColumnByRole(element, dom) || countCharacters(dom.text(element)) > MAX_CHARACTERS;
}

/** The outermost elements that are an annex, from a node to a sibling of it or the last; each with the heading right before it. */
function annexesAmong(from: Node | null, end: Node | null, depth: number, dom: Dom): Element[] {
  const found: Element[] = [];
  let heading: Element | undefined;
  for (let node = from; node && node !== end; node = dom.next(node)) {
    if (!dom.isElement(node) || !isSeen(node, dom)) continue;
    const isAnnex = isAnnexBox(node, dom);
    if (isAnnex) found.push(...(heading ? [heading, node] : [node]));
    else if (depth < MAX_DEPTH && !isShut(node, dom)) found.push(...annexesAmong(dom.first(node), null, depth + 1, dom));
    heading = headingLevelOf(dom.name(node)) > 0 ? node : undefined;
  }
  return found;
}

function isAnnexBox(element: Element, dom: Dom): boolean {
  return !isShut(element, dom) && (isAnnexByName(element, dom) || isSignUpForm(element, dom)) && countCharacters(dom.text(element)) > 0;
}

/** Never looked into. */
function isShut(element: Element, dom: Dom): boolean {
  return dom.name(element) === 'nav' || endsColumnByRole(element, dom) || isDialogByName(element, dom);
}

/** A form that asks for nothing but an address to write to, with the words around it; a column of widgets has more links. */
function isSignUpForm(element: Element, dom: Dom): boolean {
  if (dom.name(element) === 'footer') return false;
  const has = (selector: string) => dom.queryAll(element, selector).length;
  return has(EMAIL_FIELD) > 0 && has('textarea,input[type="password"]') === 0 && has('a[href]') <= MAX_FORM_LINKS && countCharacters(dom.text(element)) <= MAX_FORM_CHARACTERS;
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
