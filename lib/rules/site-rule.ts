import { siteOf } from './hosts.ts';
import { DEFAULT_RULE, type Settings, type SiteRule } from './settings.ts';

/** What is kept for the site of a host; the default where nothing is. */
function storedRule(settings: Settings, host: string): SiteRule {
  const site = siteOf(host);
  // A host may be called `constructor` or `__proto__`: only own keys are rules.
  return (Object.hasOwn(settings.sites, site) ? settings.sites[site] : undefined) ?? DEFAULT_RULE;
}

/** What holds on a host now: `always` needs the browser's leave for exactly this host. */
export function ruleFor(settings: Settings, host: string, granted: boolean): SiteRule {
  const rule = storedRule(settings, host);
  return rule === 'always' && !granted ? DEFAULT_RULE : rule;
}

/** The settings with another rule for the site of a host; the given ones stay as they are. */
export function withRule(settings: Settings, host: string, rule: SiteRule): Settings {
  return { ...settings, sites: { ...settings.sites, [siteOf(host)]: rule } };
}
