import { join } from 'node:path';
import type { BrowserKind } from '../../../scripts/browsers.ts';

/** Whatever scripts can be run in: a page in a tab, a page of the extension, the popup. */
export interface View {
  /** Runs a function of its own in the view; it sees nothing of the test but its arguments. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** A true click, with all that a click permits, in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** A true click at a place, in CSS pixels from the view's corner. */
  clickAt(x: number, y: number): Promise<void>;
  /** Runs a whole script in the view, which the view's own policy may forbid to be put into it as an element. */
  runScript(source: string): Promise<void>;
  /** A true key press where the focus is. */
  press(key: Key): Promise<void>;
  screenshot(): Promise<Uint8Array>;
}

export type Key = 'Tab' | 'Enter' | 'Space' | 'Escape';

export interface Tab extends View {
  /** The whole page, also what stands below the window's edge. */
  screenshotWhole(): Promise<Uint8Array>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** From now on the tab gets this text for that address and nothing at all for any other; no request leaves the browser. */
  answerOnly(url: string, html: string): Promise<void>;
}

export interface Popup extends View {
  close(): Promise<void>;
}

/** A request as the browser's own log has it, the extension's and the browser's own included. */
export interface LoggedRequest {
  url: string;
  /** Who asked: the origin of a page, `chrome-extension://…`, `moz-extension://…`, or '' for the browser itself. */
  initiator: string;
}

/** A browser with the extension in it. The two implementations do the same by different ways. */
export interface Driver {
  readonly kind: BrowserKind;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  openTab(url: string): Promise<Tab>;
  /** The tab's real toolbar popup, opened as a click on the button opens it: it grants `activeTab`. */
  openPopup(tab: Tab): Promise<Popup>;
  /** A page of the extension in a tab of its own; it grants nothing. */
  openExtensionPage(path: string): Promise<Tab>;
  /** How the reader will answer the next permission prompt; call before the click that asks. */
  prepareAnswer(answer: PermissionAnswer, popup: Popup): Promise<void>;
  /** Answers the prompt where the browser shows one; call after the click that asks. */
  giveAnswer(answer: PermissionAnswer): Promise<void>;
  /** Lets the extension see every host, as if the reader had said so; no rule is set by it. */
  grantAllHosts(): Promise<void>;
  /** What the popup is told the reader likes. */
  setColorScheme(scheme: 'light' | 'dark', popup: Popup): Promise<void>;
  /** Everything the browser asked for since it started. Chromium writes its log when it ends, so this closes the browser. */
  closeAndListRequests(): Promise<LoggedRequest[]>;
  close(): Promise<void>;
  /** Settles when the browser has ended, by `close` or by the person who watches it. */
  readonly ended: Promise<void>;
}

export type PermissionAnswer = 'grant' | 'refuse';

export interface LaunchOptions {
  /** The browser's program. */
  executable: string;
  /** The unpacked build. */
  extensionDir: string;
  /** A profile to keep: the extension is then installed so that it is still there after a restart. */
  profileDir?: string;
  /** Where a log of all requests may be written; needed for `closeAndListRequests`. */
  logDir?: string;
  /** A window that a person sees. */
  isVisible?: boolean;
  /** Lets requests leave this computer; everything but loopback fails otherwise. */
  isOnline?: boolean;
}

/** How long any condition may take before it counts as not coming. */
const CONDITION_TIMEOUT_MS = 15_000;
const POLL_MS = 20;

/** Waits until `probe` gives something truthy and returns that. A probe that throws counts as not yet. */
export async function waitUntil<R>(what: string, probe: () => R | Promise<R>, timeoutMs = CONDITION_TIMEOUT_MS): Promise<NonNullable<R>> {
  const deadline = Date.now() + timeoutMs;
  let failure: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await probe();
      if (value) return value;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Waited in vain for: ${what}`, { cause: failure });
}

/** Runs a function in the view again and again until it gives something truthy. */
export function waitFor<A extends unknown[], R>(what: string, view: View, run: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>> {
  return waitUntil(what, () => view.evaluate(run, ...args));
}

/** The folder of a built extension. */
export function buildDir(root: string, kind: BrowserKind): string {
  return join(root, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}
