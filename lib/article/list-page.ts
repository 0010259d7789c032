import type { Dom } from './dom.ts';
import { countCharacters } from './text.ts';
import type { Block } from './types.ts';

/** Addresses of front pages, tags, categories, archives, authors and further pages of a list, on any blog engine. */
const LIST_PATH = /^\/(?:blog\/)?(?:tags?|categor(?:y|ies)|archives?|authors?|topics?|page)(?:\/[^/]+){0,2}\/?$|\/page\/\d+\/?$/i;

const FRONT_PATH = /^\/(?:index\.html?|blog\/?)?$/i;
/** Posts name the front page as their own address by mistake, and few of their characters are links. */
const FRONT_PAGE_LINK_SHARE = 0.15;

/** True for a path that blog engines give to lists, and for a front page with many links. */
export function isListPath(path: string, signs: ListSigns): boolean {
  return LIST_PATH.test(path) || (FRONT_PATH.test(path) && signs.linkShare >= FRONT_PAGE_LINK_SHARE);
}

/** What speaks for a list of posts rather than a post. */
export interface ListSigns {
  /** Headings that are links to other pages of the site. */
  linkedHeadings: number;
  headings: number;
  /** Share of the characters that stand in links to the page's own site. */
  linkShare: number;
  characters: number;
}

/** Counts the signs of a list in the blocks of what was taken for a post. */
export function listSigns(blocks: readonly Block[], host: string): ListSigns {
  let linkedHeadings = 0, headings = 0, linked = 0, characters = 0;
  for (const block of blocks) {
    characters += block.characters;
    const inside = block.links.filter((link) => link.href !== '' && !link.href.startsWith('#') && (link.host === '' || link.host === host || host === ''));
    const linkText = inside.reduce((sum, link) => sum + link.text.replace(/\s+/g, '').length, 0);
    linked += Math.min(linkText, block.characters);
    if (block.headingLevel > 0) {
      headings++;
      if (linkText >= block.characters * 0.8 && block.characters > 0) linkedHeadings++;
    }
  }
  return { linkedHeadings, headings, linkShare: characters > 0 ? linked / characters : 0, characters };
}

/** Front pages, archives, tag pages: most headings lead away with little text under each, or most of the text is links. */
export function isListPage(signs: ListSigns): boolean {
  const { linkedHeadings, headings, linkShare, characters } = signs;
  if (linkedHeadings >= 3 && linkedHeadings >= headings * 0.6 && characters < linkedHeadings * 2500) return true;
  return linkShare >= 0.6;
}

const MAX_TEXT_PER_ENTRY = 1500;

/**
 * Whether a root is filled by entries of one make (same element, same first class), each with a heading and a link, as front
 * pages and tag pages are. `root` may be one entry itself.
 */
export function holdsEntries(root: Element, dom: Dom): boolean {
  const whole = countCharacters(dom.text(root));
  const groups = new Map<string, { parent: Node | null; entries: number; characters: number }>();
  for (const heading of dom.queryAll(root, 'h1,h2,h3,h4')) {
    const entry = entryOf(heading, root, dom);
    if (!entry) continue;
    const parent = dom.parent(entry);
    const key = `${dom.name(entry)}.${(dom.attribute(entry, 'class') ?? '').split(/\s+/)[0]}`;
    const group = groups.get(key);
    if (group && group.parent === parent) {
      group.entries++;
      group.characters += countCharacters(dom.text(entry));
    } else if (!group) groups.set(key, { parent, entries: 1, characters: countCharacters(dom.text(entry)) });
  }
  return [...groups.values()].some(({ entries, characters }) => entries >= 3 && characters >= whole * 0.5 && characters / entries <= MAX_TEXT_PER_ENTRY);
}

/** The element around a heading, below the root, that has siblings of the same make and leads to a page of its own. */
function entryOf(heading: Element, root: Element, dom: Dom): Element | undefined {
  for (let node = dom.parent(heading); dom.isElement(node) && node !== root; node = dom.parent(node)) {
    const name = dom.name(node), first = (dom.attribute(node, 'class') ?? '').split(/\s+/)[0];
    let alike = 0;
    const parent = dom.parent(node);
    for (let sibling = parent && dom.first(parent); sibling; sibling = dom.next(sibling)) {
      if (dom.isElement(sibling) && dom.name(sibling) === name && (dom.attribute(sibling, 'class') ?? '').split(/\s+/)[0] === first) alike++;
    }
    if (alike >= 3 && leadsAway(node, heading, dom)) return node;
  }
  return undefined;
}

/** A link around or in the heading, or one laid over the entry: without words of its own, or with the heading's. */
function leadsAway(entry: Element, heading: Element, dom: Dom): boolean {
  const title = dom.text(heading).trim();
  return [...(dom.name(entry) === 'a' ? [entry] : []), ...dom.queryAll(entry, 'a[href]')].some((link) => {
    if ((dom.attribute(link, 'href') ?? '#').startsWith('#')) return false;
    const words = dom.text(link).trim();
    return dom.contains(link, heading) || dom.contains(heading, link) || words === title || (words === '' && dom.queryAll(link, 'img,svg').length === 0);
  });
}
