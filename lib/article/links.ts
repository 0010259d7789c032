import type { Link } from './types.ts';

/** Parameters in which platforms wrap an outgoing address: `link.csdn.net/?target=`, `link.zhihu.com/?target=`, `links.jianshu.com/go?to=`. */
const WRAPPERS: readonly { host: RegExp; parameter: string }[] = [
  { host: /^link\.(?:csdn\.net|zhihu\.com|juejin\.cn)$/, parameter: 'target' },
  { host: /^links?\.jianshu\.com$/, parameter: 'to' },
  { host: /^(?:www\.)?oschina\.net$/, parameter: 'url' },
  { host: /^(?:www\.)?google\.[a-z.]+$/, parameter: 'url' },
];

/** Host name without `www.`, '' when the text is no web address. */
export function hostOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed ? parsed.hostname.replace(/^www\./, '') : '';
}

/** An absolute http(s) address; undefined for anything else. */
export function parseUrl(url: string, base?: string): URL | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
}

/** A link as it is meant: resolved against the page and taken out of the platform's wrapper. */
export function toLink(href: string, text: string, baseUrl: string): Link {
  const trimmed = href.trim();
  if (trimmed.startsWith('#')) return { href: trimmed, host: '', text };
  const parsed = parseUrl(trimmed, baseUrl || undefined);
  if (!parsed) return { href: trimmed, host: '', text };
  const url = unwrap(parsed);
  return { href: url.href, host: url.hostname.replace(/^www\./, ''), text };
}

function unwrap(url: URL): URL {
  const wrapper = WRAPPERS.find((row) => row.host.test(url.hostname));
  const inner = wrapper && url.searchParams.get(wrapper.parameter);
  return (inner && parseUrl(inner)) || url;
}
