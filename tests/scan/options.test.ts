import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { helpText, OPTIONS, parseOptions } from '../../scripts/scan/options.ts';
import { folderWith, page, scan } from './harness.ts';

describe('parseOptions', () => {
  it('reads files and options in any order', () => {
    expect(parseOptions(['a.html', '--json', 'b.html', '--annotate', 'out'])).toEqual({
      kind: 'run',
      options: { files: ['a.html', 'b.html'], json: true, totals: false, annotate: 'out' },
    });
  });

  it('takes - for standard input and what follows -- for files', () => {
    expect(parseOptions(['-'])).toMatchObject({ options: { files: ['-'] } });
    expect(parseOptions(['--', '--json'])).toMatchObject({ options: { files: ['--json'], json: false } });
  });

  it.each([
    [[], 'No FILE is given.'],
    [[''], 'A FILE has an empty name.'],
    [['--wide', 'a.html'], "Unknown option '--wide'."],
    [['--url'], "Option '--url <value>' argument missing."],
    [['--json=yes', 'a.html'], "Option '--json' does not take an argument."],
    [['-', 'a.html'], '- (standard input) cannot be mixed with other files.'],
    [['-', '-'], '- (standard input) cannot be mixed with other files.'],
    [['--json', '--totals', 'a.html'], '--totals belongs to the table and cannot be used with --json.'],
    [['--json', '--json', 'a.html'], '--json is given twice.'],
    [['--url', 'https://a.example/', 'a.html', 'b.html'], '--url is for one page, but several are given.'],
    [['--url', 'a.example/post', 'a.html'], '--url needs an http, https or file address, not "a.example/post".'],
    [['--url', 'javascript:1', 'a.html'], '--url needs an http, https or file address, not "javascript:1".'],
    [['--fold', 'two', 'a.html'], '--fold takes the number of a fold, not "two".'],
    [['--fold', '12', 'a.html'], '--fold takes the number of a fold, not "12".'],
    [['--fold', '1', '--model', 'm.json', 'a.html'], '--fold names a model and cannot be used with --model.'],
    [['--annotate', '', 'a.html'], '--annotate needs the name of a folder.'],
  ])('refuses %j', (argv, sentence) => {
    expect(parseOptions(argv)).toEqual({ kind: 'wrong', sentence });
  });
});

describe('wrong usage', () => {
  it('exits 2 with one sentence and the help on standard error', async () => {
    const { code, out, err } = await scan(['--json', '--totals', 'a.html']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(`scan: --totals belongs to the table and cannot be used with --json.\n\n${helpText()}`);
  });

  it('refuses a fold and a model that are not there', async () => {
    expect(await scan(['--fold', '9', 'a.html'])).toMatchObject({ code: 2, err: expect.stringContaining('--fold 9: no such file or folder.') });
    expect(await scan(['--model', 'gone.json', 'a.html'])).toMatchObject({ code: 2, err: expect.stringContaining('--model gone.json: no such file or folder.') });
  });

  it('refuses --url for a folder, which only the file system tells', async () => {
    const folder = await folderWith({ 'a.html': page('<p>One</p>') });
    expect(await scan(['--url', 'https://a.example/', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--url is for one page, but a folder is given.'),
    });
  });
});

describe('help', () => {
  it('goes to standard output and exits 0, whatever else is given', async () => {
    expect(await scan(['--help', 'a.html'])).toMatchObject({ code: 0, out: helpText(), err: '' });
    expect(await scan(['-h'])).toMatchObject({ code: 0, out: helpText(), err: '' });
  });

  it('names every option the parser takes', () => {
    for (const { name, value } of OPTIONS) {
      const argv = value === undefined ? [`--${name}`] : [`--${name}`, value === 'N' ? '3' : 'https://a.example/'];
      expect(parseOptions([...argv, 'a.html']).kind).not.toBe('wrong');
      expect(helpText()).toContain(`--${name}`);
    }
  });
});

describe('docs/scan.md', () => {
  it('has the same table of options as the code', async () => {
    const text = await readFile(new URL('../../docs/scan.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `(.+?)` \| (.+?) \|/gm)].filter(([, name]) => name?.startsWith('-'));
    const expected = OPTIONS.map(({ name, short, value, about }) => {
      return [`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`, about];
    });
    expect(rows.map(([, name, about]) => [name, about])).toEqual(expected);
  });
});
