import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageView } from '../../lib/platform/protocol.ts';
import { parseSettings } from '../../lib/rules/settings.ts';
import { installBrowser, type FakeBrowser } from './browser.ts';

const ID = fakeBrowser.runtime.id;
const TAB = 7;
const HOST = 'blog.example.com';
const ORIGIN = `*://${HOST}/*`;
const PAGE = `https://${HOST}/post`;

let browser: FakeBrowser;

/** Starts the background anew in the same browser, as after a restart. */
async function start(): Promise<void> {
  browser.endBackground();
  vi.resetModules();
  const { default: background } = await import('../../entrypoints/background/index.ts');
  background.main();
  await settled();
}

/** Asks the background as the popup does. */
async function ask(type: string, data: unknown): Promise<unknown> {
  return browser.deliver({ id: 1, type, data, timestamp: 1 }, { id: ID, url: `chrome-extension://${ID}/popup.html` });
}

/** The gate of a page tells of an article. */
async function see(url = PAGE, tabId = TAB): Promise<unknown> {
  return browser.deliver({ id: 1, type: 'articleSeen', data: {}, timestamp: 1 }, { id: ID, url, frameId: 0, tab: { id: tabId } });
}

/** Everything that nobody waits for has come to its end: the fake browser answers in microtasks only. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

const marked = () => browser.sent.filter(({ type }) => type === 'markPage').map(({ tabId }) => tabId);

async function rules(): Promise<unknown> {
  const { settings } = await fakeBrowser.storage.local.get('settings');
  return parseSettings(settings).settings.sites;
}

function view(state: 'shown' | 'folded', findings: number): PageView {
  const ids = Array.from({ length: findings }, (_, index) => `0-${index}`);
  return { report: { findings: ids.map((id) => ({ id })) } as unknown as PageView['report'], states: Object.fromEntries(ids.map((id) => [id, state])) };
}

beforeEach(async () => {
  vi.useRealTimers();
  browser = installBrowser();
  browser.tabs.set(TAB, PAGE);
  await start();
});

describe('prepareTab', () => {
  test('puts the style sheet into all frames and the engine into the top one', async () => {
    expect(await ask('prepareTab', { tabId: TAB })).toEqual({ res: { kind: 'ready' } });
    expect(browser.injected).toEqual([
      `func wasPrepared ${TAB}`,
      `func findRerenderRoots MAIN ${TAB}`,
      `func keepRerenderRoots [[]] ${TAB}`,
      `css /page.css USER ${TAB} all`,
      `js /engine.js ${TAB}`,
      `func rememberPrepared ${TAB}`,
    ]);
  });

  test('puts the engine into a page once, also when asked twice at the same time', async () => {
    await Promise.all([ask('prepareTab', { tabId: TAB }), ask('prepareTab', { tabId: TAB })]);
    await ask('prepareTab', { tabId: TAB });
    expect(browser.injected.filter((each) => each.startsWith('js'))).toEqual([`js /engine.js ${TAB}`]);
    expect(browser.injected.filter((each) => each.startsWith('css'))).toHaveLength(1);
  });

  test('looks every time whether the page re-renders, and puts the engine into the page that was loaded again', async () => {
    await ask('prepareTab', { tabId: TAB });
    browser.rerenderRoots = [[1, 0]];
    await ask('prepareTab', { tabId: TAB });
    expect(browser.injected.at(-1)).toBe(`func keepRerenderRoots [[[1,0]]] ${TAB}`);
    browser.prepared.delete(TAB);
    await ask('prepareTab', { tabId: TAB });
    expect(browser.injected.filter((each) => each.startsWith('js'))).toHaveLength(2);
  });

  test.each([[undefined], ['text'], [[['x']]], [[[0.5]]], [{ length: 1 }], [Array.from({ length: 5_000 }, () => [])], [[Array.from({ length: 2_000 }, () => 0)]]])(
    'takes nonsense from the page for a page that re-renders everywhere: %#',
    async (roots) => {
      browser.rerenderRoots = roots;
      expect(await ask('prepareTab', { tabId: TAB })).toEqual({ res: { kind: 'ready' } });
      expect(browser.injected).toContain(`func keepRerenderRoots [[[]]] ${TAB}`);
    },
  );

  test('does without frames that close themselves', async () => {
    browser.failures.set(`css /page.css USER ${TAB} all`, 'Cannot access contents of the page');
    expect(await ask('prepareTab', { tabId: TAB })).toEqual({ res: { kind: 'ready' } });
    expect(browser.injected).toContain(`css /page.css USER ${TAB}`);
  });

  test('touches no page of the browser', async () => {
    browser.tabs.set(TAB, 'view-source:https://example.com/');
    expect(await ask('prepareTab', { tabId: TAB })).toEqual({ res: { kind: 'unreachable', reason: 'browser-page' } });
    expect(browser.injected).toEqual([]);
  });

  test('says that it has no access, and tries again when asked again', async () => {
    browser.tabs.set(TAB, undefined);
    browser.failures.set('*', 'Missing host permission for the tab');
    expect(await ask('prepareTab', { tabId: TAB })).toEqual({ res: { kind: 'unreachable', reason: 'no-access' } });
    browser.failures.clear();
    expect(await ask('prepareTab', { tabId: TAB })).toEqual({ res: { kind: 'ready' } });
  });

  test('says that the tab is gone', async () => {
    expect(await ask('prepareTab', { tabId: 99 })).toMatchObject({ res: { kind: 'unreachable', reason: 'failed' } });
  });

  test('an engine that did not start is put in again', async () => {
    browser.failures.set(`js /engine.js ${TAB}`, 'Could not load file');
    expect(await ask('prepareTab', { tabId: TAB })).toMatchObject({ res: { reason: 'failed', detail: 'Could not load file' } });
    browser.failures.clear();
    await ask('prepareTab', { tabId: TAB });
    expect(browser.injected.filter((each) => each.startsWith('js'))).toHaveLength(2);
  });
});

describe('getSite', () => {
  test('gives the default for a new site', async () => {
    expect(await ask('getSite', { url: `https://${HOST}:8443/post?x=1` })).toEqual({ res: { host: HOST, rule: 'click', granted: false } });
  });

  test('gives no host for files and browser pages', async () => {
    expect(await ask('getSite', { url: 'file:///tmp/post.html' })).toEqual({ res: { host: '', rule: 'click', granted: false } });
  });
});

describe('setSiteRule', () => {
  test('off is remembered over a restart', async () => {
    expect(await ask('setSiteRule', { host: HOST, rule: 'off' })).toEqual({ res: { host: HOST, rule: 'off', granted: false } });
    await start();
    expect(await ask('getSite', { url: PAGE })).toEqual({ res: { host: HOST, rule: 'off', granted: false } });
  });

  test('always with the permission registers the gate for this host', async () => {
    browser.granted.add(ORIGIN);
    expect(await ask('setSiteRule', { host: HOST, rule: 'always' })).toEqual({ res: { host: HOST, rule: 'always', granted: true } });
    expect([...browser.scripts.values()]).toEqual([
      { id: `gate:${HOST}`, js: ['gate.js'], matches: [ORIGIN], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });

  test('always without the permission stays at a click', async () => {
    expect(await ask('setSiteRule', { host: HOST, rule: 'always' })).toEqual({ res: { host: HOST, rule: 'click', granted: false } });
    expect(browser.scripts.size).toBe(0);
    expect(await rules()).toEqual({ [HOST]: 'click' });
  });

  test.each(['off', 'click'] as const)('%s takes the gate away and gives the permission back', async (rule) => {
    browser.granted.add(ORIGIN).add(`*://www.${HOST}/*`).add('*://other.example.com/*');
    await ask('setSiteRule', { host: HOST, rule: 'always' });
    expect(browser.scripts.size).toBe(2);
    expect(await ask('setSiteRule', { host: HOST, rule })).toEqual({ res: { host: HOST, rule, granted: false } });
    expect(browser.scripts.size).toBe(0);
    expect([...browser.granted]).toEqual(['*://other.example.com/*']);
  });

  test('with and without www. is one site, and only the host that was asked for is registered', async () => {
    browser.granted.add('*://www.example.com/*');
    await ask('setSiteRule', { host: 'www.example.com', rule: 'always' });
    expect([...browser.scripts.keys()]).toEqual(['gate:www.example.com']);
    expect(await ask('getSite', { url: 'https://example.com/' })).toEqual({ res: { host: 'example.com', rule: 'click', granted: false } });
    await ask('setSiteRule', { host: 'example.com', rule: 'off' });
    expect(await ask('getSite', { url: 'https://www.example.com/' })).toEqual({ res: { host: 'www.example.com', rule: 'off', granted: false } });
  });
});

describe('the wish for always', () => {
  test('is finished when the permission comes after the popup has been closed, and the tab is marked', async () => {
    await ask('wishAlways', { host: HOST, tabId: TAB });
    await browser.grant(ORIGIN);
    await settled();
    expect(await rules()).toEqual({ [HOST]: 'always' });
    expect([...browser.scripts.keys()]).toEqual([`gate:${HOST}`]);
    expect(browser.sent).toEqual([{ tabId: TAB, type: 'markPage', data: {}, frameId: 0 }]);
  });

  test('outlives the background', async () => {
    await ask('wishAlways', { host: HOST, tabId: TAB });
    await start();
    await browser.grant(ORIGIN);
    await settled();
    expect(await rules()).toEqual({ [HOST]: 'always' });
    expect(marked()).toContain(TAB);
  });

  test('is finished once when popup and browser both tell of the permission', async () => {
    await ask('wishAlways', { host: HOST, tabId: TAB });
    await Promise.all([browser.grant(ORIGIN), ask('setSiteRule', { host: HOST, rule: 'always' })]);
    await settled();
    expect(marked()).toEqual([TAB]);
  });

  test('is finished at once where the permission is there already', async () => {
    browser.granted.add(ORIGIN);
    await ask('wishAlways', { host: HOST, tabId: TAB });
    expect(await rules()).toEqual({ [HOST]: 'always' });
    expect(marked()).toEqual([TAB]);
  });

  test('does not mark another site that the tab has gone to', async () => {
    await ask('wishAlways', { host: HOST, tabId: TAB });
    browser.tabs.set(TAB, 'https://elsewhere.example/');
    await browser.grant(ORIGIN);
    await settled();
    expect(await rules()).toEqual({ [HOST]: 'always' });
    expect(marked()).toEqual([]);
  });

  test('ends with a refusal', async () => {
    await ask('wishAlways', { host: HOST, tabId: TAB });
    expect(await ask('setSiteRule', { host: HOST, rule: 'click' })).toEqual({ res: { host: HOST, rule: 'click', granted: false } });
    await browser.grant(ORIGIN);
    await settled();
    expect(await rules()).toEqual({ [HOST]: 'click' });
    expect(marked()).toEqual([]);
  });

  test('is dropped when it has grown old', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await ask('wishAlways', { host: HOST, tabId: TAB });
    vi.setSystemTime(Date.now() + 6 * 60_000);
    await browser.grant(ORIGIN);
    await settled();
    expect(await rules()).toEqual({});
    expect((await fakeBrowser.storage.session.get('wish'))['wish']).toBeUndefined();
  });

  test('a permission for another host changes nothing', async () => {
    await ask('wishAlways', { host: HOST, tabId: TAB });
    await browser.grant('*://other.example.com/*');
    await settled();
    expect(await rules()).toEqual({});
    expect(browser.scripts.size).toBe(0);
  });
});

describe('reconciling', () => {
  beforeEach(async () => {
    browser.granted.add(ORIGIN);
    await ask('setSiteRule', { host: HOST, rule: 'always' });
  });

  test('registers again what the browser forgot at a restart', async () => {
    browser.scripts.clear();
    await start();
    expect([...browser.scripts.keys()]).toEqual([`gate:${HOST}`]);
  });

  test('leaves alone what the browser kept', async () => {
    const kept = browser.scripts.get(`gate:${HOST}`);
    await start();
    await fakeBrowser.runtime.onStartup.trigger();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await settled();
    expect(browser.scripts.get(`gate:${HOST}`)).toBe(kept);
  });

  test('a permission taken away outside brings the rule back to a click', async () => {
    await browser.revoke(ORIGIN);
    await settled();
    expect(browser.scripts.size).toBe(0);
    expect(await rules()).toEqual({ [HOST]: 'click' });
  });

  test('a permission taken away while the background slept is noticed when it starts', async () => {
    browser.granted.delete(ORIGIN);
    await start();
    expect(browser.scripts.size).toBe(0);
    expect(await rules()).toEqual({ [HOST]: 'click' });
  });

  test('leaves scripts that are no gates alone', async () => {
    browser.scripts.set('other', { id: 'other' });
    await start();
    expect([...browser.scripts.keys()].sort()).toEqual([`gate:${HOST}`, 'other']);
  });
});

describe('articleSeen', () => {
  test('marks an article of a site that is marked always', async () => {
    browser.granted.add(ORIGIN);
    await ask('setSiteRule', { host: HOST, rule: 'always' });
    expect(await see()).toEqual({});
    expect(browser.sent).toEqual([{ tabId: TAB, type: 'markPage', data: {}, frameId: 0 }]);
  });

  test('marks nothing where the rule has changed since', async () => {
    browser.granted.add(ORIGIN);
    expect(await see()).toEqual({});
    expect(browser.injected).toEqual([]);
  });

  test('marks nothing where the engine cannot be put in', async () => {
    browser.granted.add(ORIGIN);
    await ask('setSiteRule', { host: HOST, rule: 'always' });
    browser.failures.set('*', 'No frame with id 0');
    expect(await see()).toEqual({});
    expect(browser.sent).toEqual([]);
  });
});

describe('the menu', () => {
  test('has one entry, also after an update', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await settled();
    expect(browser.menu).toEqual(['menu_clean']);
  });

  test.each([
    ['cleans a page with findings', view('shown', 2), ['readPage', 'cleanPage'], 0],
    ['shows everything where something is folded', view('folded', 2), ['readPage', 'showEverything'], 0],
    ['opens the popup where nothing was found', view('shown', 0), ['readPage'], 1],
  ])('%s', async (_, answer, types, popups) => {
    browser.reply = () => answer;
    await browser.pressMenu(TAB);
    await settled();
    expect(browser.sent.map(({ type }) => type)).toEqual(types);
    expect(browser.popups).toBe(popups);
  });

  test('opens the popup where the page cannot be reached', async () => {
    browser.tabs.set(TAB, 'about:config');
    await browser.pressMenu(TAB);
    await settled();
    expect(browser.popups).toBe(1);
    expect(browser.sent).toEqual([]);
  });
});
