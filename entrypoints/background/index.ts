import { i18n } from '#i18n';
import { defineBackground } from 'wxt/utils/define-background';
import { onStart } from '../../lib/platform/lifecycle.ts';
import { onMenuClick, showMenu } from '../../lib/platform/menu.ts';
import { onMessage } from '../../lib/platform/messaging.ts';
import { onGrantsChanged } from '../../lib/platform/permissions.ts';
import { prepareTab } from '../../lib/platform/scripting.ts';
import { articleSeen } from './article-seen.ts';
import { cleanOrRestore } from './menu.ts';
import { reconcile } from './reconcile.ts';
import { getSite, setSiteRule } from './site-rules.ts';
import { fulfilWish, keepWish } from './wish.ts';

/** Nobody waits for these: what goes wrong is named in the log and the next start tries again. */
function run(what: string, task: () => Promise<void>): void {
  task().catch((error: unknown) => console.error(`${what} failed`, error));
}

export default defineBackground(() => {
  // All listeners are added before anything is awaited: the browser wakes the background for them.
  onMessage('prepareTab', ({ tabId }) => prepareTab(tabId));
  onMessage('getSite', ({ url }) => getSite(url));
  onMessage('setSiteRule', ({ host, rule }) => setSiteRule(host, rule));
  onMessage('wishAlways', ({ host, tabId }) => keepWish(host, tabId));
  onMessage('articleSeen', (_, sender) => articleSeen(sender));

  onGrantsChanged(
    () => run('Finishing a wish', fulfilWish),
    () => run('Following a permission that was taken away', reconcile),
  );
  onMenuClick((tabId) => run('The menu entry', () => cleanOrRestore(tabId)));
  onStart(() => {
    run('The menu', () => showMenu(i18n.t('menu.clean')));
    run('Bringing registrations up to date', reconcile);
  });
  // Also when only the background starts: a permission may have gone while it slept. Three questions to the browser.
  run('Bringing registrations up to date', reconcile);
});
