import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../lib/article/gate.ts';
import { fixture, page, prose } from './page.ts';

describe('the cheap gate', () => {
  it('lets posts through, Chinese ones too', () => {
    expect(looksLikeArticle(page(`<article><p>${prose(500)}</p></article>`))).toBe(true);
    expect(looksLikeArticle(fixture('read-more.html'))).toBe(true);
  });

  it('stops pages without running text', () => {
    expect(looksLikeArticle(page('<form><p>Sign in</p><p>Password</p></form>'))).toBe(false);
    expect(looksLikeArticle(page('<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>'))).toBe(false);
  });
});
