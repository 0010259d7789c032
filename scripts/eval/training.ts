import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { member } from './json.ts';
import { runLines } from './processes.ts';

/** Learns all models anew and holds them against the committed ones. */
export async function trainingChecks(context: EvalContext): Promise<Check[]> {
  const { root, out, say } = context;
  const folder = join(out, 'trained');
  // A kept folder may hold what an earlier run has written.
  await rm(folder, { recursive: true, force: true });
  const { code, errors } = await runLines(join(root, 'scripts/train.ts'), ['--out', folder], (line) => {
    say(`${line}\n`);
  });
  if (code !== 0) return [{ name: 'training: ends well', passed: false, detail: `ended with ${code}`, pages: errors.trimEnd().split('\n') }];
  const models = (await readdir(join(root, 'models'))).filter((name) => name.endsWith('.json'));
  return [await sameFiles(folder, root, models.map((name) => `models/${name}`))];
}

/** Holds when every file that the training has written is the committed one byte for byte, and those that must be among them are. */
export async function sameFiles(trained: string, committed: string, needed: readonly string[]): Promise<Check> {
  const files = await filesBelow(trained);
  const faults = needed.filter((file) => !files.includes(file)).map((file) => `${file}: was not written`);
  for (const file of files) {
    const fault = await difference(join(trained, file), join(committed, file));
    if (fault !== undefined) faults.push(`${file}: ${fault}`);
  }
  return noPage('training: files that are not the committed ones', faults, files.length);
}

/** Paths of all files below a folder, parted by slashes, in order. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

async function difference(trained: string, committed: string): Promise<string | undefined> {
  const one = await readFile(trained), other = await bytesOf(committed);
  if (other === undefined) return 'is not committed';
  if (one.equals(other)) return undefined;
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return `differs from byte ${at < 0 ? one.length : at} (${one.length} bytes, committed ${other.length})`;
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (member(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
}
