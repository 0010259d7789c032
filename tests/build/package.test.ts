import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../lib/signals/patterns/en.ts';
import { other } from '../../lib/signals/patterns/other.ts';
import { zh } from '../../lib/signals/patterns/zh.ts';
import { buildDir } from '../e2e/driver/driver.ts';

/** WXT's size limits are none; these are: what runs on every page of a granted site, and what is put into a post. */
const MAX_BYTES = { 'gate.js': 4_000, 'engine.js': 400_000 };

function readManifest(dir: string): Record<string, unknown> {
  const manifest: unknown = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error('no manifest');
  return { ...manifest };
}

/** Names in the code by which a script could reach the network. */
const NETWORK = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/;

describe.each(['chromium', 'firefox'] as const)('the build for %s', (kind) => {
  const dir = buildDir('.', kind);
  const manifest = readManifest(dir);
  const scripts = globSync('**/*.js', { cwd: dir });

  test('asks for nothing but the four permissions, and for sites only when the reader says so', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus']);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    for (const key of ['host_permissions', 'content_scripts', 'optional_permissions', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('allows its pages no network and no code from elsewhere', () => {
    const policy: unknown = Reflect.get(Object(manifest['content_security_policy']), 'extension_pages');
    expect(policy).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: http: https:");
  });

  test('names nothing that could reach the network', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    const wrong = scripts.flatMap((file) => {
      const [found] = NETWORK.exec(readFileSync(join(dir, file), 'utf8')) ?? [];
      return found === undefined ? [] : [`${file}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  test('holds every file that its manifest names, and words in three languages', () => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(?:js|html|png|css)/g) ?? [];
    expect(named.length).toBeGreaterThan(4);
    for (const file of named) expect(statSync(join(dir, file)).size, file).toBeGreaterThan(0);
    expect(globSync('_locales/*/messages.json', { cwd: dir }).length).toBe(3);
  });

  test('holds every wording, and none of the examples that only tests read', () => {
    const engine = readFileSync(join(dir, 'engine.js'), 'utf8');
    const wordings = [zh, en, other].flatMap((table) => Object.values(table).flat());
    expect(wordings.length).toBeGreaterThan(150);
    expect(wordings.filter(({ words }) => !engine.includes(words.source)).length).toBeLessThan(wordings.length * 0.05);
    expect(wordings.flatMap(({ matches, rejects }) => [matches, rejects]).filter((text) => text.length > 12 && engine.includes(text))).toEqual([]);
  });

  test.each(Object.entries(MAX_BYTES))('%s is no larger than %i bytes', (file, limit) => {
    expect(statSync(join(dir, file)).size).toBeLessThanOrEqual(limit);
  });
});

test('Firefox is told the id, the version and that no data is collected', () => {
  const settings = readManifest(buildDir('.', 'firefox'))['browser_specific_settings'];
  expect(settings).toMatchObject({
    gecko: { id: 'unlure@unlure.dev', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    gecko_android: { strict_min_version: '142.0' },
  });
});
