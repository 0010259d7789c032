import { domOf } from '../article/dom.ts';

/**
 * Tells whether the text of a page has changed since it was read. Bars have their words in shadow roots and wrappers have none,
 * so nothing of ours counts. A same-origin frame may hold the post and counts too.
 */
export function signatureOf(document: Document): string {
  const dom = domOf(document);
  const body = dom.body(document);
  if (!body) return '';
  const frames = dom.queryAll(body, 'iframe,frame').map((frame) => dom.frameDocument(frame));
  const texts = [dom.text(body), ...frames.map((inner) => (inner && dom.text(dom.body(inner) ?? inner)) ?? '')];
  return texts.map((text) => `${text.length}:${hash(text)}`).join(' ');
}

/** FNV-1a over UTF-16 units: 10 ms for a million characters. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value >>> 0;
}
