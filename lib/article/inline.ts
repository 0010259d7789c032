import type { Dom } from './dom.ts';
import { toLink } from './links.ts';
import { CODE_TOOLBAR_CLASS, headingLevelOf, INLINE, isHiddenByMarkup, MEDIA, UNREAD, UNSEEN_CLASS } from './markup.ts';
import { toPicture } from './pictures.ts';
import { collapse, countCharacters } from './text.ts';
import type { Link, Picture } from './types.ts';

/** What reading needs to know of the page. */
export interface ReadOptions {
  dom: Dom;
  /** Base for relative addresses. */
  baseUrl: string;
  /** Elements inside the root that are beside the post (comments, navigation); they give no blocks. */
  isBeside?: (element: Element) => boolean;
  /** Elements that are read although the markup hides them: the site shows them by script. */
  shown?: ReadonlySet<Element>;
}

/** What a run of nodes says. */
export interface Reading {
  text: string;
  pictures: Picture[];
  links: Link[];
  hints: string;
  isBold: boolean;
  isCode: boolean;
}

/** Reads a run as a person would: its words, pictures, links, and whether all of it is bold or code. */
export function readInline(nodes: readonly Node[], options: ReadOptions): Reading {
  const { dom, baseUrl } = options;
  const pictures: Picture[] = [], links: Link[] = [];
  let raw = '', plain = 0, bold = 0, code = 0, hints = '';
  const walk = (node: Node, isBold: boolean, isCode: boolean) => {
    if (dom.type(node) === 3) {
      const data = dom.data(node);
      raw += data;
      const seen = data.trim().length;
      if (isCode) code += seen;
      if (isBold) bold += seen;
      else plain += seen;
      return;
    }
    if (!dom.isElement(node)) return;
    if (isUnread(node, options) || options.isBeside?.(node)) return;
    const name = dom.name(node);
    if (dom.attribute(node, 'class')) hints = joinHints(hints, hintsOf(node, dom));
    if (name === 'img') pictures.push(toPicture(node, dom, baseUrl));
    const start = raw.length;
    if (name === 'br' || !INLINE.has(name)) raw += ' ';
    const nowBold = isBold || name === 'strong' || name === 'b' || headingLevelOf(name) > 0 || isBoldStyle(dom.attribute(node, 'style'));
    for (let child = dom.first(node); child; child = dom.next(child)) walk(child, nowBold, isCode || name === 'code' || name === 'pre');
    if (!INLINE.has(name)) raw += ' ';
    const href = name === 'a' ? dom.attribute(node, 'href') : null;
    if (href !== null) links.push(toLink(href, collapse(raw.slice(start)), baseUrl));
  };
  for (const node of nodes) walk(node, false, false);
  return { text: collapse(raw), pictures, links, hints, isBold: bold > 0 && plain === 0, isCode: code > 0 && code >= bold + plain };
}

function isBoldStyle(style: string | null): boolean {
  return style !== null && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
}

/** Elements with these names run along in a line of text; so do custom elements unless blocks are found in them. */
export function isInlineName(name: string): boolean {
  return INLINE.has(name) || (name.includes('-') && !MEDIA.has(name));
}

/** True for what a reader does not see as part of the post: scripts, fields, hidden elements, the buttons of code boxes. */
export function isUnread(element: Element, { dom, shown }: ReadOptions): boolean {
  if (UNREAD.has(dom.name(element))) return true;
  if (!shown?.has(element) && isHiddenByMarkup(dom.attribute(element, 'hidden'), dom.attribute(element, 'style'))) return true;
  const classes = dom.attribute(element, 'class');
  return classes !== null && (UNSEEN_CLASS.test(classes) || CODE_TOOLBAR_CLASS.test(classes));
}

/** A run without what is not seen at its ends: white space, comments, elements that are not read. */
export function trim(run: readonly Node[], options: ReadOptions): Node[] {
  const { dom } = options;
  const isBlank = (node: Node | undefined) =>
    node !== undefined && (dom.isElement(node) ? isUnread(node, options) : dom.type(node) !== 3 || countCharacters(dom.data(node)) === 0);
  let from = 0, to = run.length;
  while (from < to && isBlank(run[from])) from++;
  while (to > from && isBlank(run[to - 1])) to--;
  return run.slice(from, to);
}

const MAX_HINTS = 400;

export function joinHints(outer: string, own: string): string {
  return own === '' ? outer : `${outer} ${own}`.trim().slice(-MAX_HINTS);
}

/** Class, id and the names of data attributes, lower case: what editors and platforms call an element. */
export function hintsOf(element: Element, dom: Dom): string {
  const names = dom.attributeNames(element).filter((name) => name.startsWith('data-') && name !== 'data-b' && !name.startsWith('data-unlure'));
  return [dom.attribute(element, 'class'), dom.attribute(element, 'id'), ...names].filter(Boolean).join(' ').toLowerCase().replace(/\s+/g, ' ').slice(0, 200);
}
