import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDir } from '../e2e/driver/driver.ts';

function readJson(kind: 'chromium' | 'firefox', path: string): Record<string, unknown> {
  const json: unknown = JSON.parse(readFileSync(join(buildDir('.', kind), path), 'utf8'));
  return { ...Object(json) };
}

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (kind) => {
  test('shows no file of the extension to pages', () => {
    expect(readJson(kind, 'manifest.json')).not.toHaveProperty('web_accessible_resources');
  });

  // Stores refuse longer ones.
  test.each(['en', 'zh_CN', 'zh_TW'])('has a name of at most 75 and a description of at most 132 characters in %s', (locale) => {
    const { extensionName, extensionDescription } = readJson(kind, `_locales/${locale}/messages.json`);
    const lengthOf = (words: unknown) => String(Reflect.get(Object(words), 'message')).length;
    expect(lengthOf(extensionName)).toBeLessThanOrEqual(75);
    expect(lengthOf(extensionDescription)).toBeLessThanOrEqual(132);
  });
});

test('Chromium runs the background as a service worker, Firefox as a script that ends when idle', () => {
  expect(readJson('chromium', 'manifest.json')['background']).toEqual({ service_worker: 'background.js' });
  expect(readJson('firefox', 'manifest.json')['background']).toEqual({ scripts: ['background.js'] });
});

test('what only Firefox understands is not told to Chromium', () => {
  expect(readJson('chromium', 'manifest.json')).not.toHaveProperty('browser_specific_settings');
});
