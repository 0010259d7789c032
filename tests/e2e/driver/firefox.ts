import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { answerOnly, evaluateIn, untilEnded } from './shared.ts';
import { type Driver, type Key, type LaunchOptions, type LoggedRequest, type PermissionAnswer, type Popup, type Tab, waitFor, waitUntil } from './driver.ts';
import {
  adoptPopup,
  answerPrompt,
  grantAllHosts,
  hidePopup,
  isInstalled,
  isPopupGone,
  isReady,
  listRequests,
  openPopup,
  recordRequests,
  setPopupScheme,
} from './firefox-privileged.ts';
import { type BrowserWindow, findBrowserWindow } from './firefox-window.ts';
import { packXpi } from './xpi.ts';

/** The id that the build gives the extension, and an address of its own so that tests know it beforehand. */
const EXTENSION_ID = 'unlure@unlure.dev';
const EXTENSION_UUID = '7b3a2f10-5c1d-4a54-9b51-0c0ffee0a11e';
const EXTENSION_ORIGIN = `moz-extension://${EXTENSION_UUID}`;

/** Starts Firefox with the extension in it. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: !options.isVisible,
    // Lets tests reach the toolbar, where the popup lives.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.isVisible ? null : { width: 1100, height: 900 },
    ...(options.profileDir !== undefined && { userDataDir: options.profileDir }),
    extraPrefsFirefox: firefoxPreferences(options),
  });
  try {
    const window = await findBrowserWindow(browser);
    await installExtension(browser, window, options);
    if (options.logDir !== undefined) await window.run(recordRequests);
    return new FirefoxDriver(browser, window, await browser.version());
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function firefoxPreferences(options: LaunchOptions): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    'intl.locale.requested': 'en-US',
    // The project's own builds are not signed; only ESR, Nightly and Developer Edition let them be kept.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    ...(!options.isOnline && {
      // A proxy that nobody answers for, for everything but this computer.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1, localhost',
    }),
  };
}

async function installExtension(browser: Browser, window: BrowserWindow, options: LaunchOptions): Promise<void> {
  if (options.profileDir === undefined) {
    await browser.installExtension(options.extensionDir);
  } else if (!(await window.run(isInstalled, EXTENSION_ID))) {
    const archive = await packXpi(options.extensionDir);
    await window.send('webExtension.install', {
      extensionData: { type: 'base64', value: archive.toString('base64') },
      'moz:permanent': true,
    });
  }
  await waitUntil('the extension to be ready', () => window.run(isReady, EXTENSION_ID));
}

class FirefoxTab implements Tab {
  readonly page: Page;
  readonly #window: BrowserWindow;

  constructor(page: Page, window: BrowserWindow) {
    this.page = page;
    this.#window = window;
  }

  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return evaluateIn(this.page, run, args);
  }

  async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async runScript(source: string): Promise<void> {
    await this.page.evaluate(`${source};0`);
  }

  async press(key: Key): Promise<void> {
    const name: KeyInput = key;
    await this.page.keyboard.press(name);
  }

  screenshot(): Promise<Uint8Array> {
    return this.page.screenshot();
  }

  screenshotWhole(): Promise<Uint8Array> {
    return this.page.screenshot({ fullPage: true });
  }

  async goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) {
      await this.page.goto(url, { waitUntil: 'load' });
      return;
    }
    // Puppeteer would wait for ever: Firefox reports no end of loading for pages of extensions.
    await this.#window.send('browsingContext.navigate', { context: contextOf(this.page), url, wait: 'none' });
    const isThere = (address: string) => location.href.startsWith(address) && document.readyState === 'complete';
    await waitUntil(`${url} to be loaded`, () => this.evaluate(isThere, url));
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async answerOnly(url: string, html: string): Promise<void> {
    await answerOnly(this.page, url, html);
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}

/** The popup in the toolbar's panel: puppeteer knows nothing of it, so it is driven through the browser's window. */
class FirefoxPopup implements Popup {
  readonly #window: BrowserWindow;
  readonly #context: string;

  constructor(window: BrowserWindow, context: string) {
    this.#window = window;
    this.#context = context;
  }

  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#window.runIn(this.#context, run, ...args);
  }

  async click(selector: string): Promise<void> {
    const { x, y } = await this.evaluate(middleOf, selector);
    await this.clickAt(x, y);
  }

  async runScript(source: string): Promise<void> {
    await this.#window.runScript(this.#context, source);
  }

  async clickAt(x: number, y: number): Promise<void> {
    const actions = [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.#act({ type: 'pointer', id: 'mouse', actions });
  }

  async press(key: Key): Promise<void> {
    const value = { Tab: '\uE004', Enter: '\uE007', Space: ' ', Escape: '\uE00C' }[key];
    await this.#act({ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] });
  }

  async #act(source: object): Promise<void> {
    await this.#window.send('input.performActions', { context: this.#context, actions: [source] });
  }

  async screenshot(): Promise<Uint8Array> {
    const { data } = await this.#window.send('browsingContext.captureScreenshot', { context: this.#context });
    if (typeof data !== 'string') throw new Error('Firefox gave no picture.');
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#window.run(hidePopup);
    await waitUntil('the popup to be closed', () => this.#window.run(isPopupGone));
  }
}

class FirefoxDriver implements Driver {
  readonly kind = 'firefox';
  readonly version: string;
  readonly extensionOrigin = EXTENSION_ORIGIN;
  readonly ended: Promise<void>;
  readonly #browser: Browser;
  readonly #window: BrowserWindow;

  constructor(browser: Browser, window: BrowserWindow, version: string) {
    this.#browser = browser;
    this.#window = window;
    this.version = version;
    this.ended = untilEnded(browser);
  }

  async openTab(url: string): Promise<Tab> {
    const tab = new FirefoxTab(await this.#browser.newPage(), this.#window);
    await tab.goto(url);
    return tab;
  }

  async openPopup(tab: Tab): Promise<Popup> {
    if (!(tab instanceof FirefoxTab)) throw new Error('This tab belongs to another browser.');
    await tab.page.bringToFront();
    await this.#window.run(openPopup, EXTENSION_ID);
    const context = await waitUntil('the popup to be shown', () => this.#window.run(adoptPopup));
    const popup = new FirefoxPopup(this.#window, context);
    const isLoaded = () => document.readyState === 'complete' && location.href !== 'about:blank';
    await waitUntil('the popup to be loaded', () => popup.evaluate(isLoaded));
    return popup;
  }

  openExtensionPage(path: string): Promise<Tab> {
    return this.openTab(`${EXTENSION_ORIGIN}${path}`);
  }

  async prepareAnswer(): Promise<void> {
    // Firefox shows its prompt also without a display, see giveAnswer.
  }

  async giveAnswer(answer: PermissionAnswer): Promise<void> {
    await waitUntil('the permission prompt', () => this.#window.run(answerPrompt, answer));
  }

  async grantAllHosts(): Promise<void> {
    await this.#window.run(grantAllHosts, EXTENSION_ID);
  }

  async setColorScheme(scheme: 'light' | 'dark', popup: Popup): Promise<void> {
    await this.#window.run(setPopupScheme, scheme);
    // It reaches the process of the popup a moment later.
    await waitFor(`the popup to be ${scheme}`, popup, (name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme);
  }

  async closeAndListRequests(): Promise<LoggedRequest[]> {
    const requests = await this.#window.run(listRequests);
    await this.close();
    return requests;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** Runs in the popup. */
function middleOf(selector: string) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** WebDriver BiDi's name of a tab; puppeteer knows it and does not say so in its types. */
function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('Puppeteer no longer names its frames.');
  return id;
}
