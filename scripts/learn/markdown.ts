/** Enough Markdown for unlabelled posts to be cut as rendered ones are: blocks, links, pictures, code, bold. */
export function renderPost(title: string, author: string, lang: string, markdown: string): string {
  const name = escape(title);
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${name}</title></head><body><main><article class="post"><header><h1 class="post-title">${name}</h1><p class="post-meta">${escape(author)}</p></header><div class="post-content">${renderBlocks(markdown)}</div></article></main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function inline(text: string): string {
  return escape(text.replace(/<[^>\n]{1,200}>/g, ''))
    .replace(/!\[([^\]]*)\]\(\s*([^)\s]*)[^)]*\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]*)\]\(\s*([^)\s]*)[^)]*\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+?)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/(^|[\s(（])(https?:\/\/[^\s<>"')）]+)/g, '$1<a href="$2">$2</a>')
    .replace(/ {2,}\n/g, '<br>\n');
}

/** Blocks of several lines: the line after their last, and what they become. */
type Taken = readonly [next: number, html: string];

function takeFence(lines: readonly string[], from: number, fence: string): Taken {
  let at = from + 1;
  const code: string[] = [];
  for (; at < lines.length && !(lines[at] ?? '').trim().startsWith(fence); at++) code.push(lines[at] ?? '');
  return [at + 1, `<pre><code>${escape(code.join('\n'))}</code></pre>`];
}

function takeWhile(lines: readonly string[], from: number, pattern: RegExp): string[] {
  let end = from;
  while (pattern.test(lines[end] ?? '')) end++;
  return lines.slice(from, end);
}

function takeQuote(lines: readonly string[], from: number): Taken {
  const taken = takeWhile(lines, from, QUOTE);
  const parts = taken.map((line) => line.replace(/^\s*>\s?/, '')).join('\n').split(/\n\s*\n/);
  return [from + taken.length, `<blockquote>${parts.map((part) => `<p>${inline(part)}</p>`).join('')}</blockquote>`];
}

function takeTable(lines: readonly string[], from: number): Taken {
  const taken = takeWhile(lines, from, TABLE);
  const cells = (row: string) => row.trim().slice(1, -1).split('|').map((cell) => `<td>${inline(cell)}</td>`).join('');
  return [from + taken.length, `<table>${taken.filter((row) => !/^[\s|:-]+$/.test(row)).map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`];
}

const QUOTE = /^\s*>/;
const TABLE = /^\s*\|.*\|\s*$/;

/** A block of its own that begins in this line, if one does. */
function takeBlock(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at] ?? '';
  const fence = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
  if (fence) return takeFence(lines, at, fence);
  const [, marks = '', heading = ''] = /^\s{0,3}(#{1,6})\s*(.*?)\s*#*\s*$/.exec(line) ?? [];
  if (heading) return [at + 1, `<h${marks.length}>${inline(heading)}</h${marks.length}>`];
  if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) return [at + 1, '<hr>'];
  if (QUOTE.test(line)) return takeQuote(lines, at);
  return TABLE.test(line) ? takeTable(lines, at) : undefined;
}

function renderBlocks(markdown: string): string {
  const out: string[] = [];
  const lines = markdown.replace(/\r/g, '').split('\n');
  let paragraph: string[] = [], list = '';
  const endParagraph = () => {
    if (paragraph.length > 0) out.push(`<p>${inline(paragraph.join('\n'))}</p>`);
    paragraph = [];
  };
  const turnTo = (kind: string) => {
    endParagraph();
    if (list !== kind) out.push(list && `</${list}>`, kind && `<${kind}>`);
    list = kind;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = takeBlock(lines, at);
    const item = /^\s*(?:([-*+])|\d+[.)])\s+(.*)$/.exec(line);
    if (block) {
      turnTo('');
      out.push(block[1]);
      at = block[0] - 1;
    } else if (!line.trim()) {
      endParagraph();
      if (!/^\s*(?:[-*+]|\d+[.)])\s|^\s{2,}\S/.test(lines[at + 1] ?? '')) turnTo('');
    } else if (item) {
      turnTo(item[1] ? 'ul' : 'ol');
      out.push(`<li>${inline(item[2] ?? '')}</li>`);
    } else paragraph.push(line);
  }
  turnTo('');
  return out.join('\n');
}
