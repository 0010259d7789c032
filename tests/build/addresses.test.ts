import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDir } from '../e2e/driver/driver.ts';

/** Names of markup languages, and where a library's error messages send developers: nothing that is ever asked for. */
const HARMLESS_ADDRESSES = ['http://www.w3.org/', 'https://wxt.dev/guide/', 'https://github.com/wxt-dev/wxt/issues/'];

const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[a-z\d][^\s"'`<>)\\]*/gi;
const TEXT_AS_CODE = /\beval\s*\(|\bnew Function\s*\(|\bimport\s*\(/;

describe.each(['chromium', 'firefox'] as const)('the files built for %s', (kind) => {
  const dir = buildDir('.', kind);
  const files = globSync('**/*.{js,css,html,json}', { cwd: dir });

  test.each(files)('%s names no remote address', (file) => {
    const found = readFileSync(join(dir, file), 'utf8').match(ADDRESS) ?? [];
    expect(found.filter((address) => !HARMLESS_ADDRESSES.some((harmless) => address.startsWith(harmless)))).toEqual([]);
  });

  test.each(files.filter((file) => file.endsWith('.js')))('%s runs no text as code', (file) => {
    expect(readFileSync(join(dir, file), 'utf8').match(TEXT_AS_CODE)).toBeNull();
  });
});
