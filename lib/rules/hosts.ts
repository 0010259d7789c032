/**
 * Host names as rules know them: lower case, IDN names in their ASCII form (as the browser's own `location.hostname` has
 * them, so that Chinese domains are found again), no port, no trailing dot.
 */

/** The host of a page's address; '' where no rule can be kept (files, browser pages, what is no address). */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return '';
  // The standard takes a star in a host; in a match pattern it would mean every host.
  return parsed.hostname.includes('*') ? '' : parsed.hostname.replace(/\.$/, '');
}

/** Whether this is a host exactly as `hostOf` gives it. */
export function isHost(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && hostOf(`http://${value}/`) === value;
}

/** The name under which a site's rule is kept: `www.example.com` and `example.com` are the same site to a reader. */
export function siteOf(host: string): string {
  const bare = host.startsWith('www.') ? host.slice('www.'.length) : host;
  // `www.com` is a site of its own: nothing but a top-level domain would be left.
  return bare.includes('.') ? bare : host;
}

/** The hosts that share the rule of a site. Only these are ever asked of the browser, one at a time. */
export function hostsOf(site: string): string[] {
  const www = `www.${site}`;
  return isHost(www) && siteOf(www) === site ? [site, www] : [site];
}

/** The site of anything that names one: `WWW.Example.com:8080`, `例子.中国`, a whole address. '' when it names none. */
export function parseSite(text: string): string {
  const trimmed = text.trim();
  const host = hostOf(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  return host && siteOf(host);
}
