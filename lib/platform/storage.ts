import { storage } from 'wxt/utils/storage';
import { isHost } from '../rules/hosts.ts';
import { parseSettings, type Settings } from '../rules/settings.ts';

const settingsItem = storage.defineItem<unknown>('local:settings');
const wishItem = storage.defineItem<unknown>('session:wish');

/** The wish to have a site marked always, kept while the browser asks for the permission. */
export interface Wish {
  host: string;
  tabId: number;
  /** When it was wished, in milliseconds since 1970. */
  at: number;
}

const reported = new Set<string>();
let lastUpdate: Promise<unknown> = Promise.resolve();

/** The settings as far as they can be understood; what was wrong with the stored data is logged once. */
export async function readSettings(): Promise<Settings> {
  return (await readParsed()).settings;
}

/**
 * Changes the settings, one change after the other. Returning the same object writes nothing. Throws, and leaves everything
 * as it is, when the stored settings come from a newer version of the extension.
 */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const update = lastUpdate.then(async () => {
    const { settings, isNewer } = await readParsed();
    const changed = change(settings);
    if (changed === settings) return settings;
    if (isNewer) throw new Error('The settings were written by a newer version of Unlure and are left as they are');
    await settingsItem.setValue(changed);
    return changed;
  });
  lastUpdate = update.catch(() => undefined);
  return update;
}

/** The wish that waits for the browser's answer; `undefined` when there is none. */
export async function readWish(): Promise<Wish | undefined> {
  const stored = await wishItem.getValue();
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { host, tabId, at } = Object.assign({ host: '', tabId: -1, at: 0 }, stored);
  return isHost(host) && typeof tabId === 'number' && typeof at === 'number' ? { host, tabId, at } : undefined;
}

/** Keeps a wish in place of the one before; it is gone with the browser session. */
export async function writeWish(wish: Wish): Promise<void> {
  await wishItem.setValue(wish);
}

/** Forgets the wish. */
export async function removeWish(): Promise<void> {
  await wishItem.removeValue();
}

async function readParsed() {
  const parsed = parseSettings(await settingsItem.getValue());
  const text = parsed.problems.map(({ code, at }) => `${code} (${at})`).join(', ');
  if (text && !reported.has(text)) {
    reported.add(text);
    console.warn(`Stored settings: ${text}`);
  }
  return parsed;
}
