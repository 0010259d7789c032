import { parseSite } from './hosts.ts';

/** What a reader has set for one site. */
export const SITE_RULES = ['off', 'click', 'always'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** What holds for a site of which nothing is kept. */
export const DEFAULT_RULE: SiteRule = 'click';

/** The version of the shape below; raised with a migration in `parseSettings` and a golden example in tests/rules/golden. */
export const SETTINGS_VERSION = 1;

export interface Settings {
  version: typeof SETTINGS_VERSION;
  /** Site (`siteOf` a host) → rule. */
  sites: Readonly<Record<string, SiteRule>>;
}

/** One thing that was wrong in the stored data and what it was about. */
interface SettingsProblem {
  code: 'not-an-object' | 'bad-version' | 'newer-version' | 'unknown-key' | 'bad-sites' | 'bad-host' | 'bad-rule' | 'same-site-twice';
  /** The key or the value, at most 80 characters. */
  at: string;
}

export interface ParsedSettings {
  settings: Settings;
  problems: SettingsProblem[];
  /** True when a newer version of the extension wrote it: it is read as far as it is understood and never written over. */
  isNewer: boolean;
}

export function emptySettings(): Settings {
  return { version: SETTINGS_VERSION, sites: {} };
}

export function isSiteRule(value: unknown): value is SiteRule {
  return SITE_RULES.some((rule) => rule === value);
}

/**
 * Reads stored settings: keeps everything that is valid, repairs what can be repaired, names the rest. Never throws.
 * Nothing stored yet (`undefined`, `null`) is no problem.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const report = (code: SettingsProblem['code'], at: unknown) => problems.push({ code, at: describe(at) });
  if (stored === undefined || stored === null) return { settings: emptySettings(), problems, isNewer: false };
  if (!isRecord(stored)) {
    report('not-an-object', stored);
    return { settings: emptySettings(), problems, isNewer: false };
  }
  const isNewer = typeof stored['version'] === 'number' && stored['version'] > SETTINGS_VERSION;
  if (isNewer) report('newer-version', stored['version']);
  else if (stored['version'] !== SETTINGS_VERSION) report('bad-version', stored['version']);
  for (const key of Object.keys(stored)) {
    if (key !== 'version' && key !== 'sites' && !isNewer) report('unknown-key', key);
  }
  return { settings: { version: SETTINGS_VERSION, sites: parseSites(stored['sites'], report) }, problems, isNewer };
}

type Report = (code: SettingsProblem['code'], at: unknown) => void;

function parseSites(stored: unknown, report: Report): Record<string, SiteRule> {
  if (!isRecord(stored)) {
    report('bad-sites', stored);
    return {};
  }
  const sites = new Map<string, SiteRule>();
  for (const [key, rule] of Object.entries(stored)) {
    const site = parseSite(key);
    if (!site) report('bad-host', key);
    else if (!isSiteRule(rule)) report('bad-rule', key);
    else if (sites.has(site)) {
      report('same-site-twice', key);
      sites.set(site, stricter(rule, sites.get(site)));
    } else {
      if (site !== key) report('bad-host', key);
      sites.set(site, rule);
    }
  }
  return Object.fromEntries(sites);
}

/** Of two rules for one site the one that does less holds: nobody is surprised by a page left alone. */
function stricter(rule: SiteRule, other: SiteRule | undefined): SiteRule {
  return SITE_RULES.find((each) => each === rule || each === other) ?? rule;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return (typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : typeof value).slice(0, 80);
}
