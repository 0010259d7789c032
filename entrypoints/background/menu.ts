import { engineOf, sendMessage } from '../../lib/platform/messaging.ts';
import { openPopup } from '../../lib/platform/menu.ts';
import { prepareTab } from '../../lib/platform/scripting.ts';

/** The menu's entry: cleans the page, or shows everything again where something is folded. */
export async function cleanOrRestore(tabId: number): Promise<void> {
  const status = await prepareTab(tabId);
  if (status.kind !== 'ready') return openPopup();
  const { report, states } = await sendMessage('readPage', {}, engineOf(tabId));
  if (Object.values(states).includes('folded')) await sendMessage('showEverything', {}, engineOf(tabId));
  else if (report.findings.length > 0) await sendMessage('cleanPage', {}, engineOf(tabId));
  else await openPopup();
}
