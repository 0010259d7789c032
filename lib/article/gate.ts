import { domOf } from './dom.ts';
import { countCharacters } from './text.ts';

/** A paragraph of this many characters counts; Chinese says as much in fewer, so it counts from a third of it. */
const PARAGRAPH = 75;
const MIN_PARAGRAPH_CHARACTERS = 400;
const MAX_LOOKED_AT = 400;

/**
 * The cheap first question on a page of a granted site: does it hold enough running text to be worth a closer look? Says yes
 * too often rather than too rarely; `analyze()` decides. Looks at no more than 400 elements and never at the layout.
 */
export function looksLikeArticle(document: Document): boolean {
  const dom = domOf(document);
  const body = dom.body(document);
  if (!body) return false;
  let characters = 0;
  for (const element of dom.queryAll(body, 'p,pre,article section,article,blockquote,[id="js_content"]').slice(0, MAX_LOOKED_AT)) {
    const text = dom.text(element);
    const length = countCharacters(text) + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
    if (length >= PARAGRAPH) characters += length;
    if (characters >= MIN_PARAGRAPH_CHARACTERS) return true;
  }
  return false;
}
