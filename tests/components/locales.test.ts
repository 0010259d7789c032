import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, loadMessages, type Messages } from './words.ts';
import { reasonKey } from '../../components/reason-text.ts';

/** A signal's id is the name of its file. */
const signalIds = readdirSync(resolve(import.meta.dirname, '../../lib/signals'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && !['index.ts', 'types.ts'].includes(entry.name))
  .map((entry) => entry.name.replace(/\.ts$/, ''));

const english = await loadMessages('en');

/** `{name}` and `$1` in each message, in no order: a language may turn a sentence round. */
function placesByName(messages: Messages): Record<string, string[]> {
  return Object.fromEntries([...messages].map(([name, message]) => [name, placesOf(message)]));
}

/** Of a plural its last form counts: a singular may write its 1 out. */
function placesOf(message: string): string[] {
  const form = message.split(' | ').at(-1) ?? '';
  return [...new Set(form.match(/\{\w+\}|\$\d/g))].toSorted();
}

describe.each(LOCALES)('locale %s', async (locale) => {
  const messages = await loadMessages(locale);

  it('has the same keys as English', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has only names that browsers accept', () => {
    expect([...messages.keys()].filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  it('leaves no message empty', () => {
    expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it('takes the same values as English in every message', () => {
    expect(placesByName(messages)).toEqual(placesByName(english));
  });

  it('describes the extension within the 132 characters that stores allow', () => {
    expect(messages.get('extensionDescription')?.length).toBeLessThanOrEqual(132);
  });

  it.each(signalIds)('says why for the signal %s', (id) => {
    const words = messages.get(reasonKey(id).replace('.', '_'));
    expect(words).toBeTruthy();
    expect(words).not.toMatch(/[.。]$/);
  });
});

it('uses simplified and traditional characters where they belong', async () => {
  const [simplified, traditional] = await Promise.all([loadMessages('zh_CN'), loadMessages('zh_TW')]);
  expect([...simplified.values()].join('')).not.toMatch(/[這頁還沒摺疊顯內請網點擊區個藏]/);
  expect([...traditional.values()].join('')).not.toMatch(/[这页还没折叠显内请网点击区个]/);
});
