import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../lib/article/blocks.ts';
import { domOf } from '../../lib/article/dom.ts';
import { countCharacters } from '../../lib/article/text.ts';
import { blocksOf, page } from './page.ts';

const texts = (inner: string) => blocksOf(inner).map((block) => block.text);
const kinds = (inner: string) => blocksOf(inner).map((block) => block.kind);

describe('cutting a post into blocks', () => {
  it('takes paragraphs, headings, items and quotes in reading order', () => {
    const blocks = blocksOf('<h2>Start</h2><p>One</p><ul><li>Two</li><li>Three</li></ul><blockquote><p>Four</p></blockquote>');
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([['heading', 'Start'], ['text', 'One'], ['item', 'Two'], ['item', 'Three'], ['quote', 'Four']]);
    expect(blocks[0]?.headingLevel).toBe(2);
    expect(blocks[2]?.list).toBe(blocks[3]?.list);
    expect(blocks[1]?.list).toBe(-1);
  });

  it('parts lines at <br>, also inside bold text', () => {
    expect(texts('<p>First<br>Second <b>bold<br>still bold</b> end</p>')).toEqual(['First', 'Second', 'bold', 'still bold', 'end']);
  });

  it('gives bare text beside elements a block of its own', () => {
    expect(texts('Bare text<p>Paragraph</p>more <em>bare</em> text')).toEqual(['Bare text', 'Paragraph', 'more bare text']);
  });

  it('keeps a sentence with inline elements, icons and comments in one run of neighbours', () => {
    const [block] = blocksOf('Read <svg></svg><a href="/x">this</a><!-- note --> first');
    expect(block?.text).toBe('Read this first');
    block?.nodes.reduce((before, node) => {
      expect(before.nextSibling).toBe(node);
      return node;
    });
  });

  it('reads code, tables of data and formulas as one block each', () => {
    expect(kinds('<pre><code>a = 1\n\nb = 2</code></pre><table><tr><td>1</td><td>2</td></tr></table><p><span class="katex-display"><span class="katex">x</span></span></p>')).toEqual(['code', 'table', 'formula']);
  });

  it('cuts the cells of a table that lays out paragraphs', () => {
    expect(texts('<table><tr><td><h3>Title</h3><p>One</p><p>Two</p></td></tr></table>')).toEqual(['Title', 'One', 'Two']);
  });

  it('leaves out what is hidden, scripts, fields and the buttons of code boxes, but not what is merely invisible', () => {
    expect(texts('<p hidden>a</p><p style="display:none">b</p><script>c</script><p style="visibility:hidden;opacity:0">d</p><pre><code>e</code><div class="hljs-button">copy</div></pre>')).toEqual(['d', 'e']);
  });

  it('leaves out navigation and comments inside the root', () => {
    expect(texts('<p>Post text that is long enough to be most of the root.</p><nav>Up</nav><div class="comments"><p>Nice!</p></div>')).toEqual(['Post text that is long enough to be most of the root.']);
  });

  it('knows a bold line for a heading and a bold sentence for text', () => {
    const [short, long] = blocksOf(`<p><strong>What is next</strong></p><p><b>${'very long bold text '.repeat(5)}</b></p>`);
    expect(short?.isHeadingLike).toBe(true);
    expect(long?.isHeadingLike).toBe(false);
  });

  it('reads links resolved, unwrapped, and around whole blocks', () => {
    const [inline, around] = blocksOf('<p>See <a href="../about">here</a> and <a href="https://link.csdn.net/?target=https%3A%2F%2Fwww.example.com%2Fa">there</a></p><a href="/whole"><h3>Title</h3></a>');
    expect(inline?.links.map((link) => [link.href, link.host, link.text])).toEqual([['https://blog.example.org/about', 'blog.example.org', 'here'], ['https://www.example.com/a', 'example.com', 'there']]);
    expect(around?.links[0]).toEqual({ href: 'https://blog.example.org/whole', host: 'blog.example.org', text: 'Title' });
  });

  it('takes the best address and the shape of a lazy picture', () => {
    const [block] = blocksOf('<p><img src="data:image/svg+xml,x" data-src="//cdn.example.org/a.png" data-w="400" data-ratio="1" alt="二维码"></p>');
    expect(block?.kind).toBe('picture');
    expect(block?.pictures[0]).toEqual({ src: 'https://cdn.example.org/a.png', alt: '二维码', width: 400, height: 400 });
  });

  it('makes a block of a card whose words stand in attributes only', () => {
    const [, card] = blocksOf('<p>Text</p><section><mp-common-profile data-nickname="x"></mp-common-profile></section>');
    expect(card).toMatchObject({ kind: 'card', card: 'mp-common-profile', text: '' });
  });

  it('stops at the given number of blocks and says so', () => {
    const document = page(`<div id="post">${'<p>x</p>'.repeat(9)}</div>`);
    const root = document.getElementById('post');
    expect(root && cutBlocks(root, { dom: domOf(document), baseUrl: '', maxBlocks: 5 })).toMatchObject({ complete: false, blocks: { length: 5 } });
  });

  it('puts every visible character into exactly one block, whatever the nesting', () => {
    const words = fc.constantFrom('alpha', 'beta', '中文', ' ', '\n', 'x');
    const tag = fc.constantFrom('p', 'div', 'span', 'b', 'ul', 'li', 'section', 'a', 'blockquote', 'h3');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, words, fc.constant('<br>'), fc.tuple(tag, fc.array(tie('tree'), { maxLength: 4 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`)),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const document = page('<div id="post"></div>');
        const root = document.getElementById('post');
        if (!root) throw new Error('no root');
        root.innerHTML = parts.join('');
        const { blocks } = cutBlocks(root, { dom: domOf(document), baseUrl: '', maxBlocks: 10_000 });
        const nodes = blocks.flatMap((block) => block.nodes);
        expect(blocks.reduce((sum, block) => sum + block.characters, 0)).toBe(countCharacters(root.textContent ?? ''));
        expect(new Set(nodes).size).toBe(nodes.length);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
