import type { PageView } from '../../../lib/platform/protocol.ts';
import type { Driver, Tab, View } from './driver.ts';

type Question = 'readPage' | 'cleanPage' | 'showEverything' | 'markPage';

/** What a message between parts of the extension looks like on its way. */
interface Answer {
  res?: unknown;
  err?: unknown;
}

interface TabsApi {
  query(filter: object): Promise<{ id?: number; url?: string; active: boolean }[]>;
  sendMessage(tabId: number, message: object): Promise<Answer | undefined>;
}

interface ExtensionApi {
  tabs: TabsApi;
  runtime: { sendMessage(message: object): Promise<Answer | undefined> };
}

function isPageView(value: unknown): value is PageView {
  return typeof value === 'object' && value !== null && 'report' in value && 'states' in value;
}

/**
 * Asks the engine in a tab what it would tell the popup. `view` is the popup (the tab is then the active one), or any
 * page of the extension together with the tab's address, which it can see once the host is granted.
 */
export async function askEngine(view: View, question: Question, url?: string): Promise<PageView> {
  const answer = await view.evaluate(sendQuestion, question, url ?? null);
  if (!isPageView(answer)) throw new Error(`The engine answered ${question} with ${JSON.stringify(answer)}.`);
  return answer;
}

/** Runs in a page of the extension. */
async function sendQuestion(question: string, url: string | null): Promise<unknown> {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const tabs = await api.tabs.query(url === null ? { active: true, currentWindow: true } : {});
  // Browsers may go to https by themselves where http was asked for.
  const withoutScheme = (address: string) => address.replace(/^https?:/, '');
  const tab = url === null ? tabs[0] : tabs.find((one) => one.url !== undefined && withoutScheme(one.url) === withoutScheme(url));
  if (tab?.id === undefined) throw new Error(`no tab shows ${String(url)}`);
  const message = (type: string, data: object) => ({ id: Date.now(), type, data, timestamp: Date.now() });
  if (url !== null) {
    const prepared = await api.runtime.sendMessage(message('prepareTab', { tabId: tab.id }));
    const isReady = typeof prepared?.res === 'object' && prepared.res !== null && Reflect.get(prepared.res, 'kind') === 'ready';
    if (!isReady) throw new Error(`prepareTab: ${JSON.stringify(prepared)}`);
  }
  const answer = await api.tabs.sendMessage(tab.id, message(question, {}));
  if (answer?.err !== undefined) throw new Error(`${question}: ${JSON.stringify(answer.err)}`);
  return answer?.res;
}

/** A saved page as the extension sees it in a real browser. */
interface SavedPageAnswer {
  view: PageView;
  /** The whole page with everything found folded: flagged elements carry `data-unlure` and its companions. */
  html: string;
}

export interface SavedPageReader {
  read(url: string, html: string): Promise<SavedPageAnswer>;
  close(): Promise<void>;
}

/**
 * Reads saved pages through the extension, each at its own address, with the page's scripts, requests and styles
 * blocked. The extension may look at every host for it, so no popup has to be opened for each page.
 */
export async function openSavedPageReader(driver: Driver): Promise<SavedPageReader> {
  await driver.grantAllHosts();
  const desk = await driver.openExtensionPage('/popup.html');
  return {
    read: (url, html) => readSavedPage(driver, desk, url, html),
    close: () => desk.close(),
  };
}

async function readSavedPage(driver: Driver, desk: Tab, url: string, html: string): Promise<SavedPageAnswer> {
  // A fragment never reaches the server, and the tab's address is compared with the one asked for.
  const address = new URL(url);
  address.hash = '';
  const tab = await driver.openTab('about:blank');
  try {
    await tab.answerOnly(address.href, html);
    await tab.goto(address.href);
    const view = await askEngine(desk, 'cleanPage', address.href);
    return { view, html: await tab.evaluate(() => document.documentElement.outerHTML) };
  } finally {
    await tab.close();
  }
}
