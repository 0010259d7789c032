import { describe, expect, it } from 'vitest';
import { addressOf } from '../../scripts/scan/address.ts';
import { parsePage } from '../../scripts/scan/parse.ts';

const CANONICAL = '<link rel="canonical" href="https://blog.example/canonical">';
const SHARED = '<meta property="og:url" content="https://blog.example/shared">';
const BASE = '<base href="https://blog.example/base/">';
const SAVED = '<!-- saved from url=(0026)https://blog.example/saved -->';

function address(html: string): string {
  return addressOf(parsePage(html), html, 'file:///home/reader/post.html');
}

describe('addressOf', () => {
  it('prefers the canonical link, then og:url, then base, then the browser\'s note, then the file', () => {
    expect(address(`${SAVED}<head>${BASE}${SHARED}${CANONICAL}</head>`)).toBe('https://blog.example/canonical');
    expect(address(`${SAVED}<head>${BASE}${SHARED}</head>`)).toBe('https://blog.example/shared');
    expect(address(`${SAVED}<head>${BASE}</head>`)).toBe('https://blog.example/base/');
    expect(address(`${SAVED}<p>A</p>`)).toBe('https://blog.example/saved');
    expect(address('<p>A</p>')).toBe('file:///home/reader/post.html');
  });

  it('reads a relative canonical link against og:url or base', () => {
    expect(address('<link rel="canonical" href="/p/1">')).toBe('file:///home/reader/post.html');
    expect(address(`${BASE}<link rel="canonical" href="../p/1">`)).toBe('https://blog.example/p/1');
  });

  it('passes over addresses that are none of the web', () => {
    expect(address(`<link rel="canonical" href="javascript:1">${SHARED}`)).toBe('https://blog.example/shared');
    expect(address('<link rel="canonical" href="">')).toBe('file:///home/reader/post.html');
  });
});
