/**
 * What runs inside Firefox's own window. Each function is sent as text, so it sees its arguments and Firefox's own
 * names only.
 */
import type { LoggedRequest } from './driver.ts';

interface PopupBrowser extends Element {
  permanentKey?: object;
  currentURI?: { spec: string };
  browsingContext?: { top: { prefersColorSchemeOverride: string } };
}

interface Panel extends Element {
  state: string;
  hidePopup(): void;
}

interface HttpChannel {
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: { origin?: string; isSystemPrincipal: boolean } | null };
}

interface Navigables {
  isPatched?: boolean;
  getBrowserById(id: string): Element | null;
  getIdForBrowser(browser: Element): string;
}

declare const ChromeUtils: {
  importESModule(name: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: object): { openPopup(window: Window, isAutomatic: boolean): Promise<void> } } };
    };
  };
  importESModule(name: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): { NavigableManager: Navigables };
  importESModule(name: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: { add(extensionId: string, granted: { permissions: string[]; origins: string[] }, extension: object): Promise<void> };
  };
  importESModule(name: 'resource://gre/modules/AddonManager.sys.mjs'): { AddonManager: { getAddonByID(id: string): Promise<object | null> } };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: { backgroundState?: string } } | null };
declare const Services: {
  obs: { addObserver(observer: (subject: { QueryInterface(type: unknown): HttpChannel }) => void, topic: string): void };
};
declare const Ci: { nsIHttpChannel: unknown };
declare const PopupNotifications: {
  panel: Element & { firstElementChild: (Element & { button: HTMLElement; secondaryButton: HTMLElement }) | null };
};

export async function isInstalled(extensionId: string): Promise<boolean> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return (await AddonManager.getAddonByID(extensionId)) !== null;
}

/** True once the extension has started and its button is in the toolbar. */
export function isReady(extensionId: string): boolean {
  const policy = WebExtensionPolicy.getByID(extensionId);
  if (!policy) return false;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return Boolean(ExtensionParent.apiManager.global.browserActionFor(policy.extension));
}

/** Opens the toolbar popup over the current tab; like a click it grants the extension that tab. */
export async function openPopup(extensionId: string): Promise<void> {
  const policy = WebExtensionPolicy.getByID(extensionId);
  if (!policy) throw new Error('the extension is not there');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(policy.extension).openPopup(window, false);
}

/**
 * The id by which WebDriver BiDi reaches the popup, once it is shown. Firefox gives the popup's browser none: it gets
 * the key that ids hang on, and the look-up learns to find it.
 */
export function adoptPopup(): string | undefined {
  const selector = 'browser.webextension-popup-browser';
  const browser = document.querySelector<PopupBrowser>(selector);
  if (!browser?.currentURI?.spec.startsWith('moz-extension:')) return undefined;
  if (browser.closest<Panel>('panel')?.state !== 'open') return undefined;
  browser.permanentKey ??= {};
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (!NavigableManager.isPatched) {
    const original = NavigableManager.getBrowserById.bind(NavigableManager);
    const isCalled = (id: string) => (one: Element) => NavigableManager.getIdForBrowser(one) === id;
    NavigableManager.getBrowserById = (id) => original(id) ?? [...document.querySelectorAll(selector)].find(isCalled(id)) ?? null;
    NavigableManager.isPatched = true;
  }
  return NavigableManager.getIdForBrowser(browser);
}

export function hidePopup(): void {
  document.querySelector('browser.webextension-popup-browser')?.closest<Panel>('panel')?.hidePopup();
}

export function isPopupGone(): boolean {
  return document.querySelector('browser.webextension-popup-browser') === null;
}

/** Presses a button of the permission prompt; false while there is none. */
export function answerPrompt(answer: 'grant' | 'refuse'): boolean {
  const prompt = PopupNotifications.panel.firstElementChild;
  if (!prompt) return false;
  (answer === 'grant' ? prompt.button : prompt.secondaryButton).click();
  return true;
}

export async function grantAllHosts(extensionId: string): Promise<void> {
  const policy = WebExtensionPolicy.getByID(extensionId);
  if (!policy) throw new Error('the extension is not there');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(extensionId, { permissions: [], origins: ['*://*/*'] }, policy.extension);
}

/** Sets the scheme of the popup; its panel follows the toolbar's theme, so no preference for pages reaches it. */
export function setPopupScheme(scheme: 'light' | 'dark'): void {
  const browser = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!browser?.browsingContext) throw new Error('no popup is open');
  browser.browsingContext.top.prefersColorSchemeOverride = scheme;
}

/** Notes every HTTP request of every process from now on, with who asked for it. */
export function recordRequests(): void {
  const requests: LoggedRequest[] = [];
  Reflect.set(window, 'unlureRequests', requests);
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const principal = channel.loadInfo.triggeringPrincipal;
    const initiator = !principal || principal.isSystemPrincipal ? '' : (principal.origin ?? '');
    requests.push({ url: channel.URI.spec, initiator });
  }, 'http-on-modify-request');
}

export function listRequests(): LoggedRequest[] {
  const requests: unknown = Reflect.get(window, 'unlureRequests');
  return Array.isArray(requests) ? requests : [];
}
