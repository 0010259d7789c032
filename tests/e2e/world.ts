import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type BrowserKind, describeMissingBrowser, findBrowser } from '../../scripts/browsers.ts';
import { buildDir, type Driver, type LaunchOptions, type LoggedRequest, type Tab } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { differenceFromBefore, ourTraces, rememberPage } from './driver/page-state.ts';
import { openPopup, type PopupPage } from './driver/popup-page.ts';
import { serveFolder, type Site } from './site.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A browser with the extension, and the fixtures on a loopback port; what a test opens is closed after it. */
export class World {
  readonly kind: BrowserKind;
  #driver: Driver | undefined;
  #site: Site | undefined;
  #opened: { close(): Promise<void> }[] = [];

  constructor(kind: BrowserKind) {
    this.kind = kind;
  }

  get driver(): Driver {
    if (!this.#driver) throw new Error('The browser is not running.');
    return this.#driver;
  }

  /** The fixtures' origin. */
  get origin(): string {
    if (!this.#site) throw new Error('The fixtures are not served.');
    return this.#site.origin;
  }

  async start(options: Partial<LaunchOptions> = {}): Promise<void> {
    this.#site ??= await serveFolder(join(ROOT, 'tests/fixtures'));
    this.#driver = await launchBrowser(this.kind, options);
  }

  /** Ends the browser and gives its own log of all requests. */
  async endAndListRequests(): Promise<LoggedRequest[]> {
    await this.closeOpened();
    const requests = await this.driver.closeAndListRequests();
    this.#driver = undefined;
    return requests;
  }

  /** Ends the browser alone; `start` may follow. */
  async stopBrowser(): Promise<void> {
    this.#opened = [];
    await this.#driver?.close();
    this.#driver = undefined;
  }

  async stop(): Promise<void> {
    await this.stopBrowser();
    await this.#site?.close();
    this.#site = undefined;
  }

  async open(path: string): Promise<Tab> {
    const tab = await this.driver.openTab(`${this.origin}/${path}`);
    this.#opened.push(tab);
    return tab;
  }

  async openPopup(tab: Tab): Promise<PopupPage> {
    const popup = await openPopup(this.driver, tab);
    this.#opened.push(popup);
    return popup;
  }

  /** A fixture that has been remembered as it is before anything was done, with its popup. */
  async openBoth(path: string): Promise<{ tab: Tab; popup: PopupPage }> {
    const tab = await this.open(path);
    await rememberPage(tab);
    return { tab, popup: await this.openPopup(tab) };
  }

  async closeOpened(): Promise<void> {
    for (const one of this.#opened.toReversed()) await one.close();
    this.#opened = [];
  }
}

/** Starts the browser with the project's build in it. */
function launchBrowser(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const executable = findBrowser(kind);
  if (executable === undefined) throw new Error(describeMissingBrowser(kind));
  return launch(kind, { executable, extensionDir: buildDir(ROOT, kind), ...options });
}

/** A world for the tests of one `describe`; the options are asked for when the browser starts. */
export function useWorld(kind: BrowserKind, options: () => Partial<LaunchOptions> = () => ({})): World {
  const world = useIdleWorld(kind);
  beforeAll(() => world.start(options()));
  return world;
}

/** The same, but the test starts the browser itself. */
export function useIdleWorld(kind: BrowserKind): World {
  const world = new World(kind);
  afterEach(() => world.closeOpened());
  afterAll(() => world.stop());
  return world;
}

/** A folder of its own for each use, gone at the end. */
export function useFolder(): () => string {
  let dir: string | undefined;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'unlure-e2e-'));
  });
  afterAll(async () => {
    if (dir !== undefined) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => {
    if (dir === undefined) throw new Error('There is no folder yet.');
    return dir;
  };
}

/** Nothing in the page has changed since it was remembered: the very same nodes, the same text, nothing of ours. */
export async function expectUntouched(tab: Tab): Promise<void> {
  expect(await differenceFromBefore(tab)).toBe('');
  expect(await ourTraces(tab)).toEqual([]);
}
