import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Protocol } from '../../lib/platform/protocol.ts';
import { installBrowser, type FakeBrowser } from './browser.ts';

const ID = fakeBrowser.runtime.id;
const popup = { id: ID, url: `chrome-extension://${ID}/popup.html` };
const background = { id: ID };
const gate = { id: ID, url: 'https://blog.example.com/post', frameId: 0, tab: { id: 7 } };

interface Message {
  right: object;
  wrong: unknown[];
  from: object;
  notFrom: Record<string, object>;
}

const engineOnly = { from: background, notFrom: { 'another extension': { id: 'other' }, nobody: {} } };
const pageOnly = {
  from: popup,
  notFrom: {
    'another extension': { ...popup, id: 'other' },
    'a content script': gate,
    'the background': background,
    'a page that looks like one': { id: ID, url: `https://example.com/chrome-extension://${ID}/` },
    'an extension whose id begins the same': { id: ID, url: `chrome-extension://${ID}x/popup.html` },
  },
};
const notEmpty = [undefined, null, 'text', 7, [], { tabId: 1 }];

// One row for every message: the compiler asks for a new one, and this file then tests it.
const MESSAGES: Record<keyof Protocol, Message> = {
  prepareTab: { ...pageOnly, right: { tabId: 0 }, wrong: [undefined, null, [], {}, { tabId: '7' }, { tabId: -1 }, { tabId: 1.5 }, { tabId: 7, more: 1 }, { other: 7 }] },
  getSite: { ...pageOnly, right: { url: 'https://example.com/' }, wrong: [undefined, {}, { url: 7 }, { url: null }, { url: 'x'.repeat(2_000_001) }] },
  setSiteRule: {
    ...pageOnly,
    right: { host: 'example.com', rule: 'off' },
    wrong: [undefined, { host: 'example.com' }, { rule: 'off' }, { host: '', rule: 'off' }, { host: '*', rule: 'always' }, { host: 'Example.com', rule: 'off' }, { host: 'example.com', rule: 'never' }],
  },
  wishAlways: {
    ...pageOnly,
    right: { host: 'example.com', tabId: 7 },
    wrong: [undefined, { host: 'example.com' }, { host: '*.example.com', tabId: 7 }, { host: 'example.com/', tabId: 7 }, { host: 'example.com', tabId: '7' }],
  },
  articleSeen: {
    right: {},
    wrong: notEmpty,
    from: gate,
    notFrom: {
      'another extension': { ...gate, id: 'other' },
      'the popup': popup,
      'a popup opened as a tab': { ...popup, frameId: 0, tab: { id: 7 } },
      'a frame': { ...gate, frameId: 3 },
      'no tab': { ...gate, tab: undefined },
      'a site without permission': { ...gate, url: 'https://other.example.com/' },
      'a file': { ...gate, url: 'file:///tmp/post.html' },
      'no address': { ...gate, url: undefined },
    },
  },
  readPage: { ...engineOnly, right: {}, wrong: notEmpty },
  cleanPage: { ...engineOnly, right: {}, wrong: notEmpty },
  showEverything: { ...engineOnly, right: {}, wrong: notEmpty },
  setFinding: {
    ...engineOnly,
    right: { id: '0-37', state: 'folded' },
    wrong: [undefined, {}, { id: '0-37' }, { id: '', state: 'shown' }, { id: 7, state: 'shown' }, { id: '0-37', state: 'marked' }, { id: 'x'.repeat(101), state: 'shown' }],
  },
  revealFinding: { ...engineOnly, right: { id: '0-37' }, wrong: [undefined, {}, { id: null }, { id: '0-37', state: 'shown' }] },
  markPage: { ...engineOnly, right: {}, wrong: notEmpty },
};

let browser: FakeBrowser;
let onMessage: typeof import('../../lib/platform/messaging.ts').onMessage;
let warn: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  browser = installBrowser();
  browser.granted.add('*://blog.example.com/*');
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.resetModules();
  ({ onMessage } = await import('../../lib/platform/messaging.ts'));
});

const wire = (type: string, data: unknown) => ({ id: 1, type, data, timestamp: 1 });
const types = Object.keys(MESSAGES) as (keyof Protocol)[];

describe.each(types)('%s', (type) => {
  const { right, wrong, from, notFrom } = MESSAGES[type];
  const listen = () => {
    const heard: unknown[] = [];
    onMessage(type, (data) => {
      heard.push(data);
      throw new Error('heard');
    });
    return heard;
  };

  test('reaches its handler', async () => {
    const heard = listen();
    expect(await browser.deliver(wire(type, right), from)).toMatchObject({ err: { message: 'heard' } });
    expect(heard).toEqual([right]);
    expect(warn).not.toHaveBeenCalled();
  });

  test.each(wrong.map((data) => [JSON.stringify(data)?.slice(0, 60), data]))('is refused with %s', async (_, data) => {
    const heard = listen();
    expect(await browser.deliver(wire(type, data), from)).toMatchObject({ err: { message: `Message ${type} refused: wrong shape` } });
    expect(heard).toEqual([]);
  });

  test.each(Object.entries(notFrom))('is refused from %s', async (_, sender) => {
    const heard = listen();
    expect(await browser.deliver(wire(type, right), sender)).toMatchObject({ err: { message: `Message ${type} refused: wrong sender` } });
    expect(heard).toEqual([]);
  });
});

test('a refusal is logged once', async () => {
  onMessage('getSite', () => ({ host: '', rule: 'click', granted: false }));
  for (let i = 0; i < 3; i++) await browser.deliver(wire('getSite', {}), popup);
  await browser.deliver(wire('getSite', {}), gate);
  expect(warn.mock.calls).toEqual([['Message getSite refused: wrong shape'], ['Message getSite refused: wrong sender']]);
});

test('what a handler throws comes back as an error', async () => {
  onMessage('readPage', () => {
    throw new Error('no document');
  });
  expect(await browser.deliver(wire('readPage', {}), background)).toMatchObject({ err: { message: 'no document' } });
});

test.each([null, 'text', 7, {}, { type: 'readPage' }, wire('unknown', {})])('%j is no message of ours', async (message) => {
  onMessage('readPage', () => undefined as never);
  expect(await browser.deliver(message, background)).toBe('nobody answers');
});

test('stops listening when the signal is aborted', async () => {
  const stop = new AbortController();
  onMessage('markPage', () => undefined as never, stop.signal);
  stop.abort();
  expect(await browser.deliver(wire('markPage', {}), background)).toBe('nobody answers');
});
