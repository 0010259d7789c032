import { hostsOf } from './hosts.ts';
import { DEFAULT_RULE, type Settings } from './settings.ts';
import { withRule } from './site-rule.ts';

/** What has to change so that the gate runs on the sites with the rule `always`, and nowhere else. */
export interface GatePlan {
  /** Settings in which every `always` that has lost its permission is back at the default; the same object when none has. */
  settings: Settings;
  /** Hosts on which the gate has to be registered and is not. */
  add: string[];
  /** Hosts on which it is registered and must not be. */
  remove: string[];
}

/** Compares what is wanted with what the browser grants and has registered. */
export function planGates(settings: Settings, granted: ReadonlySet<string>, registered: readonly string[]): GatePlan {
  const wanted = new Set<string>();
  let repaired = settings;
  for (const site of alwaysSites(settings)) {
    const hosts = hostsOf(site).filter((host) => granted.has(host));
    for (const host of hosts) wanted.add(host);
    if (hosts.length === 0) repaired = withRule(repaired, site, DEFAULT_RULE);
  }
  return {
    settings: repaired,
    add: [...wanted].filter((host) => !registered.includes(host)),
    remove: registered.filter((host) => !wanted.has(host)),
  };
}

/** The sites that a reader wants marked always. */
export function alwaysSites(settings: Settings): string[] {
  return Object.keys(settings.sites).filter((site) => settings.sites[site] === 'always');
}
