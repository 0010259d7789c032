import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { analyze } from '../lib/analyze.ts';
import type { BarWords } from '../lib/page/bar.ts';
import { keptRerenderRoots } from '../lib/page/rerender.ts';
import { Session } from '../lib/page/session.ts';
import { onMessage } from '../lib/platform/messaging.ts';

/** Left on the isolated world's global object; the page cannot see it. */
const RUNNING_KEY = 'unlureEngine';
/** An engine whose extension was updated or reloaded gives the page back when the next one comes. */
const HANDOVER_EVENT = 'unlure-handover';

// The value of the script is what executeScript gives back; Firefox rejects what cannot be cloned, so main returns nothing.
export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, RUNNING_KEY)) return;
  Object.defineProperty(globalThis, RUNNING_KEY, { value: true });
  document.dispatchEvent(new Event(HANDOVER_EVENT));
  const ending = new AbortController();
  const { signal } = ending;
  const session = new Session({ document, url: () => location.href, analyze, words: barWords(), rerenderRoots: () => keptRerenderRoots(globalThis), signal });
  onMessage('readPage', () => session.readPage(), signal);
  onMessage('cleanPage', () => session.cleanPage(), signal);
  onMessage('showEverything', () => session.showEverything(), signal);
  onMessage('setFinding', (data) => session.setFinding(data), signal);
  onMessage('revealFinding', (data) => session.revealFinding(data), signal);
  onMessage('markPage', () => session.markPage(), signal);
  document.addEventListener(
    HANDOVER_EVENT,
    () => {
      // Any page can send this event: it counts only when our extension is really gone.
      if (browser.runtime?.id) return;
      session.showEverything();
      ending.abort();
    },
    { signal },
  );
});

function barWords(): BarWords {
  const blocks = (count: number) => i18n.t('size.blocks', count);
  return {
    lang: i18n.t('htmlLang'),
    folded: (category, count) => i18n.t('bar.folded', { category: i18n.t(`category.${category}`), blocks: blocks(count) }),
    shown: (category, count) => i18n.t('bar.shown', { category: i18n.t(`category.${category}`), blocks: blocks(count) }),
    show: i18n.t('bar.show'),
    fold: i18n.t('bar.fold'),
  };
}
