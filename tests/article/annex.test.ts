import { describe, expect, it } from 'vitest';
import { cutArticles } from '../../lib/article/articles.ts';
import { coverOf } from '../../lib/article/cover.ts';
import { domOf } from '../../lib/article/dom.ts';
import { locate } from '../../lib/article/locate.ts';
import type { Article } from '../../lib/article/types.ts';
import { fixture } from './page.ts';

function articleOf(name: string): Article {
  const document = fixture(name), dom = domOf(document);
  const place = locate(document, undefined, dom);
  const [article] = place ? cutArticles(place, { url: 'https://blog.example.org/p', site: undefined, maxBlocks: 500 }, dom).articles : [];
  if (!article) throw new Error(`no post in ${name}`);
  return article;
}

/** The blocks but those of the post itself, as `text`. */
const boxes = (name: string) => articleOf(name).blocks.map((block) => block.text).filter((text) => !/^(?:A hash index|The file is an array|Growing is the hard)/.test(text));

describe('what stands with a post outside its text', () => {
  it.each([
    ['author-box.html', ['Who writes here', 'Ada Quill repairs databases in Ghent. Her talks are free to watch.', 'Or have it by mail']],
    ['newsletter-form.html', ['One letter a month', 'Your address Send it to me', 'You can stop it with one click.']],
    ['end-card.html', ['One free story left this month.', 'Subscribe to Index Cards', 'By Ada Quill']],
    ['pitch-inside.html', ['Read also: how B-trees split their pages', 'Have one index checked for free', 'Next']],
    ['long-dialog.html', []],
  ])('%s', (name, expected) => {
    expect(boxes(name)).toEqual(expected);
  });

  it('stands in reading order, before or after the post', () => {
    const texts = articleOf('end-card.html').blocks.map((block) => block.text.slice(0, 12));
    expect(texts).toEqual(['One free sto', 'A hash index', 'The file is ', 'Growing is t', 'Subscribe to', 'By Ada Quill']);
  });

  it('is covered box by box, never by what holds the post as well', () => {
    const article = articleOf('author-box.html'), dom = domOf(article.root.ownerDocument);
    const names = coverOf(article, 0, article.blocks.length - 1, dom).map((target) => (target.kind === 'element' ? `${target.element.localName}.${target.element.className}` : 'run'));
    expect(names).toEqual(['p.', 'p.', 'p.', 'h3.', 'div.about-author', 'div.share-buttons']);
  });

  it('is not a list of teasers with longer texts', () => {
    const { blocks } = articleOf('teasers-beside.html');
    expect(blocks).toHaveLength(10);
    expect(blocks.at(-1)?.text).toBe('27017：MongoDB，绑定到内网地址。');
  });
});
