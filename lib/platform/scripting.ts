import { browser } from 'wxt/browser';
import { findRerenderRoots, keepRerenderRoots } from '../page/rerender.ts';
import type { TabStatus } from './protocol.ts';
import { explainFailure, isBrowserPage, tabUrl } from './tabs.ts';

const READY: TabStatus = { kind: 'ready' };
const under = new Map<number, Promise<TabStatus>>();

/**
 * Puts style sheet and engine into the top frame of a tab. Doing it again, or twice at the same time, changes nothing: the
 * engine is put into each document once.
 */
export function prepareTab(tabId: number): Promise<TabStatus> {
  const running = under.get(tabId) ?? inject(tabId).finally(() => under.delete(tabId));
  under.set(tabId, running);
  return running;
}

async function inject(tabId: number): Promise<TabStatus> {
  const url = await tabUrl(tabId);
  if (url === undefined) return { kind: 'unreachable', reason: 'failed', detail: `There is no tab ${tabId}` };
  if (isBrowserPage(url)) return { kind: 'unreachable', reason: 'browser-page' };
  try {
    const isAlready = await isPrepared(tabId);
    await lookForRerendering(tabId);
    if (isAlready) return READY;
    await insertStyles(tabId);
    await browser.scripting.executeScript({ target: { tabId }, files: ['/engine.js'] });
    await browser.scripting.executeScript({ target: { tabId }, func: rememberPrepared });
    return READY;
  } catch (error) {
    return explainFailure(url, error);
  }
}

async function isPrepared(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: wasPrepared });
  return frame?.result === true;
}

/** Asked every time: a page may come alive after the first look. */
async function lookForRerendering(tabId: number): Promise<void> {
  const target = { tabId };
  const [frame] = await browser.scripting.executeScript({ target, func: findRerenderRoots, world: 'MAIN' });
  await browser.scripting.executeScript({ target, func: keepRerenderRoots, args: [toPaths(frame?.result)] });
}

const WHOLE_PAGE = [[]];
const MAX_ROOTS = 4_000;
const MAX_DEPTH = 1_000;

/** What comes out of the page's own world may be anything. What makes no sense counts as a page that re-renders everywhere. */
function toPaths(found: unknown): number[][] {
  const isPath = (path: unknown): path is number[] => Array.isArray(path) && path.length <= MAX_DEPTH && path.every((step) => Number.isSafeInteger(step));
  return Array.isArray(found) && found.length <= MAX_ROOTS && found.every(isPath) ? found : WHOLE_PAGE;
}

/** Origin USER: a page's own rules, even with !important, do not undo a fold. */
async function insertStyles(tabId: number): Promise<void> {
  const sheet = { files: ['/page.css'], origin: 'USER' as const };
  // Same-origin frames belong to the post. A frame that closes itself to us must not keep the sheet from the rest.
  await browser.scripting.insertCSS({ ...sheet, target: { tabId, allFrames: true } }).catch(() => browser.scripting.insertCSS({ ...sheet, target: { tabId } }));
}

// These two run in the page, in the extension's own world: they are sent as text and can use nothing of this module. The
// page cannot write the flag; a page's element of that name is not `true`.
function wasPrepared(): boolean {
  return Reflect.get(globalThis, 'unlurePrepared') === true;
}

function rememberPrepared(): void {
  Reflect.defineProperty(globalThis, 'unlurePrepared', { value: true, configurable: true });
}

const GATE_PREFIX = 'gate:';

/** The hosts on which the gate is registered. */
export async function registeredGates(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.filter(({ id }) => id.startsWith(GATE_PREFIX)).map(({ id }) => id.slice(GATE_PREFIX.length));
}

/** Registers the gate on hosts, each under its own name. */
export async function registerGates(gates: readonly { host: string; origin: string }[]): Promise<void> {
  if (gates.length === 0) return;
  await browser.scripting.registerContentScripts(
    gates.map(({ host, origin }) => ({
      id: `${GATE_PREFIX}${host}`,
      js: ['gate.js'],
      matches: [origin],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** Takes the gate away from hosts. */
export async function unregisterGates(hosts: readonly string[]): Promise<void> {
  if (hosts.length > 0) await browser.scripting.unregisterContentScripts({ ids: hosts.map((host) => `${GATE_PREFIX}${host}`) });
}
