import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRecord, scanFiles } from '../../scripts/eval/scan-files.ts';
import { folderWith, page } from './harness.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/scan.ts', import.meta.url));

const SENTENCE = 'The scheduler walks the queue from its head and hands each waiting task to the first idle worker it meets. ';
const POST = page(`<article><h1>How the scheduler works</h1>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(8)}</article>`, '<title>How the scheduler works</title>');

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Runs the real command; `closeEarly` hangs up after the first output, as `head` does. */
async function command(args: readonly string[], { stdin = '', closeEarly = false, cwd = process.cwd() } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [SCRIPT, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
  let out = '', err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, out, err });
    });
  });
}

/** Each of these starts a process, which a busy machine may take seconds for. */
const TIMEOUT_MS = 60_000;

describe('the command itself', { timeout: TIMEOUT_MS }, () => {
  it('analyses a post on standard input with the real engine', async () => {
    const { code, out, err } = await command(['--json', '-'], { stdin: POST });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ file: '-', status: 'done', title: 'How the scheduler works', lang: 'en', articles: 1, findings: [] });
  });

  it('judges by the model of a fold, wherever it is started', async () => {
    const { code, out, err } = await command(['--json', '--fold', '2', '-'], { stdin: POST, cwd: tmpdir() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ status: 'done', title: 'How the scheduler works' });
  });

  it('exits 1 for a page that cannot be read and 2 for wrong usage', async () => {
    expect(await command(['gone.html'])).toMatchObject({ code: 1, err: 'scan: gone.html: no such file or folder\n' });
    expect(await command(['--nothing'])).toMatchObject({ code: 2, out: '' });
  });

  it('ends quietly when the reader of its output hangs up', async () => {
    const folder = await folderWith({ 'a.html': POST });
    const { code, signal, err } = await command(['--json', ...Array.from({ length: 400 }, () => join(folder, 'a.html'))], { closeEarly: true });
    expect({ code, signal, err }).toEqual({ code: 0, signal: null, err: '' });
  });

  it('writes no colours into a pipe', async () => {
    expect((await command(['-'], { stdin: POST })).out).not.toContain('\u001b');
  });
});

describe('scanFiles', { timeout: TIMEOUT_MS }, () => {
  it('runs the command over many files in several processes and keeps their order', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `p${index}.html`);
    const folder = await folderWith(Object.fromEntries(names.map((name, index) => [name, index === 7 ? '' : '<p>Short</p>'])));
    let pages = 0;
    const records = await scanFiles(names.map((name) => join(folder, name)), { annotate: join(folder, 'out'), processes: 2, onPage: () => pages++ });
    expect(pages).toBe(120);
    expect(records.map(({ file }) => file)).toEqual(names.map((name) => join(folder, name)));
    expect(records[7]).toMatchObject({ status: 'failed', why: 'the file is empty', findings: 0 });
  });

  it('throws for a line that is no record', () => {
    expect(() => readRecord('{"file":"a"}')).toThrow('This is no record of the scan');
  });
});
