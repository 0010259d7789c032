import { describe, expect, it } from 'vitest';
import { domOf } from '../../lib/article/dom.ts';
import { locate } from '../../lib/article/locate.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { page, prose } from './page.ts';

const find = (document: Document, host = '') => locate(document, siteOf(host), domOf(document));
const paragraphs = (count: number) => `<p>${prose(220)}</p>`.repeat(count);

describe('locating the post', () => {
  it('maps what Readability keeps back to the live element, pitches beside it included', () => {
    const document = page(`<nav><a href="/">Home</a></nav><div class="wrap"><div class="text">${paragraphs(6)}<p>Buy now</p></div><div class="side"><a href="/a">a</a></div></div>`);
    const before = document.toString();
    const place = find(document);
    expect(place?.by).toBe('readability');
    expect(place?.roots[0]?.getAttribute('class')).toBe('text');
    expect(document.toString()).toBe(before);
  });

  it('takes the platform’s own element where the site is known', () => {
    const document = page(`<div id="article_content"><div id="content_views"><p>${prose(160)}</p></div></div><div class="recommend">${paragraphs(9)}</div>`);
    expect(find(document, 'blog.csdn.net')?.roots[0]?.id).toBe('content_views');
  });

  it('takes the body named by the blog engine when Readability picks something smaller elsewhere', () => {
    const document = page(`<div class="modal"><p>${prose(300)}</p></div><div class="post-content">${paragraphs(5)}</div>`);
    expect(find(document)).toMatchObject({ isNamed: true });
    expect(find(document)?.roots[0]?.getAttribute('class')).toBe('post-content');
  });

  it('finds a body that is shipped hidden', () => {
    const document = page(`<div id="x" style="visibility:hidden;opacity:0">${paragraphs(5)}</div><footer>Imprint</footer>`);
    const place = find(document);
    expect(place?.roots[0]?.id).toBe('x');
    expect([...(place?.shown ?? [])].map((element) => element.id)).toEqual(['x']);
  });

  it('leaves a hidden part hidden that is not most of the page', () => {
    const shownAt = (hidden: number) => {
      const document = page(`<div>${paragraphs(6)}</div><div id="x" style="display:none"><p>${prose(hidden)}</p></div>`);
      return [...(find(document)?.shown ?? [])].map((element) => element.id);
    };
    expect(shownAt(330)).toEqual([]); // a fifth
    expect(shownAt(800)).toEqual([]); // under two fifths
    expect(shownAt(1000)).toEqual(['x']);
  });

  it('judges answers alone, but not the entries of a front page', () => {
    const answer = `<article>${paragraphs(2)}</article>`;
    const answers = find(page(`<h1>How?</h1>${answer.repeat(3)}`));
    expect(answers).toMatchObject({ by: 'posts', roots: { length: 3 } });
    const entry = `<article><h2><a href="/p">Title</a></h2>${paragraphs(1)}</article>`;
    const entries = find(page(entry.repeat(3)));
    expect(entries?.by).not.toBe('posts');
  });

  it('falls back to the densest element where there are too many elements for Readability', () => {
    const document = page(`<div id="long">${'<p>Line of a very long log-like post, number one.</p>'.repeat(12_500)}</div><aside>${paragraphs(2)}</aside>`);
    const place = find(document);
    expect(place?.by).toBe('paragraphs');
    expect(place?.roots[0]?.id).toBe('long');
  });

  it('does not leave a page nested thousands deep to Readability', () => {
    const document = page(`${'<div>'.repeat(3000)}<div id="deep">${paragraphs(2)}</div>${'</div>'.repeat(3000)}`);
    const place = find(document);
    expect(place?.by).toBe('paragraphs');
    expect(place?.roots[0]?.id).toBe('deep');
  });

  it('finds nothing on an empty page and in a side bar', () => {
    expect(find(page('<p>Short.</p>'))).toBeUndefined();
    expect(find(page(`<aside class="sidebar"><div>${paragraphs(3)}</div></aside>`))).toBeUndefined();
  });
});
