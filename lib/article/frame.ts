import { domOf, type Dom } from './dom.ts';
import { countCharacters } from './text.ts';

/** A frame is read instead of its page only when the page itself has next to no text. */
const MAX_TEXT_AROUND_FRAME = 600;
const MIN_TEXT_IN_FRAME = 120;

/** The document of the largest same-origin frame, when the page around it has next to no text of its own. */
export function readableFrame(document: Document, dom: Dom): Document | undefined {
  const body = dom.body(document);
  if (!body || countCharacters(dom.text(body)) > MAX_TEXT_AROUND_FRAME) return undefined;
  const documents = dom.queryAll(body, 'iframe,frame').map((frame) => dom.frameDocument(frame)).filter((inner) => inner !== undefined);
  const sized = documents.map((inner) => ({ inner, length: textLength(inner) })).filter(({ length }) => length >= MIN_TEXT_IN_FRAME);
  return sized.sort((a, b) => b.length - a.length)[0]?.inner;
}

function textLength(document: Document): number {
  const dom = domOf(document);
  const body = dom.body(document);
  return body ? countCharacters(dom.text(body)) : 0;
}
