import { describe, expect, it } from 'vitest';
import { bylineOf, nameIn } from '../../lib/article/byline.ts';
import { domOf } from '../../lib/article/dom.ts';
import { page } from './page.ts';

describe('the name in a line', () => {
  it.each([
    ['By Ada Quill', 'Ada Quill'],
    ['Author: \n\t Ada Quill', 'Ada Quill'],
    ['by Ada Quill, staff writer', 'Ada Quill'],
    ['Written by Ada Quill on 3 May 2024', 'Ada Quill'],
    ['Ada Quill Updated: 18 Nov 2019 9:38 pm', 'Ada Quill'],
    ['Ada Quill (quillwork) / Index Cards', 'Ada Quill'],
    ['Ada Quill@adaq', 'Ada Quill'],
    ['Geschrieben von Ada Quill', 'Ada Quill'],
    ['Ada Quill22. Mai 2020', 'Ada Quill'],
    ['作者：小林', '小林'],
    ['文 / 老周', '老周'],
    ['公众号 数据库茶馆', '数据库茶馆'],
    ['李工 关注 - 62 粉丝 - 1269', '李工'],
    ['2301_12345678', '2301_12345678'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  it.each(['Posted Apr 26', 'Name *', '发表于 February 19', '3 May 2024', 'Monday November 18, 2019', '5 min read', '阅读 1200', 'admin', 'https://blog.example.org', 'Published by', '发布于 2023-01-02', 'Everything you ever wanted to know about hash tables'])('none in %s', (line) => {
    expect(nameIn(line)).toBe('');
  });
});

describe('who wrote the post', () => {
  const byline = (html: string, stated = '') => {
    const document = page(html);
    return bylineOf(document.body, stated, domOf(document));
  };

  it('is what the metadata say, cleaned', () => {
    expect(byline('<a rel="author">Bo</a>', 'By Ada Quill')).toBe('Ada Quill');
  });

  it('is read where themes write it when the metadata say none', () => {
    expect(byline('<header><p class="post-meta">3 May 2024</p><span class="author">Ada Quill</span></header>', '3 May 2024')).toBe('Ada Quill');
    expect(byline('<header><p class="post-meta">小林</p></header>')).toBe('小林');
    expect(byline('<a class="follow-nickName" href="/lin">小林</a><span class="time">发布</span>')).toBe('小林');
  });

  it('is never that of a comment, a side bar or another post', () => {
    expect(byline('<div class="comments"><span class="author">Bo</span></div><aside><a rel="author">Cy</a></aside><div class="related-posts"><p class="post-meta">Di</p></div>')).toBe('');
  });
});
