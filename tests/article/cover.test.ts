import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../lib/article/blocks.ts';
import { coverOf } from '../../lib/article/cover.ts';
import { domOf } from '../../lib/article/dom.ts';
import type { Target } from '../../lib/article/types.ts';
import { page } from './page.ts';

/** Names each target: the tag and text of an element, or `run:` and the text of its nodes. */
function cover(inner: string, first: number, last: number): string[] {
  const document = page(`<div id="post">${inner}</div>`);
  const root = document.getElementById('post');
  if (!root) throw new Error('no root');
  const dom = domOf(document);
  const { blocks } = cutBlocks(root, { dom, baseUrl: '', maxBlocks: 100 });
  const name = (target: Target) => (target.kind === 'element' ? `${target.element.localName}:${target.element.textContent}` : `run:${target.nodes.map((node) => node.textContent).join('')}`);
  return coverOf({ root, title: '', byline: '', host: '', lang: 'en', blocks }, first, last, dom).map(name);
}

describe('covering a run of blocks', () => {
  it('takes the largest elements that hold nothing else', () => {
    expect(cover('<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>', 1, 2)).toEqual(['ul:bc']);
    expect(cover('<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>', 2, 3)).toEqual(['li:c', 'p:d']);
  });

  it('never takes the post itself, even when all of it is covered', () => {
    expect(cover('<p>a</p><p>b</p>', 0, 1)).toEqual(['p:a', 'p:b']);
  });

  it('takes a run where the element holds content as well', () => {
    expect(cover('<p>content<br>follow me<br>and star it</p>', 1, 2)).toEqual(['run:follow meand star it']);
    expect(cover('<p>follow me<br>and star it</p><p>content</p>', 0, 1)).toEqual(['p:follow meand star it']);
  });

  it('prefers an inline element of its own to a run', () => {
    expect(cover('<p>content<br><b>follow me</b></p>', 1, 1)).toEqual(['b:follow me']);
  });

  it('takes bare text in the root as a run', () => {
    expect(cover('follow me<p>content</p>', 0, 0)).toEqual(['run:follow me']);
  });
});
