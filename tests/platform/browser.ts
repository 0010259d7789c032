import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What a test sets up before, and looks at after: the parts of a browser that WXT's fake one leaves out. */
export interface FakeBrowser {
  /** Origins the reader has granted; a change made here tells nobody, `grant` and `revoke` do. */
  granted: Set<string>;
  /** What `permissions.request` will answer. */
  answer: boolean;
  grant(origin: string): Promise<void>;
  revoke(origin: string): Promise<void>;
  /** Registered content scripts by id. */
  scripts: Map<string, RegisteredScript>;
  /** Everything put into tabs, in order: `css /page.css USER 7 all`, `js /engine.js 7`, `func wasPrepared 7`. */
  injected: string[];
  /** What an injection throws: by the same text, or `*` for any. */
  failures: Map<string, string>;
  /** Tabs whose document has the engine; delete one as a reload does. */
  prepared: Set<number>;
  /** What looking at the page's own world gives. */
  rerenderRoots: unknown;
  /** Tabs by id: their address, undefined where the browser hides it. */
  tabs: Map<number, string | undefined>;
  /** What has been sent to tabs, and the engine's answer. */
  sent: { tabId: number; type: string; data: unknown; frameId: number | undefined }[];
  reply: (type: string) => unknown;
  /** Titles of the menu's entries, and how often the popup has been opened. */
  menu: string[];
  pressMenu(tabId: number): Promise<void>;
  popups: number;
  /** Nobody listens any more, as when the background has ended. */
  endBackground(): void;
  /** Sends a message as the browser delivers it and gives the answer as it comes back over the wire. */
  deliver(message: unknown, sender: object): Promise<unknown>;
}

interface RegisteredScript {
  id: string;
  js?: string[];
  matches?: string[];
  runAt?: string;
  persistAcrossSessions?: boolean;
}

type Listener = (...args: unknown[]) => unknown;

/** The listeners of one event. */
function event() {
  const listeners = new Set<Listener>();
  return {
    clear: () => listeners.clear(),
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    fire: async (...args: unknown[]) => void (await Promise.all([...listeners].map((listener) => listener(...args)))),
  };
}

/** Replaces what WXT's fake browser has of permissions, scripting, tabs and menus by parts that keep state. */
export function installBrowser(): FakeBrowser {
  fakeBrowser.reset();
  // Messaging and storage libraries take these.
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
  const events = { added: event(), removed: event(), clicked: event() };
  const state: FakeBrowser = {
    granted: new Set(),
    answer: true,
    grant: (origin) => {
      state.granted.add(origin);
      return events.added.fire({ origins: [origin] });
    },
    revoke: (origin) => {
      state.granted.delete(origin);
      return events.removed.fire({ origins: [origin] });
    },
    scripts: new Map(),
    injected: [],
    failures: new Map(),
    prepared: new Set(),
    rerenderRoots: [],
    tabs: new Map(),
    sent: [],
    reply: () => undefined,
    menu: [],
    pressMenu: (tabId) => events.clicked.fire({ menuItemId: 'clean-or-restore' }, { id: tabId }),
    popups: 0,
    endBackground: () => {
      for (const each of Object.values(events)) each.clear();
      const { onMessage, onInstalled, onStartup } = fakeBrowser.runtime;
      for (const each of [onMessage, onInstalled, onStartup]) each.removeAllListeners();
    },
    deliver,
  };
  Object.assign(fakeBrowser.permissions, permissions(state, events));
  Object.assign(fakeBrowser.scripting, scripting(state));
  Object.assign(fakeBrowser.tabs, tabs(state));
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => void (state.menu.length = 0),
    create: ({ title }: { title: string }) => void state.menu.push(title),
    onClicked: events.clicked,
  });
  Object.assign(fakeBrowser.action, { openPopup: async () => void (state.popups += 1) });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  return state;
}

type Events = Record<'added' | 'removed', ReturnType<typeof event>>;
type Origins = { origins: string[] };

function permissions(state: FakeBrowser, events: Events) {
  return {
    contains: async ({ origins }: Origins) => origins.every((origin) => state.granted.has(origin)),
    request: async ({ origins }: Origins) => {
      if (state.answer) for (const origin of origins) await state.grant(origin);
      return state.answer;
    },
    remove: async ({ origins }: Origins) => {
      for (const origin of origins) await state.revoke(origin);
      return true;
    },
    onAdded: events.added,
    onRemoved: events.removed,
  };
}

interface Injection {
  target: { tabId: number; allFrames?: boolean };
  files?: string[];
  func?: { name: string };
  args?: unknown[];
  origin?: string;
  world?: string;
}

function scripting(state: FakeBrowser) {
  const inject = (text: string) => {
    state.injected.push(text);
    const failure = state.failures.get(text) ?? state.failures.get('*');
    if (failure) throw new Error(failure);
  };
  return {
    insertCSS: async ({ target, files, origin }: Injection) => inject(`css ${files?.join()} ${origin} ${target.tabId}${target.allFrames ? ' all' : ''}`),
    executeScript: async ({ target, files, func, args, world }: Injection) => {
      const what = files ? `js ${files.join()}` : ['func', func?.name, world, args && JSON.stringify(args)].filter(Boolean).join(' ');
      inject(`${what} ${target.tabId}`);
      if (func?.name === 'rememberPrepared') state.prepared.add(target.tabId);
      const results: Record<string, unknown> = { wasPrepared: state.prepared.has(target.tabId), findRerenderRoots: state.rerenderRoots };
      return [{ result: func && results[func.name] }];
    },
    getRegisteredContentScripts: async () => [...state.scripts.values()],
    registerContentScripts: async (scripts: RegisteredScript[]) => {
      const twice = scripts.find(({ id }) => state.scripts.has(id));
      if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
      for (const script of scripts) state.scripts.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      const missing = ids.find((id) => !state.scripts.has(id));
      if (missing) throw new Error(`Nonexistent script ID '${missing}'`);
      for (const id of ids) state.scripts.delete(id);
    },
  };
}

function tabs(state: FakeBrowser) {
  return {
    get: async (id: number) => {
      if (!state.tabs.has(id)) throw new Error(`No tab with id: ${id}.`);
      return { id, url: state.tabs.get(id) };
    },
    query: async () => [...state.tabs].slice(-1).map(([id, url]) => ({ id, url })),
    sendMessage: (tabId: number, message: { type: string; data: unknown }, options: { frameId?: number } | undefined, done: (answer: unknown) => void) => {
      state.sent.push({ tabId, type: message.type, data: message.data, frameId: options?.frameId });
      done({ res: state.reply(message.type) });
    },
  };
}

async function deliver(message: unknown, sender: object): Promise<unknown> {
  const answers = new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve).then((taken) => {
      if (!taken.map(Boolean).includes(true)) resolve('nobody answers');
    });
  });
  // What travels between processes is text.
  const answer: unknown = await answers;
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
}
