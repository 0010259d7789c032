import { describe, expect, test } from 'vitest';
import { explainFailure, isBrowserPage } from '../../lib/platform/tabs.ts';

describe('isBrowserPage', () => {
  test.each([
    'chrome://settings/',
    'about:config',
    'about:reader?url=https%3A%2F%2Fexample.com',
    'view-source:https://example.com/',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'devtools://devtools/bundled/inspector.html',
    'data:text/html,<p>x',
  ])('takes %s for one', (url) => expect(isBrowserPage(url)).toBe(true));

  test.each(['https://example.com/', 'http://localhost:8080/', 'file:///tmp/post.html', ''])('lets %j through', (url) => expect(isBrowserPage(url)).toBe(false));
});

describe('explainFailure', () => {
  // The messages as the browsers write them.
  test.each([
    ['', 'Cannot access a chrome:// URL', 'browser-page'],
    ['', 'The extensions gallery cannot be scripted.', 'browser-page'],
    ['https://example.com/', 'Frame with ID 0 is showing error page', 'browser-page'],
    ['https://example.com/', 'This page cannot be scripted due to an ExtensionsSettings policy.', 'browser-page'],
    ['https://addons.mozilla.org/', 'Missing host permission for the tab', 'browser-page'],
    ['', 'Missing host permission for the tab', 'no-access'],
    ['', 'Cannot access a chrome-extension:// URL of different extension', 'browser-page'],
    // `view-source:` and `about:blank` in Chromium.
    ['', 'Cannot access contents of the page. Extension manifest must request permission to access the respective host.', 'browser-page'],
    ['file:///tmp/post.html', 'Cannot access contents of url "file:///tmp/post.html". Extension manifest must request permission to access this host.', 'no-access'],
  ])('on %j, %j means %s', (url, message, reason) => {
    expect(explainFailure(url, new Error(message))).toEqual({ kind: 'unreachable', reason });
  });

  test('hands on what it does not know', () => {
    expect(explainFailure('https://example.com/', 'Could not load file')).toEqual({ kind: 'unreachable', reason: 'failed', detail: 'Could not load file' });
  });
});
