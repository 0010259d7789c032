import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type KeyInput, type Page } from 'puppeteer-core';
import { answerOnly, evaluateIn, untilEnded } from './shared.ts';
import { type Driver, type Key, type LaunchOptions, type LoggedRequest, type PermissionAnswer, type Popup, type Tab, type View, waitUntil } from './driver.ts';
import { readNetLog } from './net-log.ts';

const POPUP_PATH = '/popup.html';

/** Starts Chromium, Chrome or Edge with the extension in it. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const logFile = options.logDir === undefined ? undefined : join(options.logDir, 'net-log.json');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executable,
    headless: !options.isVisible,
    // Installing by DevTools needs both; branded Chrome ignores --load-extension, a kept profile needs it all the same
    // since what DevTools installs is gone at the next start.
    enableExtensions: true,
    pipe: true,
    defaultViewport: options.isVisible ? null : { width: 1100, height: 900 },
    ...(options.profileDir !== undefined && { userDataDir: options.profileDir }),
    args: chromiumArguments(options, logFile),
  });
  try {
    if (options.profileDir === undefined) await browser.installExtension(options.extensionDir);
    const extension = await waitUntil('the extension to be installed', async () => [...(await browser.extensions()).values()][0]);
    return new ChromiumDriver(browser, extension, await browser.version(), logFile);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function chromiumArguments(options: LaunchOptions, logFile: string | undefined): string[] {
  return [
    '--lang=en-US',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(options.isVisible ? [] : ['--disable-gpu']),
    // The sandbox of Chromium does not work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.isOnline ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']),
    ...(logFile === undefined ? [] : [`--log-net-log=${logFile}`, '--net-log-capture-mode=Everything']),
    ...(options.profileDir === undefined
      ? []
      : ['--disable-features=DisableLoadExtensionCommandLineSwitch', `--load-extension=${options.extensionDir}`]),
  ];
}

class PageView implements View {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
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

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}

class PageTab extends PageView implements Tab {
  screenshotWhole(): Promise<Uint8Array> {
    return this.page.screenshot({ fullPage: true });
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async answerOnly(url: string, html: string): Promise<void> {
    await answerOnly(this.page, url, html);
  }
}

class ChromiumDriver implements Driver {
  readonly kind = 'chromium';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly ended: Promise<void>;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #logFile: string | undefined;

  constructor(browser: Browser, extension: Extension, version: string, logFile: string | undefined) {
    this.#browser = browser;
    this.#extension = extension;
    this.#logFile = logFile;
    this.version = version;
    this.ended = untilEnded(browser);
    this.extensionOrigin = `chrome-extension://${extension.id}`;
  }

  async openTab(url: string): Promise<Tab> {
    const tab = new PageTab(await this.#browser.newPage());
    await tab.goto(url);
    return tab;
  }

  async openPopup(tab: Tab): Promise<Popup> {
    const { page } = pageOf(tab);
    await page.bringToFront();
    const arrival = this.#browser.waitForTarget((target) => target.url() === `${this.extensionOrigin}${POPUP_PATH}`);
    await page.triggerExtensionAction(this.#extension);
    return new PageView(await (await arrival).asPage());
  }

  openExtensionPage(path: string): Promise<Tab> {
    return this.openTab(`${this.extensionOrigin}${path}`);
  }

  /**
   * Headless Chromium never shows the prompt and lets the request wait for ever. A grant is prepared on the
   * extensions page, after which the extension's own request is answered without a prompt; a refusal is given by the
   * browser's function itself.
   */
  async prepareAnswer(answer: PermissionAnswer, popup: Popup): Promise<void> {
    if (answer === 'refuse') {
      await popup.evaluate(refuseRequests);
      return;
    }
    await this.#allowAllRequests();
  }

  async #allowAllRequests(): Promise<void> {
    const settings = new PageTab(await this.#browser.newPage({ background: true }));
    await settings.goto('chrome://extensions');
    await settings.evaluate(allowAllHosts, this.#extension.id);
    await settings.close();
  }

  async giveAnswer(): Promise<void> {
    // Answered by then, see prepareAnswer.
  }

  async grantAllHosts(): Promise<void> {
    await this.#allowAllRequests();
    const page = await this.openExtensionPage(POPUP_PATH);
    if (!(await page.evaluate(requestAllHosts))) throw new Error('Chromium granted nothing.');
    await page.close();
  }

  async setColorScheme(scheme: 'light' | 'dark', popup: Popup): Promise<void> {
    await pageOf(popup).page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async closeAndListRequests(): Promise<LoggedRequest[]> {
    if (this.#logFile === undefined) throw new Error('The browser was started without a folder for its log.');
    await this.close();
    return readNetLog(readFileSync(this.#logFile, 'utf8'));
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

function pageOf(view: View): PageView {
  if (!(view instanceof PageView)) throw new Error('This view belongs to another browser.');
  return view;
}

/** Runs in the popup. */
function refuseRequests() {
  const refuse = (...args: unknown[]) => {
    const callback = args.at(-1);
    if (typeof callback === 'function') callback(false);
    return Promise.resolve(false);
  };
  for (const name of ['chrome', 'browser']) {
    const permissions: unknown = Reflect.get(Reflect.get(globalThis, name) ?? {}, 'permissions');
    if (typeof permissions === 'object' && permissions !== null) Reflect.set(permissions, 'request', refuse);
  }
}

/** Runs in chrome://extensions, where alone this interface exists. */
async function allowAllHosts(extensionId: string) {
  const developerPrivate: unknown = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
  if (typeof developerPrivate !== 'object' || developerPrivate === null) throw new Error('no chrome.developerPrivate here');
  const add: unknown = Reflect.get(developerPrivate, 'addHostPermission');
  if (typeof add !== 'function') throw new Error('no addHostPermission here');
  await Reflect.apply(add, developerPrivate, [extensionId, '*://*/*']);
}

/** Runs in a page of the extension. */
function requestAllHosts(): Promise<boolean> {
  const api: { permissions: { request(wish: object): Promise<boolean> } } = Reflect.get(globalThis, 'chrome');
  return api.permissions.request({ origins: ['*://*/*'] });
}
