import type { Category } from '../report.ts';
import { ATTRIBUTE } from './attribute.ts';
import { BAR_STYLE } from './bar-style.ts';
import { themeAt } from './bar-theme.ts';
import { attachShadow, createElement, detach, documentOf, insertBefore, setAttribute, viewOf } from './natives.ts';
import type { BarPlace } from './place.ts';

/** What the bars say, in the reader's language. */
export interface BarWords {
  /** BCP 47, for the bar's `lang`. */
  lang: string;
  /** `Giveaway · 22 blocks folded`. */
  folded(category: Category, blocks: number): string;
  /** The same while the run is shown. */
  shown(category: Category, blocks: number): string;
  show: string;
  fold: string;
}

export interface Bar {
  /** The element of ours that stands in the page. */
  host: Element;
  setFolded(isFolded: boolean): void;
  remove(): void;
}

export interface BarContent {
  category: Category;
  blocks: number;
  words: BarWords;
  onToggle(): void;
}

/** One sheet per document: a sheet made for one document cannot be used in another. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Makes a bar and puts it in its place. Its content is in a closed shadow root, so the page's styles do not reach it. */
export function insertBar(place: BarPlace, content: BarContent): Bar {
  const document = documentOf(place.parent);
  const outer = createElement(document, place.host);
  // A list item cannot have a shadow root.
  const host = place.host === 'li' ? createElement(document, 'div') : outer;
  if (host !== outer) insertBefore(outer, host, null);
  setAttribute(outer, ATTRIBUTE, 'bar');
  if (place.gridColumn) outer.style.setProperty('--unlure-grid-column', place.gridColumn);
  const root = attachShadow(host);
  const sheet = sheetFor(document);
  if (sheet) root.adoptedStyleSheets = [sheet];
  const { bar, setFolded } = drawBar(document, content, themeAt(place.parent));
  if (place.width !== undefined) {
    bar.style.setProperty('max-width', `${place.width}px`);
    bar.style.setProperty('margin-inline', place.offset === undefined ? 'auto' : `${place.offset}px 0`);
  }
  insertBefore(root, bar, null);
  insertBefore(place.parent, outer, place.before);
  return { host: outer, setFolded, remove: () => detach(outer) };
}

function drawBar(document: Document, { category, blocks, words, onToggle }: BarContent, theme: string) {
  const bar = createElement(document, 'div'), what = createElement(document, 'span'), button = createElement(document, 'button');
  // A direction of its own for the words alone: in a page from right to left they still begin at the bar's start.
  const text = createElement(document, 'bdi');
  const attributes: [Element, Record<string, string>][] = [
    [bar, { class: `bar ${theme}`, role: 'group', 'aria-label': 'Unlure', lang: words.lang }],
    [what, { class: 'what', id: 'what' }],
    [button, { type: 'button', 'aria-describedby': 'what' }],
  ];
  for (const [element, values] of attributes) for (const [name, value] of Object.entries(values)) setAttribute(element, name, value);
  insertBefore(what, text, null);
  insertBefore(bar, what, null);
  insertBefore(bar, button, null);
  // The listener goes with the bar. The page must not see the click: it may stand on a card that leads away.
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    onToggle();
  });
  const setFolded = (isFolded: boolean) => {
    text.textContent = isFolded ? words.folded(category, blocks) : words.shown(category, blocks);
    button.textContent = isFolded ? words.show : words.fold;
    setAttribute(button, 'aria-expanded', String(!isFolded));
  };
  setFolded(true);
  return { bar, setFolded };
}

function sheetFor(document: Document): CSSStyleSheet | undefined {
  const known = sheets.get(document);
  const view = viewOf(document);
  if (known || !view) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(BAR_STYLE);
  sheets.set(document, sheet);
  return sheet;
}
