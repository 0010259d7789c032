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

  it.each([
    ['long enough to be running text', `<p>${'x'.repeat(75)}</p>`, 6, true],
    ['a character too short', `<p>${'x'.repeat(74)}</p>`, 20, false],
    ['Chinese and long enough', `<p>${'读'.repeat(25)}</p>`, 6, true],
    ['Chinese and too short', `<p>${'读'.repeat(24)}</p>`, 20, false],
    ['long enough but too few', `<p>${'x'.repeat(75)}</p>`, 5, false],
  ])('counts paragraphs that are %s', (_, paragraph, times, isLike) => {
    expect(looksLikeArticle(page(paragraph.repeat(times)))).toBe(isLike);
  });
});
