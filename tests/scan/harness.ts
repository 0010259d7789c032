import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runScan } from '../../scripts/scan/run.ts';
import type { ExitCode } from '../../scripts/scan/run.ts';
import type { TableStyle } from '../../scripts/scan/table.ts';
import { fakeAnalyze } from './fake-engine.ts';

/** A folder with these files, gone after the test. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unlure-scan-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A whole page around a body. */
export function page(body: string, head = '<title>A post</title>'): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

export interface Outcome {
  code: ExitCode;
  out: string;
  err: string;
  /** The lines of standard output as JSON. */
  records(): Record<string, unknown>[];
}

/** Runs the scan in this process with the visible fake engine. */
export async function scan(argv: readonly string[], stdin = '', style: Partial<TableStyle> = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await runScan(
    argv,
    {
      input: (async function* () {
        if (stdin) yield Buffer.from(stdin);
      })(),
      out: async (text) => void (out += text),
      err: (text) => void (err += text),
      style: { colour: false, columns: 100, ...style },
    },
    fakeAnalyze,
  );
  return { code, out, err, records: () => out.trimEnd().split('\n').map((line) => JSON.parse(line)) };
}
