// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import gate from '../../entrypoints/gate.ts';
import { installBrowser, type FakeBrowser } from './browser.ts';

const ID = fakeBrowser.runtime.id;
const SENTENCE = 'A token bucket lets short bursts pass and still holds the long average, which is why most gateways use one. ';
const POST = `<article><h1>Token buckets</h1>${`<p>${SENTENCE}</p>`.repeat(8)}</article>`;

let sent: unknown[];
let browser: FakeBrowser;

beforeEach(() => {
  browser = installBrowser();
  vi.useFakeTimers();
  document.body.innerHTML = '';
  sent = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => void sent.push(message));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const types = () => sent.map((message) => (message as { type: string }).type);

test('asks for the engine on an article, once', async () => {
  document.body.innerHTML = POST;
  await gate.main();
  await vi.runAllTimersAsync();
  expect(types()).toEqual(['articleSeen']);
});

test('asks in the form that the background understands', async () => {
  document.body.innerHTML = POST;
  await gate.main();
  vi.useRealTimers();
  vi.resetModules();
  browser.granted.add('*://blog.example.com/*');
  const { onMessage } = await import('../../lib/platform/messaging.ts');
  const seen: unknown[] = [];
  onMessage('articleSeen', (_, sender) => void seen.push(sender.url));
  const answer = await browser.deliver(sent[0], { id: ID, url: 'https://blog.example.com/post', frameId: 0, tab: { id: 7 } });
  expect(answer).toEqual({});
  expect(seen).toEqual(['https://blog.example.com/post']);
});

test('asks nothing on a page that is no article', async () => {
  document.body.innerHTML = '<nav><a href="/a">One</a><a href="/b">Two</a></nav><p>Short.</p>';
  await gate.main();
  await vi.runAllTimersAsync();
  expect(sent).toEqual([]);
});

test('looks again for a post that comes late', async () => {
  await gate.main();
  expect(sent).toEqual([]);
  document.body.innerHTML = POST;
  await vi.runAllTimersAsync();
  expect(types()).toEqual(['articleSeen']);
});

test('gives up in the end', async () => {
  await gate.main();
  await vi.runAllTimersAsync();
  document.body.innerHTML = POST;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});

test('looks again when the site changes the page without loading it', async () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  await gate.main();
  await vi.runAllTimersAsync();
  document.body.innerHTML = POST;
  navigation.dispatchEvent(new Event('navigatesuccess'));
  navigation.dispatchEvent(new Event('navigatesuccess'));
  await vi.runAllTimersAsync();
  expect(types()).toEqual(['articleSeen']);
});

test('waits until a page that was loaded ahead of time is shown', async () => {
  document.body.innerHTML = POST;
  Reflect.defineProperty(document, 'prerendering', { value: true, configurable: true });
  await gate.main();
  expect(sent).toEqual([]);
  Reflect.deleteProperty(document, 'prerendering');
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(types()).toEqual(['articleSeen']);
});

describe('does no harm', () => {
  test('where looking at the page throws', async () => {
    document.body.innerHTML = POST;
    const query = vi.spyOn(Element.prototype, 'querySelectorAll').mockImplementation(() => {
      throw new Error('hostile');
    });
    expect(() => gate.main()).not.toThrow();
    await vi.runAllTimersAsync();
    expect(query).toHaveBeenCalled();
    expect(sent).toEqual([]);
  });

  test.each([
    ['refuses', () => Promise.reject(new Error('refused'))],
    [
      'is gone',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('where the background %s', async (_, answer) => {
    document.body.innerHTML = POST;
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer);
    expect(() => gate.main()).not.toThrow();
    await vi.runAllTimersAsync();
  });

  test('where an element of the page is called browser', async () => {
    document.body.innerHTML = POST;
    vi.stubGlobal('browser', document.body);
    await gate.main();
    expect(types()).toEqual(['articleSeen']);
  });

  test('where the extension has been removed', () => {
    document.body.innerHTML = POST;
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', {});
    expect(() => gate.main()).not.toThrow();
  });
});
