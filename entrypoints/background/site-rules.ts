import { dropHost, isGranted } from '../../lib/platform/permissions.ts';
import type { SiteInfo } from '../../lib/platform/protocol.ts';
import { readSettings, updateSettings } from '../../lib/platform/storage.ts';
import { hostOf, hostsOf, siteOf } from '../../lib/rules/hosts.ts';
import type { SiteRule } from '../../lib/rules/settings.ts';
import { ruleFor, withRule } from '../../lib/rules/site-rule.ts';
import { forgetWish, fulfilWish } from './wish.ts';
import { reconcile } from './reconcile.ts';

/** What holds for the site of an address. */
export async function getSite(url: string): Promise<SiteInfo> {
  return siteInfo(hostOf(url));
}

/** Keeps a rule and lets permission and registration follow: what a rule does not need is given back. */
export async function setSiteRule(host: string, rule: SiteRule): Promise<SiteInfo> {
  const granted = await isGranted(host);
  const kept = rule === 'always' && !granted ? 'click' : rule;
  await updateSettings((settings) => withRule(settings, host, kept));
  if (kept !== 'always') {
    await forgetWish(host);
    await giveBack(host);
  }
  await reconcile();
  if (kept === 'always') await fulfilWish();
  return siteInfo(host);
}

async function siteInfo(host: string): Promise<SiteInfo> {
  const granted = await isGranted(host);
  return { host, rule: ruleFor(await readSettings(), host, granted), granted };
}

async function giveBack(host: string): Promise<void> {
  for (const each of hostsOf(siteOf(host))) if (await isGranted(each)) await dropHost(each);
}
