import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_TAGS } from '../../scripts/scan/read.ts';
import { folderWith, page, scan } from './harness.ts';

const POST = page('<p>Words</p><p class="pitch">Buy the course</p>', '<title>题目</title><link rel="canonical" href="https://blog.example/1">');

describe('--json', () => {
  it('prints one object a line and page', async () => {
    const folder = await folderWith({ 'a.html': POST, 'b.html': page('<p>Plain</p>') });
    const outcome = await scan(['--json', join(folder, 'a.html'), join(folder, 'b.html')]);
    const [first, second] = outcome.records();
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(Object.keys(first ?? {})).toEqual(['file', 'url', 'title', 'lang', 'status', 'articles', 'blocks', 'findings', 'advertorial', 'timings', 'errors']);
    expect(first).toMatchObject({
      file: join(folder, 'a.html'),
      url: 'https://blog.example/1',
      title: '题目',
      status: 'done',
      findings: [{ category: 'ad', level: 'sure', confidence: 0.98765, reasons: [{ code: 'course-pitch', quote: 'Buy the course' }, { code: 'discount' }] }],
      timings: { parse: expect.any(Number), locate: 1.3, total: expect.any(Number) },
    });
    expect(second).toMatchObject({ url: pathToFileURL(join(folder, 'b.html')).href, findings: [] });
  });

  it('takes the address that is given before what the page tells', async () => {
    const folder = await folderWith({ 'a.html': POST });
    const { records } = await scan(['--json', '--url', 'https://other.example/2', join(folder, 'a.html')]);
    expect(records()).toMatchObject([{ url: 'https://other.example/2' }]);
  });
});

describe('inputs', () => {
  it('reads one page on standard input', async () => {
    const { records, code } = await scan(['--json', '-'], POST);
    expect(code).toBe(0);
    expect(records()).toMatchObject([{ file: '-', url: 'https://blog.example/1', findings: [{}] }]);
  });

  it('reads the pages of a folder and of its subfolders in name order', async () => {
    const folder = await folderWith({ 'b.html': POST, 'a.HTML': POST, 'a/z.html': POST, 'c.txt': 'no page', '文.html': POST });
    const { records } = await scan(['--json', folder]);
    expect(records().map((record) => record['file'])).toEqual(['a/z.html', 'a.HTML', 'b.html', '文.html'].map((name) => join(folder, name)));
  });

  it('follows a linked page but no linked folder', async () => {
    const folder = await folderWith({ 'a.html': POST });
    await symlink(join(folder, 'a.html'), join(folder, 'link.html'));
    await symlink(folder, join(folder, 'again'));
    const { records, code } = await scan(['--json', folder]);
    expect(records()).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('scans a fragment', async () => {
    expect((await scan(['--json', '-'], '<p class="pitch">Buy</p> words')).records()).toMatchObject([{ status: 'done', findings: [{ snippet: 'Buy' }] }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['empty', '', 'the file is empty'],
    ['binary', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)), 'binary data, not an HTML page'],
    ['a PDF', '%PDF-1.7\ntext', 'binary data, not an HTML page'],
    ['huge', Buffer.alloc(MAX_BYTES + 1, 'a'), 'larger than 20 MB'],
    ['nothing but tags', '<'.repeat(MAX_TAGS + 1), 'more than 250,000 tags'],
    ['more than the engine can take', page('<p>explode</p>'), 'Error: engine fault'],
  ])('fails a page that is %s, and does the others', async (_, content, why) => {
    const folder = await folderWith({ 'bad.html': content, 'good.html': POST });
    const { code, err, records } = await scan(['--json', folder]);
    expect(code).toBe(1);
    expect(err).toBe(`scan: ${join(folder, 'bad.html')}: ${why}\n`);
    expect(records()).toMatchObject([{ status: 'failed', why, findings: [] }, { status: 'done' }]);
  });

  it('fails a missing file and a folder without pages', async () => {
    const folder = await folderWith({ 'good.html': POST, 'none/a.txt': 'x' });
    const { code, err, out } = await scan([join(folder, 'gone.html'), join(folder, 'none'), join(folder, 'good.html')]);
    expect(code).toBe(1);
    expect(err).toBe(
      `scan: ${join(folder, 'gone.html')}: no such file or folder\nscan: ${join(folder, 'none')}: no *.html file in this folder\n`,
    );
    expect(out).toContain('3 pages: 1 done, 2 failed');
  });

  // Root may read everything, so there is nothing to be refused.
  it.skipIf(process.getuid?.() === 0)('fails a file and a folder without rights', async () => {
    const folder = await folderWith({ 'shut.html': POST, 'closed/a.html': POST, 'good.html': POST });
    await chmod(join(folder, 'shut.html'), 0);
    await chmod(join(folder, 'closed'), 0);
    const { code, err, records } = await scan(['--json', folder]);
    await chmod(join(folder, 'closed'), 0o700);
    expect(code).toBe(1);
    expect(records().map((record) => record['status'])).toEqual(['failed', 'done', 'failed']);
    expect(err.match(/: no permission$/gm)).toHaveLength(2);
  });

  it('fails empty standard input', async () => {
    expect(await scan(['-'])).toMatchObject({ code: 1, err: 'scan: -: the file is empty\n' });
  });

  it('keeps a file name with line breaks and escape sequences on one harmless line', async () => {
    const folder = await folderWith({});
    await writeFile(join(folder, 'a\n\u001b[31m.html'), '');
    expect((await scan([folder])).err).toBe(`scan: ${folder}/a [31m.html: the file is empty\n`);
  });
});
