import { browser } from 'wxt/browser';
import type { TabStatus } from './protocol.ts';

export interface ActiveTab {
  id: number;
  /** '' where the browser does not say: without a click on the toolbar button or a permission it hides it. */
  url: string;
}

/** The tab that the popup was opened over. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '' };
}

/** The address of a tab, '' where the browser hides it; `undefined` when the tab is gone. */
export async function tabUrl(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab && (tab.url ?? '');
}

/** Schemes of pages that can hold a post. */
const POST_SCHEMES = ['http:', 'https:', 'file:'];

/** Pages of the browser itself, `view-source:` and reader modes among them: nothing is ever put into these. */
export function isBrowserPage(url: string): boolean {
  const scheme = URL.parse(url)?.protocol;
  return scheme !== undefined && !POST_SCHEMES.includes(scheme);
}

// What Chromium and Firefox say when a script may not go into a page (measured, see tests).
const OWN_PAGE = /cannot access an? [\w-]+:\/\/ URL|extensions gallery|showing error page|ExtensionsSettings policy/i;
// Chromium, when the reader's click did not even let us see the address: `view-source:`, `about:blank` and the like.
const HIDDEN_PAGE = /cannot access contents of the page/i;
const NOT_ALLOWED = /cannot access|missing host permission|must request permission|cannot be scripted/i;

/**
 * Why a script could not be put into a tab that the reader clicked our button on, from the browser's own words and the tab's
 * address ('' when hidden).
 */
export function explainFailure(url: string, error: unknown): TabStatus {
  const detail = error instanceof Error ? error.message : String(error);
  if (OWN_PAGE.test(detail) || (url === '' && HIDDEN_PAGE.test(detail))) return { kind: 'unreachable', reason: 'browser-page' };
  if (!NOT_ALLOWED.test(detail)) return { kind: 'unreachable', reason: 'failed', detail };
  // Who sees the address has the reader's leave for this tab. If the page is closed all the same, then the browser keeps
  // extensions away from it (stores, PDF viewers); files alone need leave of their own.
  const isClosed = url !== '' && !url.startsWith('file:');
  return { kind: 'unreachable', reason: isClosed ? 'browser-page' : 'no-access' };
}
