import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/scan/parse.ts';
import { serialize } from '../../scripts/scan/serialize.ts';

/** Head and body as HTML, parted by a bar. */
function frame(html: string): string {
  const document = parsePage(html);
  const { documentElement } = document;
  expect([...documentElement.children].map((child) => child.tagName)).toEqual(['HEAD', 'BODY']);
  return `${document.head.innerHTML}|${document.body.innerHTML}`;
}

describe('parsePage', () => {
  it.each([
    ['a whole page', '<!doctype html><html><head><title>T</title></head><body><p>A</p></body></html>', '<title>T</title>|<p>A</p>'],
    ['bare text', 'only words', '|only words'],
    ['a fragment', '<p>A</p>and<p>B</p>', '|<p>A</p>and<p>B</p>'],
    ['nothing', '', '|'],
    ['tags left out', '<!doctype html><meta charset=utf-8><title>T</title><p>A<p>B', '<meta charset="utf-8"><title>T</title>|<p>A</p><p>B</p>'],
    ['no body tag', '<html><head><title>T</title></head><p>A</p>tail</html>', '<title>T</title>|<p>A</p>tail'],
    ['no head tag', '<html><body><p>A</p></body></html>', '|<p>A</p>'],
    ['no html tag', '<head><title>T</title></head><body><p>A</p></body>', '<title>T</title>|<p>A</p>'],
    ['body begun in the head', '<html><head><title>T</title><div>A</div><script></script></head><body><p>B</p></body></html>', '<title>T</title>|<div>A</div><script></script><p>B</p>'],
    ['tail after the end', '<html><head></head><body><p>A</p></body></html><div>B</div>C', '|<p>A</p><div>B</div>C'],
    ['content before html', '<p>A</p><html><head></head><body><p>B</p></body></html>', '|<p>A</p><p>B</p>'],
  ])('frames %s as a browser does', (_, html, expected) => {
    expect(frame(html)).toBe(expected);
  });

  it('keeps the doctype, comments and attributes of html and body', () => {
    const html = '<!DOCTYPE html><!-- note --><html lang="zh"><head></head><body class="post"><p>A</p></body></html>';
    expect(serialize(parsePage(html))).toBe(html);
  });

  it('gives a frame set no body', () => {
    const document = parsePage('<html><head></head><frameset cols="*"><frame src="a.html"></frameset></html>');
    expect([...document.documentElement.children].map((child) => child.tagName)).toEqual(['HEAD', 'FRAMESET']);
  });
});

describe('serialize', () => {
  const body = (html: string) => `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;

  it.each([
    ['escaped text', '<p>a &lt;b&gt; &amp;amp; c&nbsp;d</p>'],
    ['escaped attributes', '<a title="&amp;lt; &quot;q&quot; &nbsp;" href="?a=1&amp;copy;=2">x</a>'],
    ['scripts and styles', '<script>if (a < b && c) d("<p>")</script><style>a > b { color: red }</style>'],
    ['void elements', '<p>a<br>b<img src="x" alt=""><wbr></p><hr>'],
    ['a text area', '<textarea>&lt;b&gt;</textarea>'],
    ['a template', '<template><p>a</p></template>'],
    ['an empty element', '<p></p><iframe src="x"></iframe>'],
    ['comments', '<p><!-- a < b -->c</p>'],
    ['Chinese', '<p>扫码领取资料 👇</p>'],
  ])('writes %s as it was', (_, html) => {
    expect(serialize(parsePage(body(html)))).toBe(body(html));
  });

  it('writes an escaped title that linkedom itself would not', () => {
    const html = '<!DOCTYPE html><html><head><title>a &amp;lt; b</title></head><body></body></html>';
    expect(serialize(parsePage(html))).toBe(html);
  });

  it('keeps public and system identifiers of a doctype', () => {
    const html = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html><head></head><body></body></html>';
    expect(serialize(parsePage(html))).toBe(html);
  });

  // linkedom's parser is slow on depth, so this one may take a while on a busy machine.
  it('writes elements nested beyond any call stack, and very many siblings', { timeout: 30_000 }, () => {
    const deep = `${'<div>'.repeat(12_000)}x${'</div>'.repeat(12_000)}`;
    expect(serialize(parsePage(body(deep)))).toBe(body(deep));
    const wide = '<br>'.repeat(130_000);
    expect(serialize(parsePage(body(wide)))).toBe(body(wide));
  });
});
