import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../lib/article/gate.ts';

/**
 * Runs on every page of a site that is marked always, so it is small and uses nothing of the browser's wrapper: it looks
 * whether the page is an article and, if so, asks the background once for the engine.
 */

/** Posts that scripts put into the page arrive late: it is looked at again after these times, then no more. */
const LOOK_AGAIN_MS = [1_000, 3_000, 8_000];

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

function watch(): void {
  const found = new AbortController();
  const { signal } = found;
  const look = () => {
    if (signal.aborted || !isArticle()) return;
    found.abort();
    ask();
  };
  const lookForAWhile = () => {
    look();
    for (const delayMs of LOOK_AGAIN_MS) {
      if (signal.aborted) return;
      const timer = setTimeout(look, delayMs);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  };
  lookForAWhile();
  // A site that changes pages without loading them: its front page is no article, the post that is opened from it is.
  const navigation: unknown = Reflect.get(globalThis, 'navigation');
  if (!signal.aborted && navigation instanceof EventTarget) navigation.addEventListener('navigatesuccess', lookForAWhile, { signal });
}

/** A hostile page may make any look at it throw; it is then left alone. */
function isArticle(): boolean {
  try {
    return looksLikeArticle(document);
  } catch {
    return false;
  }
}

/** The message as @webext-core/messaging writes it; the library itself would not fit. */
function ask(): void {
  const message = { id: 0, type: 'articleSeen', data: {}, timestamp: Date.now() };
  try {
    // Without a runtime (the extension has been updated or removed under the page) there is nobody to ask.
    runtime()?.sendMessage(message).catch(() => undefined);
  } catch {
    // The same, as Chromium says it.
  }
}

function runtime(): Runtime | undefined {
  // An element may be called `browser`; the extension's own object has an id for its runtime.
  const ofBrowser = readRuntime('browser');
  return ofBrowser ?? readRuntime('chrome');
}

function readRuntime(name: 'browser' | 'chrome'): Runtime | undefined {
  const api = Reflect.get(globalThis, name) as { runtime?: Runtime & { id?: unknown } } | undefined;
  return typeof api?.runtime?.id === 'string' ? api.runtime : undefined;
}

export default defineUnlistedScript(() => {
  // A page loaded ahead of time is not in its tab yet; the engine would be put into the page that is. A picture may be
  // called `addEventListener` and hide the document's own.
  const isAhead = Reflect.get(document, 'prerendering') === true;
  if (isAhead) EventTarget.prototype.addEventListener.call(document, 'prerenderingchange', watch, { once: true });
  else watch();
});
