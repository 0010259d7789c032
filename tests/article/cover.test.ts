import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../lib/article/blocks.ts';
import { coverOf } from '../../lib/article/cover.ts';
import { domOf } from '../../lib/article/dom.ts';
import type { Target } from '../../lib/article/types.ts';
import { page } from './page.ts';

/** The targets over the blocks `first`…`last` of a post. */
function targetsOf(inner: string, first: number, last: number): { root: Element; targets: Target[] } {
  const document = page(`<div id="post">${inner}</div>`);
  const root = document.getElementById('post');
  if (!root) throw new Error('no root');
  const dom = domOf(document);
  const { blocks } = cutBlocks(root, { dom, baseUrl: '', maxBlocks: 100 });
  return { root, targets: coverOf({ root, title: '', byline: '', host: '', lang: 'en', blocks }, first, last, dom) };
}

/** Names each target: the tag and text of an element, or `run:` and the text of its nodes. */
function cover(inner: string, first: number, last: number): string[] {
  const name = (target: Target) => (target.kind === 'element' ? `${target.element.localName}:${target.element.textContent}` : `run:${target.nodes.map((node) => node.textContent).join('')}`);
  return targetsOf(inner, first, last).targets.map(name);
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

  it('leaves what follows the run in its element alone', () => {
    expect(cover('<p>follow me<br>content</p>', 0, 0)).toEqual(['run:follow me']);
    expect(cover('<ul><li>a</li><li>b</li></ul><p>c</p>', 0, 0)).toEqual(['li:a']);
    expect(cover('<p>content<br>follow me<br>and star it<br>more content</p>', 1, 2)).toEqual(['run:follow meand star it']);
  });

  it('joins two lines over breaks and comments to one run of neighbours', () => {
    const { root, targets } = targetsOf('<p>content<br>follow me<br><!-- note --><br>and star it<br>more content</p>', 1, 2);
    const line = [...(root.firstElementChild?.childNodes ?? [])];
    expect(targets).toHaveLength(1);
    const nodes = targets[0]?.kind === 'run' ? targets[0].nodes : [];
    expect(nodes.map((node) => line.findIndex((child) => child === node))).toEqual([2, 3, 4, 5, 6]);
  });

  it('does not join two lines over anything else', () => {
    expect(cover('<div>content<br>follow me<hr>and star it</div>', 1, 2)).toEqual(['run:follow me', 'hr:', 'run:and star it']);
  });
});
