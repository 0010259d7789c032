import { chmod, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, page, scan } from './harness.ts';

// linkedom puts each new attribute in front.
const MARKS = 'data-unlure-reasons="course-pitch discount" data-unlure-confidence="0.9877" data-unlure-level="sure" data-unlure="ad"';

async function annotated(source: string | Uint8Array): Promise<string> {
  const folder = await folderWith({ 'in/a.html': source });
  const { code } = await scan(['--annotate', join(folder, 'out'), join(folder, 'in')]);
  expect(code).toBe(0);
  return readFile(join(folder, 'out/a.html'), 'utf8');
}

describe('--annotate', () => {
  it('marks a flagged element and changes nothing else', async () => {
    const html = page('<h1>Post</h1><p class="pitch">Buy it</p><p>Text &amp; more</p>', '<title>a &amp; b</title><style>a > b {}</style>');
    expect(await annotated(html)).toBe(html.replace('<!doctype', '<!DOCTYPE').replace('class="pitch"', `${MARKS} class="pitch"`));
  });

  it('puts one span round a run of text beside content, in its place', async () => {
    const html = page('<p>Content<br><!--run-->Buy <b>now</b><!-- note --> or never<!--end--><br>More content</p>');
    expect(await annotated(html)).toContain(
      `<p>Content<br><!--run--><span ${MARKS}>Buy <b>now</b><!-- note --> or never</span><!--end--><br>More content</p>`,
    );
  });

  it('takes away marks that a page brings along', async () => {
    const html = page('<p data-unlure="qr" data-unlure-level="sure">Plain</p>');
    expect(await annotated(html)).toContain('<body><p>Plain</p></body>');
  });

  it('copies a page without findings', async () => {
    expect(await annotated(page('<p>Plain</p>'))).toBe(page('<p>Plain</p>').replace('<!doctype', '<!DOCTYPE'));
  });

  it('writes another encoding as UTF-8 with a byte order mark, its meta element untouched', async () => {
    const source = Buffer.concat([Buffer.from('<html><head><meta charset="gbk"></head><body><p>'), Buffer.from([0xc4, 0xe3]), Buffer.from('</p></body></html>')]);
    expect(await annotated(source)).toBe('\ufeff<html><head><meta charset="gbk"></head><body><p>你</p></body></html>');
  });

  it('keeps relative paths below each folder and bare names of files', async () => {
    const folder = await folderWith({ 'in/b.html': page(''), 'in/sub/a.html': page(''), 'in/sub/note.txt': 'x', 'one.html': page('') });
    await scan(['--annotate', join(folder, 'new/out'), join(folder, 'in'), join(folder, 'one.html')]);
    const files = await readdir(join(folder, 'new/out'), { recursive: true });
    expect(files.toSorted()).toEqual(['b.html', 'one.html', 'sub', join('sub', 'a.html')]);
  });

  it('writes standard input as stdin.html', async () => {
    const folder = await folderWith({});
    await scan(['--annotate', folder, '-'], page('<p class="pitch">Buy</p>'));
    expect(await readFile(join(folder, 'stdin.html'), 'utf8')).toContain(MARKS);
  });

  it('does not write a page that could not be read', async () => {
    const folder = await folderWith({ 'in/empty.html': '', 'in/good.html': page('') });
    expect((await scan(['--annotate', join(folder, 'out'), join(folder, 'in')])).code).toBe(1);
    expect(await readdir(join(folder, 'out'))).toEqual(['good.html']);
  });

  it('fails a page that cannot be written and goes on', async () => {
    const folder = await folderWith({ 'in/a.html/x.html': page(''), 'in/b.html': page(''), 'out/a.html': 'a file where a folder must be' });
    const { code, err } = await scan(['--annotate', join(folder, 'out'), join(folder, 'in')]);
    expect(code).toBe(1);
    expect(err).toContain('cannot write');
    expect(await readdir(join(folder, 'out'))).toEqual(['a.html', 'b.html']);
  });
});

describe('--annotate refuses with exit 2', () => {
  it.each([
    ['the source folder', 'in', ['in'], 'lies in the source folder'],
    ['a folder inside it', 'in/out', ['in'], 'lies in the source folder'],
    ['a link to it', 'link', ['in'], 'lies in the source folder'],
    ['the folder of a source file', 'in', ['in/a.html'], 'would overwrite the source'],
    ['two pages of one name', 'out', ['in/a.html', 'other/a.html'], 'would write both'],
    ['two folders with one name', 'out', ['in', 'other'], 'would write both'],
  ])('%s', async (_, target, sources, sentence) => {
    const folder = await folderWith({ 'in/a.html': page('<p>A</p>'), 'other/a.html': page('<p>B</p>') });
    await symlink(join(folder, 'in'), join(folder, 'link'));
    const before = await stat(join(folder, 'in/a.html'));
    const { code, err, out } = await scan(['--annotate', join(folder, target), ...sources.map((source) => join(folder, source))]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(out).toBe('');
    expect((await stat(join(folder, 'in/a.html'))).mtimeMs).toBe(before.mtimeMs);
  });
});

describe('--annotate refuses a folder that cannot be, before any page is read', () => {
  /** The sentence of the refusal, its folder cut off; a page is there to be read, and would end in a line of output. */
  const refusal = async (folder: string, target: string) => {
    const { code, err, out } = await scan(['--annotate', target, join(folder, 'in/a.html')]);
    expect(code).toBe(2);
    expect(out).toBe('');
    return err.split('\n')[0]?.replaceAll(`${folder}/`, '');
  };
  const folderOfOne = () => folderWith({ 'in/a.html': page('<p>A</p>'), file: 'no folder' });

  it.each([
    ['an existing file', 'file', 'scan: --annotate file cannot be made: file is no folder.'],
    ['a name below a file', 'file/deep/out', 'scan: --annotate file/deep/out cannot be made: file is no folder.'],
    ['a link to nothing', 'dangling', 'scan: --annotate dangling cannot be made: dangling is a link to nothing.'],
    ['a name below a link to nothing', 'dangling/out', 'scan: --annotate dangling/out cannot be made: dangling is a link to nothing.'],
    ['the source itself', 'in/a.html', 'scan: --annotate in/a.html cannot be made: in/a.html is no folder.'],
  ])('%s', async (_, target, sentence) => {
    const folder = await folderOfOne();
    await symlink(join(folder, 'gone'), join(folder, 'dangling'));
    expect(await refusal(folder, join(folder, target))).toBe(sentence);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('no folder');
  });

  it.skipIf(process.platform !== 'linux')('a name in a file system that takes no folders', async () => {
    const folder = await folderOfOne();
    expect(await refusal(folder, '/proc/x/out')).toMatch(/^scan: --annotate \/proc\/x\/out cannot be made: (?:no folder can be made in \/proc|no permission)\.$/);
  });

  // Root may write everywhere, so there is nothing to be refused.
  it.skipIf(process.getuid?.() === 0)('a folder without rights', async () => {
    const folder = await folderOfOne();
    const other = await folderWith({ 'shut/file': '' });
    await chmod(join(other, 'shut'), 0o500);
    expect(await refusal(folder, join(other, 'shut'))).toMatch(/ cannot be written to: no permission\.$/);
    expect(await refusal(folder, join(other, 'shut/out'))).toMatch(/ cannot be made: no permission\.$/);
    await chmod(join(other, 'shut'), 0o700);
  });
});
