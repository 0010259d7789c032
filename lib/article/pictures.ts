import type { Dom } from './dom.ts';
import { parseUrl } from './links.ts';
import type { Picture } from './types.ts';

/** Where pages keep a picture's address until it is scrolled to, best first. */
const LAZY_ATTRIBUTES = ['data-src', 'data-original', 'data-actualsrc', 'data-original-src', 'data-lazy-src', 'data-croporisrc', 'src'];

/** What can be said of a picture without loading it. WeChat names its shape in `data-ratio` (height ÷ width) and `data-w`. */
export function toPicture(element: Element, dom: Dom, baseUrl: string): Picture {
  const attribute = (name: string) => dom.attribute(element, name) ?? '';
  const raw = LAZY_ATTRIBUTES.map(attribute).find((value) => value && !isPlaceholder(value)) ?? attribute('src');
  const width = Number.parseFloat(attribute('width') || attribute('data-w') || attribute('data-rawwidth') || attribute('data-original-width')) || 0;
  const ratio = Number.parseFloat(attribute('data-ratio')) || 0;
  const height = Number.parseFloat(attribute('height') || attribute('data-rawheight') || attribute('data-original-height')) || width * ratio;
  return {
    src: raw.startsWith('data:') ? raw.slice(0, 64) : (parseUrl(raw.trim(), baseUrl || undefined)?.href ?? raw.slice(0, 500)),
    alt: attribute('alt').slice(0, 300),
    width,
    height: Math.round(height),
  };
}

/** An address that only holds a place: an inline drawing, a one-pixel picture, nothing. */
function isPlaceholder(src: string): boolean {
  return src.startsWith('data:image/svg') || (src.startsWith('data:') && src.length < 200);
}
