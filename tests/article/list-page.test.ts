import { describe, expect, it } from 'vitest';
import { domOf } from '../../lib/article/dom.ts';
import { holdsEntries, isListPage, isListPath, listSigns } from '../../lib/article/list-page.ts';
import type { ListSigns } from '../../lib/article/list-page.ts';
import { blocksOf, page, prose } from './page.ts';

const post: ListSigns = { linkedHeadings: 0, headings: 5, linkShare: 0.05, characters: 4000 };

describe('the signs of a list', () => {
  it.each([
    ['three of three headings lead away, little text under each', { linkedHeadings: 3, headings: 3, characters: 7499 }, true],
    ['only two headings lead away', { linkedHeadings: 2, headings: 2, characters: 1000 }, false],
    ['three of five headings lead away', { linkedHeadings: 3, headings: 5, characters: 1000 }, true],
    ['three of six headings lead away', { linkedHeadings: 3, headings: 6, characters: 1000 }, false],
    ['much text under each heading', { linkedHeadings: 3, headings: 3, characters: 7500 }, false],
    ['most of the text is links', { linkShare: 0.6 }, true],
    ['more than half of the text is links', { linkShare: 0.59 }, false],
  ])('%s', (_, signs, isList) => {
    expect(isListPage({ ...post, ...signs })).toBe(isList);
  });

  it('counts links to the own site, not anchors or links elsewhere', () => {
    const heading = (href: string) => `<h2><a href="${href}">Ten letters</a></h2>`;
    const blocks = blocksOf(`${heading('/posts/2')}${heading('#part')}${heading('https://other.example.net/')}<p>${'x'.repeat(30)}</p>`);
    expect(listSigns(blocks, 'blog.example.org')).toEqual({ linkedHeadings: 1, headings: 3, linkShare: 1 / 6, characters: 60 });
  });
});

describe('addresses of lists', () => {
  it.each<[path: string, linkShare: number, isList: boolean]>([
    ...['/tag/rust', '/tags/', '/blog/category/go/', '/categories/a/b', '/archives/2024', '/authors/jo', '/topic/databases', '/page/2', '/posts/page/3/'].map((path): [string, number, boolean] => [path, 0, true]),
    ...['/posts/tags-in-rust', '/2024/05/tag', '/tag/a/b/c', '/posts/page/last', '/pages/about', '/a/blog/tag/x'].map((path): [string, number, boolean] => [path, 0.5, false]),
    ...['/', '/index.html', '/blog', '/blog/'].flatMap((path): [string, number, boolean][] => [[path, 0.15, true], [path, 0.14, false]]),
    ['/blog/a-post', 0.5, false],
  ])('%s with a link share of %d: %s', (path, linkShare, isList) => {
    expect(isListPath(path, { ...post, linkShare })).toBe(isList);
  });
});

describe('a root filled by entries', () => {
  const entry = (characters: number, heading = '<a href="/p">A title</a>') => `<div class="entry e"><h2>${heading}</h2><p>${prose(characters)}</p></div>`;
  const holds = (inner: string) => {
    const document = page(`<div id="post">${inner}</div>`);
    const root = document.getElementById('post');
    if (!root) throw new Error('no root');
    return holdsEntries(root, domOf(document));
  };

  it.each([
    ['three entries', entry(300).repeat(3), true],
    ['two entries', entry(300).repeat(2), false],
    // Three boxes of one make, but a heading in two of them only: a post with a box at its end.
    ['three boxes of which two are entries', `${entry(300).repeat(2)}<div class="entry">${prose(100)}</div>`, false],
    ['three long parts, each under a heading that leads away', entry(2400).repeat(3), false],
    ['three parts just long enough for a list', entry(1700).repeat(3), true],
    ['parts under headings that lead nowhere', entry(300, 'A title').repeat(3), false],
    ['parts under headings with an anchor', entry(300, '<a href="#t">A title</a>').repeat(3), false],
    ['entries beside more text than they hold', `${entry(300).repeat(3)}<p>${prose(2000)}</p>`, false],
  ])('%s', (_, inner, isList) => {
    expect(holds(inner)).toBe(isList);
  });
});
