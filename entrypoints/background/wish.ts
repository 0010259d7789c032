import { isGranted } from '../../lib/platform/permissions.ts';
import { readWish, removeWish, updateSettings, writeWish } from '../../lib/platform/storage.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { hostOf } from '../../lib/rules/hosts.ts';
import { withRule } from '../../lib/rules/site-rule.ts';
import { markTab } from './mark-tab.ts';
import { reconcile } from './reconcile.ts';

/** A prompt that was left open longer is one that the reader has forgotten. */
const WISH_LASTS_MS = 5 * 60_000;

let last: Promise<void> = Promise.resolve();

/** Keeps the wish to have a site marked always; the permission may be there already. */
export async function keepWish(host: string, tabId: number): Promise<void> {
  await writeWish({ host, tabId, at: Date.now() });
  await fulfilWish();
}

/** Forgets the wish for a host: the reader has chosen otherwise or has refused. */
export async function forgetWish(host: string): Promise<void> {
  if ((await readWish())?.host === host) await removeWish();
}

/**
 * Does what was wished once the permission is there. The popup and the browser both tell of the permission: whoever comes
 * second waits for the first and finds nothing left to do.
 */
export function fulfilWish(): Promise<void> {
  const run = last.then(fulfilOnce);
  // Whoever asked hears of a failure; the next run must not.
  last = run.catch(() => undefined);
  return run;
}

async function fulfilOnce(): Promise<void> {
  const wish = await readWish();
  if (!wish) return;
  if (Date.now() - wish.at > WISH_LASTS_MS) return removeWish();
  if (!(await isGranted(wish.host))) return;
  await removeWish();
  await updateSettings((settings) => withRule(settings, wish.host, 'always'));
  await reconcile();
  // The reader may have gone on to another page while the prompt was open.
  if (hostOf((await tabUrl(wish.tabId)) ?? '') === wish.host) await markTab(wish.tabId);
}
