import type { Sender } from '../../lib/platform/senders.ts';
import { isGranted } from '../../lib/platform/permissions.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import { hostOf } from '../../lib/rules/hosts.ts';
import { ruleFor } from '../../lib/rules/site-rule.ts';
import { markTab } from './mark-tab.ts';

/** The gate has seen an article: it is marked where that is still the rule (the page may be older than the last change). */
export async function articleSeen(sender: Sender): Promise<void> {
  const host = hostOf(sender.url ?? '');
  const tabId = sender.tab?.id;
  if (tabId === undefined || ruleFor(await readSettings(), host, await isGranted(host)) !== 'always') return;
  await markTab(tabId);
}
