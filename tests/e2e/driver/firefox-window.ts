import type { Browser } from 'puppeteer-core';
import { waitUntil } from './driver.ts';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Puppeteer keeps its connection to itself in its types; Firefox has what tests need only there. */
function hasConnection(value: object): value is { connection: Connection } {
  return 'connection' in value && typeof value.connection === 'object' && value.connection !== null && 'send' in value.connection;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Firefox's own window around the pages: scripts run in it with all rights. */
export class BrowserWindow {
  readonly #connection: Connection;
  readonly #context: string;

  constructor(connection: Connection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Sends a WebDriver BiDi command. */
  async send(method: string, parameters: object): Promise<Record<string, unknown>> {
    const { result } = await this.#connection.send(method, parameters);
    return isRecord(result) ? result : {};
  }

  /** Runs a function in the browser's window. */
  run<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.runIn(this.#context, run, ...args);
  }

  /** Runs a function in any browsing context, the popup's included; arguments and result go as JSON. */
  async runIn<A extends unknown[], R>(context: string, run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const value = await this.#evaluate(context, `(async () => JSON.stringify(await (${run.toString()})(...${JSON.stringify(args)})))()`);
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : undefined;
    // What comes back is what that function gave, as JSON has it.
    return parsed as Awaited<R>;
  }

  /** Runs a whole script in any browsing context. */
  async runScript(context: string, source: string): Promise<void> {
    await this.#evaluate(context, `${source};0`);
  }

  async #evaluate(context: string, expression: string): Promise<unknown> {
    const answer = await this.send('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true });
    if (answer['type'] !== 'success') {
      const details = answer['exceptionDetails'];
      throw new Error(isRecord(details) ? String(details['text']) : 'the script failed');
    }
    return isRecord(answer['result']) ? answer['result']['value'] : undefined;
  }
}

/** The first window of a Firefox that was started with `--remote-allow-system-access`. */
export async function findBrowserWindow(browser: Browser): Promise<BrowserWindow> {
  if (!hasConnection(browser)) throw new Error('Puppeteer no longer shows its connection to Firefox.');
  const { connection } = browser;
  return waitUntil("the browser's window", async () => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts: unknown = isRecord(result) ? result['contexts'] : undefined;
    if (!Array.isArray(contexts)) return undefined;
    const own: unknown = contexts.find((context: unknown) => isRecord(context) && String(context['url']).endsWith('browser.xhtml'));
    return isRecord(own) ? new BrowserWindow(connection, String(own['context'])) : undefined;
  });
}
