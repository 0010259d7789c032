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

/** The popup's state and everything that can be done with it. The methods are bound: they are handed to components. */
export class PopupStore {
  readonly screen = signal<Screen>({ kind: 'loading' });
  readonly site = signal<SiteInfo | undefined>(undefined);
  /** The page is answering. */
  readonly isBusy = signal(false);
  /** A rule is being set, perhaps with the browser's question still open: the page can be used meanwhile. */
  readonly isChoosing = signal(false);
  readonly problem = signal<RuleProblem | undefined>(undefined);
  readonly happening = signal<Happening | undefined>(undefined);

  /** The ids of the findings that are folded in the page now. */
  readonly folded = computed<ReadonlySet<string>>(() => {
    if (this.screen.value.kind !== 'page') return new Set();
    const { states } = this.screen.value.view;
    return new Set(Object.keys(states).filter((id) => states[id] === 'folded'));
  });

  readonly #port: PopupPort;
  #tabId = -1;
  #work: Promise<void> = Promise.resolve();

  constructor(port: PopupPort) {
    this.#port = port;
  }

  /** Reads site and page; nothing in the page changes by it. */
  start = (): Promise<void> =>
    this.#do(async () => {
      const tab = await this.#port.activeTab();
      if (!tab) {
        this.screen.value = { kind: 'unreachable', reason: 'browser-page' };
        return;
      }
      this.#tabId = tab.id;
      const site = await this.#port.getSite(tab.url);
      this.site.value = site;
      if (site.rule === 'off') await this.#lookBack();
      else await this.#look();
    });

  lookOnce = (): Promise<void> => this.#do(() => this.#look());

  clean = (): Promise<void> =>
    this.#do(async () => this.#show(await this.#port.cleanPage(this.#tabId), { kind: 'folded' }));

  showEverything = (): Promise<void> =>
    this.#do(async () => this.#show(await this.#port.showEverything(this.#tabId), { kind: 'shown' }));

  fold = (id: string, isFolded: boolean): Promise<void> =>
    this.#do(async () => {
      const view = await this.#port.setFinding(this.#tabId, id, isFolded ? 'folded' : 'shown');
      this.#show(view, { kind: isFolded ? 'folded' : 'one-shown' });
    });

  reveal = (id: string): Promise<void> =>
    this.#do(async () => {
      this.#show(await this.#port.revealFinding(this.#tabId, id), { kind: 'revealed', id });
      if (this.#port.coversPage()) this.#port.close();
    });

  /** Not `async` and nothing awaited before the question: Firefox asks only inside the click itself. */
  chooseRule = (rule: SiteRule): Promise<void> => {
    const host = this.site.value?.host;
    if (!host || this.isChoosing.value) return Promise.resolve();
    this.isChoosing.value = true;
    this.problem.value = undefined;
    return this.#applyRule(host, rule, rule === 'always' ? this.#ask(host) : undefined).finally(() => {
      this.isChoosing.value = false;
    });
  };

  /** The wish is sent first: the question may close the popup, and the background then finishes the wish alone. */
  #ask(host: string): Promise<boolean> {
    this.#port.wishAlways(host, this.#tabId).catch(() => undefined);
    return this.#port.requestAccess(host);
  }

  async #applyRule(host: string, rule: SiteRule, isGranted: Promise<boolean> | undefined): Promise<void> {
    try {
      const isRefused = isGranted ? !(await isGranted) : false;
      const after = await this.#port.setSiteRule(host, isRefused ? 'click' : rule);
      this.site.value = after;
      if (rule === 'always' && after.rule !== 'always') this.problem.value = 'refused';
    } catch {
      this.problem.value = 'failed';
      return;
    }
    await this.#work;
    await this.#do(() => this.#followRule());
  }

  /** The page follows the rule at once: off gives it back, anything else looks at it (again). */
  async #followRule(): Promise<void> {
    const screen = this.screen.value;
    if (this.site.value?.rule !== 'off') {
      if (screen.kind !== 'unreachable') await this.#look();
      return;
    }
    if (screen.kind !== 'page') return;
    if (Object.values(screen.view.states).some((state) => state !== 'shown')) await this.#port.showEverything(this.#tabId);
    this.screen.value = { kind: 'off' };
  }

  /** Off, but the reader may have looked once and left something folded: the way back must be here. No engine, nothing to ask. */
  async #lookBack(): Promise<void> {
    const view = await this.#port.readPage(this.#tabId).catch(() => undefined);
    if (view && Object.values(view.states).some((state) => state !== 'shown')) this.#show(view, { kind: 'found' });
    else this.screen.value = { kind: 'off' };
  }

  async #look(): Promise<void> {
    const status = await this.#port.prepareTab(this.#tabId);
    if (status.kind === 'unreachable') this.screen.value = status;
    else this.#show(await this.#port.readPage(this.#tabId), { kind: 'found' });
  }

  #show(view: PageView, happening: Happening): void {
    batch(() => {
      this.screen.value = { kind: 'page', view };
      this.happening.value = happening;
    });
  }

  /** One thing at a time: a second press while the page is still answering is left out. */
  #do(task: () => Promise<void>): Promise<void> {
    if (!this.isBusy.value) this.#work = this.#run(task);
    return this.#work;
  }

  async #run(task: () => Promise<void>): Promise<void> {
    this.isBusy.value = true;
    try {
      await task();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.screen.value = { kind: 'unreachable', reason: 'failed', detail };
    } finally {
      this.isBusy.value = false;
    }
  }
}
