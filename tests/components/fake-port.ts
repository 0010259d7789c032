import { vi } from 'vitest';
import type { PopupPort } from '../../entrypoints/popup/store.ts';
import type { FindingState, PageView } from '../../lib/platform/protocol.ts';
import type { SiteRule } from '../../lib/rules/settings.ts';
import { view } from './samples.ts';

/** A browser with one tab whose engine keeps the states of findings as the real one does. */
export function fakePort(page: PageView = view(), rule: SiteRule = 'click') {
  let states = page.states;
  // As in the browser, nobody answers in a page before the engine has been put into it.
  let isPrepared = Object.values(states).some((state) => state !== 'shown');
  const now = (): PageView => ({ report: page.report, states });
  const setAll = (state: FindingState) => {
    states = Object.fromEntries(page.report.findings.map(({ id }) => [id, state]));
    return now();
  };
  return {
    activeTab: vi.fn<PopupPort['activeTab']>(async () => ({ id: 7, url: 'https://blog.example/post' })),
    getSite: vi.fn<PopupPort['getSite']>(async () => ({ host: 'blog.example', rule, granted: rule === 'always' })),
    setSiteRule: vi.fn<PopupPort['setSiteRule']>(async (host, next) => ({ host, rule: next, granted: next === 'always' })),
    wishAlways: vi.fn<PopupPort['wishAlways']>(async () => undefined),
    requestAccess: vi.fn<PopupPort['requestAccess']>(async () => true),
    prepareTab: vi.fn<PopupPort['prepareTab']>(async () => {
      isPrepared = true;
      return { kind: 'ready' };
    }),
    readPage: vi.fn<PopupPort['readPage']>(async () => {
      if (!isPrepared) throw new Error('Receiving end does not exist');
      return now();
    }),
    cleanPage: vi.fn<PopupPort['cleanPage']>(async () => setAll('folded')),
    showEverything: vi.fn<PopupPort['showEverything']>(async () => setAll('shown')),
    setFinding: vi.fn<PopupPort['setFinding']>(async (_tab, id, state) => {
      states = { ...states, [id]: state };
      return now();
    }),
    revealFinding: vi.fn<PopupPort['revealFinding']>(async () => now()),
    coversPage: vi.fn<PopupPort['coversPage']>(() => false),
    close: vi.fn<PopupPort['close']>(),
  } satisfies PopupPort;
}
