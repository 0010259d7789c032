import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withRule } from '../../lib/rules/site-rule.ts';
import { installBrowser } from './browser.ts';

let storage: typeof import('../../lib/platform/storage.ts');
let warn: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  installBrowser();
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.resetModules();
  storage = await import('../../lib/platform/storage.ts');
});

const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings'))['settings'];

describe('settings', () => {
  test('are empty at first, and nothing is written by reading', async () => {
    expect((await storage.readSettings()).sites).toEqual({});
    expect(await stored()).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });

  test('are kept', async () => {
    await storage.updateSettings((settings) => withRule(settings, 'example.com', 'off'));
    expect(await stored()).toEqual({ version: 1, sites: { 'example.com': 'off' } });
  });

  test('lose no change when two come at the same time', async () => {
    const hosts = ['a.example.com', 'b.example.com', 'c.example.com'];
    await Promise.all(hosts.map((host) => storage.updateSettings((settings) => withRule(settings, host, 'off'))));
    expect(Object.keys((await storage.readSettings()).sites)).toEqual(hosts);
  });

  test('are changed further after a change that threw', async () => {
    const failed = storage.updateSettings(() => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await storage.updateSettings((settings) => withRule(settings, 'example.com', 'off'));
    expect((await storage.readSettings()).sites).toEqual({ 'example.com': 'off' });
  });

  test('that are broken are repaired, and the log says so once', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, sites: { 'example.com': 'off', 'example.org': 'loud' } } });
    expect((await storage.readSettings()).sites).toEqual({ 'example.com': 'off' });
    await storage.readSettings();
    expect(warn.mock.calls).toEqual([['Stored settings: bad-rule (example.org)']]);
  });

  test('of a newer version are read, reported and left as they are', async () => {
    const newer = { version: 9, sites: { 'example.com': 'off' }, actions: { qr: 'fold' } };
    await fakeBrowser.storage.local.set({ settings: newer });
    expect((await storage.readSettings()).sites).toEqual({ 'example.com': 'off' });
    await expect(storage.updateSettings((settings) => withRule(settings, 'example.com', 'click'))).rejects.toThrow('newer version');
    expect(await stored()).toEqual(newer);
    expect(warn.mock.calls).toEqual([['Stored settings: newer-version (9)']]);
  });
});

describe('the wish', () => {
  test('is kept until it is removed', async () => {
    expect(await storage.readWish()).toBeUndefined();
    await storage.writeWish({ host: 'example.com', tabId: 7, at: 1 });
    expect(await storage.readWish()).toEqual({ host: 'example.com', tabId: 7, at: 1 });
    await storage.removeWish();
    expect(await storage.readWish()).toBeUndefined();
  });

  test.each(['text', 7, [], {}, { host: '*', tabId: 7, at: 1 }, { host: 'example.com', tabId: '7', at: 1 }])('is none when it is %j', async (wish) => {
    await fakeBrowser.storage.session.set({ wish });
    expect(await storage.readWish()).toBeUndefined();
  });
});
