import { Readability } from '@mozilla/readability';
import type { Site } from '../sites/index.ts';
import { annexesOf, type Annexes } from './annex.ts';
import { bylineOf } from './byline.ts';
import { copyDocument } from './copy.ts';
import type { Dom } from './dom.ts';
import { PICTURE_CHARACTERS } from './size.ts';
import { severalPosts } from './several-posts.ts';
import { countCharacters } from './text.ts';

/** Where a post is, before it is cut. */
export interface Place {
  roots: Element[];
  title: string;
  byline: string;
  /** What found it; for the scan's table and for tests. */
  by: 'posts' | 'site' | 'readability' | 'paragraphs';
  /** Elements that the markup hides although they hold the post. */
  shown: ReadonlySet<Element>;
  /** True when the root is the one element that a blog engine's or platform's name for the body leads to: then it is no list. */
  isNamed: boolean;
  /** Live elements in which Readability kept text; empty when it did not run. */
  kept: ReadonlySet<Node>;
  annexes: Annexes;
}

/** Above this many elements Readability alone takes seconds (1.1 s in Chromium, 2.7 s in Firefox for 20,000 paragraphs). */
const MAX_READABILITY_ELEMENTS = 12_000;
/** A root must hold this share of the text that was kept. */
const ROOT_SHARE = 0.9;
/** A named body beside what was found wins with this share of its size: Readability likes a list of teasers with long texts. */
const MIN_NAMED_SHARE = 0.4;
const MIN_POST_CHARACTERS = 140;
/** Where the platform names its body, less will do: a post may be three pictures and a line. */
const MIN_KNOWN_CHARACTERS = 40;


/** Long-lived names for the element around a post's text, on sites that have no row of their own. */
const BODY_NAMES = [
  '[itemprop~="articleBody"]', '.J-articleContent', '#js_content', '#content_views', '#cnblogs_post_body', '.available-content', '.post-content', '.entry-content', '.article-content',
  '.article__content', '.gh-content', '.post-body', '.markdown-body', '.blog-content', '.article-body', '.post__content', '.theme-default-content', '.e-content',
];

/**
 * Finds the post on a page: the platform's own element where the site is known, else what Readability keeps on a copy, mapped
 * back to the smallest live element that holds nine tenths of it. The live page is not touched.
 */
export function locate(document: Document, site: Site | undefined, dom: Dom): Place | undefined {
  const body = dom.body(document);
  if (!body) return undefined;
  const several = site?.posts ? longEnough(dom.queryAll(body, site.posts), dom) : [];
  const known = site?.body?.map((selector) => only(longEnough(dom.queryAll(body, selector), dom, MIN_KNOWN_CHARACTERS), dom)).find(Boolean);
  const reading = dom.queryAll(body, '*').length <= MAX_READABILITY_ELEMENTS ? readable(document, dom) : undefined;
  const facts = { title: titleOf(document, reading?.title ?? '', dom), byline: bylineOf(body, reading?.byline ?? '', dom), shown: reading?.shown ?? new Set<Element>(), kept: reading?.kept ?? new Set<Node>() };
  const one = (root: Element) => ({ ...facts, roots: [root], annexes: annexesOf(root, body, dom) });
  const many = (roots: Element[]) => ({ ...facts, roots, annexes: { before: [], after: [] } });
  if (several.length > 0) return { ...many(several), by: 'posts', isNamed: true };
  if (known) return { ...one(known), by: 'site', isNamed: true };
  const answers = severalPosts(body, (elements) => longEnough(elements, dom), dom);
  if (answers.length > 1) return { ...many(answers), by: 'posts', isNamed: false };
  const named = namedBody(body, dom);
  const found = reading?.root ?? densest(body, dom);
  const root = choose(found, named, reading?.share, dom);
  if (!root || isInFurniture(root, body, dom)) return undefined;
  return { ...one(root), by: reading?.root ? 'readability' : 'paragraphs', isNamed: root === named };
}

interface Reading {
  root: Element | undefined;
  title: string;
  byline: string;
  shown: ReadonlySet<Element>;
  kept: Set<Node>;
  /** The share of the kept text that lies in an element. */
  share: (element: Element) => number;
}

function readable(document: Document, dom: Dom): Reading | undefined {
  const copy = copyDocument(document, dom);
  if (!copy) return undefined;
  const parsed = parse(copy.document);
  const weights = new Map<Node, number>();
  let total = 0;
  const add = (node: Node, owner: Element | undefined) => {
    const self = dom.isElement(node) ? (copy.liveOf(node) ?? owner) : owner;
    for (let child = dom.first(node); child; child = dom.next(child)) {
      if (dom.isElement(child)) add(child, self);
      else if (self && dom.type(child) === 3) {
        const characters = countCharacters(dom.data(child));
        total += characters;
        weights.set(self, (weights.get(self) ?? 0) + characters);
      }
    }
  };
  if (parsed?.content) add(parsed.content, undefined);
  const sums = new Map<Node, number>();
  for (const [element, characters] of weights) {
    for (let node: Node | null = element; node; node = dom.parent(node)) sums.set(node, (sums.get(node) ?? 0) + characters);
  }
  const share = (element: Element) => (total > 0 ? (sums.get(element) ?? 0) / total : 0);
  const body = dom.body(document);
  const root = body && total >= MIN_POST_CHARACTERS ? descend(body, (element) => share(element) >= ROOT_SHARE, dom) : undefined;
  return { root, title: parsed?.title ?? '', byline: parsed?.byline ?? '', shown: copy.hiddenBodies, kept: new Set(sums.keys()), share };
}

