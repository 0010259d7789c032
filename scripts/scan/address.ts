/** Chrome, Edge and older Internet Explorers note on top of a saved page where it came from. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/;
const SAVED_FROM_CHARS = 4096;

/**
 * The address a saved page had: canonical link, og:url, base, the browser's "saved from" note, else `fallback`. A relative
 * canonical link is read against the others.
 */
export function addressOf(document: Document, html: string, fallback: string): string {
  const base = webAddress(attribute(document, 'base[href]', 'href'));
  const shared = webAddress(attribute(document, 'meta[property="og:url"]', 'content'), base);
  const canonical = webAddress(attribute(document, 'link[rel~="canonical"]', 'href'), shared ?? base);
  const saved = webAddress(SAVED_FROM.exec(html.slice(0, SAVED_FROM_CHARS))?.[1]);
  return canonical ?? shared ?? base ?? saved ?? fallback;
}

function attribute(document: Document, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
}

function webAddress(text: string | undefined, base?: string): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
