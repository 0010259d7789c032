import { batch, computed, signal } from '@preact/signals';
import type { RuleProblem } from '../../components/SiteRuleSwitch.tsx';
import type { PageView, SiteInfo, TabStatus, UnreachableReason } from '../../lib/platform/protocol.ts';
import type { SiteRule } from '../../lib/rules/settings.ts';

/** What the popup asks of the browser, the background and the page; `main.tsx` fills it from lib/platform. */
export interface PopupPort {
  /** The tab the popup was opened over. */
  activeTab(): Promise<{ id: number; url: string } | undefined>;
  getSite(url: string): Promise<SiteInfo>;
  setSiteRule(host: string, rule: SiteRule): Promise<SiteInfo>;
  wishAlways(host: string, tabId: number): Promise<void>;
  /** The browser's own question. Must be called inside a click. */
  requestAccess(host: string): Promise<boolean>;
  prepareTab(tabId: number): Promise<TabStatus>;
  readPage(tabId: number): Promise<PageView>;
  cleanPage(tabId: number): Promise<PageView>;
  showEverything(tabId: number): Promise<PageView>;
  setFinding(tabId: number, id: string, state: 'shown' | 'folded'): Promise<PageView>;
  revealFinding(tabId: number, id: string): Promise<PageView>;
  /** True where the popup lies over the whole page (phones): it then closes to show a finding. */
  coversPage(): boolean;
  close(): void;
}

/** What fills the popup. */
export type Screen =
  | { kind: 'loading' }
  | { kind: 'off' }
  | { kind: 'unreachable'; reason: UnreachableReason; detail?: string | undefined }
  | { kind: 'page'; view: PageView };

/** What has just happened, for the live region; App makes words of it. */
export type Happening = { kind: 'found' | 'folded' | 'shown' | 'one-shown' } | { kind: 'revealed'; id: string };

export type PopupStore = ReturnType<typeof createStore>;

/** The popup's state and everything that can be done with it. */
export function createStore(port: PopupPort) {
  const screen = signal<Screen>({ kind: 'loading' });
  const site = signal<SiteInfo | undefined>(undefined);
  const isBusy = signal(false);
  const problem = signal<RuleProblem | undefined>(undefined);
  const happening = signal<Happening | undefined>(undefined);
  let tabId = -1;

  const folded = computed<ReadonlySet<string>>(() => {
    if (screen.value.kind !== 'page') return new Set();
    const { states } = screen.value.view;
    return new Set(Object.keys(states).filter((id) => states[id] === 'folded'));
  });

  const fail = (error: unknown) => {
    screen.value = { kind: 'unreachable', reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  };

  /** One thing at a time: a second press while the page is still answering is left out. */
  const work = async (task: () => Promise<void>): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await task();
    } catch (error) {
      fail(error);
    } finally {
      isBusy.value = false;
    }
  };

  const show = (view: PageView, what: Happening) =>
    batch(() => {
      screen.value = { kind: 'page', view };
      happening.value = what;
    });

  const look = async () => {
    const status = await port.prepareTab(tabId);
    if (status.kind === 'unreachable') {
      screen.value = status;
      return;
    }
    show(await port.readPage(tabId), { kind: 'found' });
  };

  return {
    screen,
    site,
    isBusy,
    problem,
    happening,
    folded,

    /** Reads site and page; nothing in the page changes by it. */
    start: () =>
      work(async () => {
        const tab = await port.activeTab();
        if (!tab) {
          screen.value = { kind: 'unreachable', reason: 'browser-page' };
          return;
        }
        tabId = tab.id;
        site.value = await port.getSite(tab.url);
        if (site.value.rule === 'off') screen.value = { kind: 'off' };
        else await look();
      }),
    lookOnce: () => work(look),
    clean: () => work(async () => show(await port.cleanPage(tabId), { kind: 'folded' })),
    showEverything: () => work(async () => show(await port.showEverything(tabId), { kind: 'shown' })),
    fold: (id: string, isFolded: boolean) =>
      work(async () => {
        const view = await port.setFinding(tabId, id, isFolded ? 'folded' : 'shown');
        show(view, { kind: isFolded ? 'folded' : 'one-shown' });
      }),
    reveal: (id: string) =>
      work(async () => {
        show(await port.revealFinding(tabId, id), { kind: 'revealed', id });
        if (port.coversPage()) port.close();
      }),

    /** Not `async` and nothing awaited before the question: Firefox asks only inside the click itself. */
    chooseRule: (rule: SiteRule): Promise<void> => {
      const before = site.value;
      if (!before?.host || isBusy.value) return Promise.resolve();
      problem.value = undefined;
      let isGranted: Promise<boolean> | undefined;
      if (rule === 'always') {
        // Sent first: the browser's question may close the popup, and the background then finishes the wish.
        port.wishAlways(before.host, tabId).catch(() => undefined);
        isGranted = port.requestAccess(before.host);
      }
      return work(() => applyRule(before.host, rule, isGranted));
    },
  };

  async function applyRule(host: string, rule: SiteRule, isGranted: Promise<boolean> | undefined): Promise<void> {
    try {
      const isRefused = isGranted ? !(await isGranted) : false;
      const after = await port.setSiteRule(host, isRefused ? 'click' : rule);
      site.value = after;
      if (rule === 'always' && after.rule !== 'always') problem.value = 'refused';
    } catch {
      problem.value = 'failed';
      return;
    }
    await followRule();
  }

  /** The page follows the rule at once: off gives it back, anything else looks at it (again). */
  async function followRule(): Promise<void> {
    const shown = screen.value;
    if (site.value?.rule === 'off') {
      if (shown.kind === 'page' && Object.values(shown.view.states).some((state) => state !== 'shown')) {
        await port.showEverything(tabId);
      }
      if (shown.kind === 'page') screen.value = { kind: 'off' };
    } else if (shown.kind === 'off' || shown.kind === 'page') {
      await look();
    }
  }
}