function parse(copy: Document): { content: Node; title: string; byline: string } | undefined {
  try {
    const result = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: 200 }).parse();
    return result?.content ? { content: result.content, title: result.title ?? '', byline: result.byline ?? '' } : undefined;
  } catch {
    return undefined; // a page that Readability cannot take apart is still cut by its paragraphs
  }
}

/** The deepest element, from `start` down, that still fulfils a condition which at most one child can fulfil. */
function descend(start: Element, holds: (element: Element) => boolean, dom: Dom): Element {
  let at = start;
  for (;;) {
    let inner: Element | undefined;
    for (let node = dom.first(at); node && !inner; node = dom.next(node)) if (dom.isElement(node) && holds(node)) inner = node;
    if (!inner || /^(?:p|li|ul|ol|pre|table|tbody|blockquote|h[1-6]|span|a|strong)$/.test(dom.name(inner))) return at;
    at = inner;
  }
}

/**
 * What was found by reading, or the element that blog engines put around a post's text: the latter where it holds what was found
 * (Readability leaves out part of the pitches, which stand beside what it keeps), where nearly all that was found lies in it (it
 * also joins neighbours), and where it was passed over for something smaller.
 */
function choose(found: Element | undefined, named: Element | undefined, share: Reading['share'] | undefined, dom: Dom): Element | undefined {
  if (!found || !named) return found ?? named;
  if (dom.contains(named, found)) return named;
  if (dom.contains(found, named)) return share && share(named) >= 0.75 ? named : found;
  return sizeOf(named, dom) > sizeOf(found, dom) * MIN_NAMED_SHARE ? named : found;
}

function namedBody(body: Element, dom: Dom): Element | undefined {
  for (const name of BODY_NAMES) {
    const element = only(longEnough(dom.queryAll(body, name), dom), dom);
    if (element) return element;
  }
  return undefined;
}

function sizeOf(element: Element, dom: Dom): number {
  return countCharacters(dom.text(element)) + PICTURE_CHARACTERS * dom.queryAll(element, 'img').length;
}

function longEnough(elements: readonly Element[], dom: Dom, least = MIN_POST_CHARACTERS): Element[] {
  return elements.filter((element) => sizeOf(element, dom) >= least);
}

/** The element if it is the only one, or the outermost when they lie in each other. */
function only(elements: readonly Element[], dom: Dom): Element | undefined {
  const [first, ...rest] = elements;
  return first && rest.every((element) => dom.contains(first, element)) ? first : undefined;
}

/** Without Readability: the deepest element that holds three quarters of the page's paragraphs. */
function densest(body: Element, dom: Dom): Element | undefined {
  const sums = new Map<Node, number>();
  let total = 0;
  for (const paragraph of dom.queryAll(body, 'p,li,pre,td,blockquote,section,div')) {
    const characters = ownCharacters(paragraph, dom);
    if (characters < 25 || isInFurniture(paragraph, body, dom)) continue;
    total += characters;
    for (let node: Node | null = paragraph; node; node = dom.parent(node)) sums.set(node, (sums.get(node) ?? 0) + characters);
  }
  return total >= MIN_POST_CHARACTERS ? descend(body, (element) => (sums.get(element) ?? 0) >= total * 0.75, dom) : undefined;
}

function ownCharacters(element: Element, dom: Dom): number {
  let sum = 0;
  for (let node = dom.first(element); node; node = dom.next(node)) {
    if (dom.type(node) === 3) sum += countCharacters(dom.data(node));
    else if (/^(?:a|b|i|em|strong|span|code)$/.test(dom.name(node))) sum += countCharacters(dom.text(node));
  }
  return sum;
}

function isInFurniture(element: Element, body: Element, dom: Dom): boolean {
  for (let node: Node | null = element; node && node !== body; node = dom.parent(node)) if (/^(?:nav|aside|footer|header)$/.test(dom.name(node))) return true;
  return false;
}

/** The post's title: what Readability names, else the first `h1`, else the page's title. */
function titleOf(document: Document, readable: string, dom: Dom): string {
  if (readable) return readable.trim();
  const root = dom.root(document);
  const heading = root && (dom.queryAll(root, 'h1')[0] ?? dom.queryAll(root, 'title')[0]);
  return heading ? dom.text(heading).replace(/\s+/g, ' ').trim().slice(0, 300) : '';
}
