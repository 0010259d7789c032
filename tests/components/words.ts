import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';

// The i18n package takes the browser's API from here when it is first loaded: import this file before any component.
vi.stubGlobal('browser', browser);
vi.stubGlobal('chrome', browser);

export const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;
export type Locale = (typeof LOCALES)[number];

/** Message name → words, exactly as the build writes them into `_locales/<locale>/messages.json`. */
export type Messages = ReadonlyMap<string, string>;

export async function loadMessages(locale: Locale): Promise<Messages> {
  const parsed = await parseMessagesFile(resolve(import.meta.dirname, `../../locales/${locale}.yml`));
  return new Map(Object.entries(generateChromeMessages(parsed)).map(([name, { message }]) => [name, message]));
}

/** Lets `i18n` speak this language until the end of the test, as a browser with its message file would. */
export async function speak(locale: Locale): Promise<void> {
  speakWith(await loadMessages(locale));
}

/** The same with words of the test's own. */
export function speakWith(messages: Messages): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name, substitutions) => {
    const values = [substitutions ?? []].flat();
    return (messages.get(name) ?? '').replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  });
}
