import { engineOf, sendMessage } from '../../lib/platform/messaging.ts';
import { prepareTab } from '../../lib/platform/scripting.ts';

/** Marks what is found in a tab, without folding anything. A tab that cannot be reached is left alone. */
export async function markTab(tabId: number): Promise<void> {
  const status = await prepareTab(tabId);
  if (status.kind === 'ready') await sendMessage('markPage', {}, engineOf(tabId));
}
