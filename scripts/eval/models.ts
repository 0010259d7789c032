import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originHash } from '../learn/origin.ts';
import { noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { member, textMember } from './json.ts';
import { readIndex } from './labels.ts';

/** Where the packaged numbers lie; their hash stands in the comment above them. */
const PACKAGED = 'lib/model/net-weights.ts';
/** Fewer digits would be no proof, and a comment may cut a hash short. */
const HASH = /\b[0-9a-f]{16,64}\b/;
const SHOWN_DIGITS = 16;

/** The models of all folds of the corpus, and the packaged one. */
export async function modelChecks({ root, shared }: EvalContext): Promise<Check[]> {
  const posts = await readIndex(join(shared, 'corpus'));
  const folds = [...new Set(posts.map(({ fold }) => fold))].sort((a, b) => a - b);
  return [await staleCheck(root, folds, await originHash(root, shared))];
}

/** Fold models and the packaged one must have been learned from the data, by the code and from the seed that are here: `expected` is the hash of these. */
export async function staleCheck(root: string, folds: readonly number[], expected: string): Promise<Check> {
  const stale = [await packagedFault(root, expected)];
  for (const fold of folds) stale.push(await foldFault(root, fold, expected));
  return noPage('models: learned from other data or code than is here', stale.filter((line) => line !== undefined), stale.length);
}

async function foldFault(root: string, fold: number, expected: string): Promise<string | undefined> {
  const file = `models/fold-${fold}.json`, text = await textOf(root, file);
  if (text === undefined) return `${file}: is not there`;
  const value: unknown = JSON.parse(text);
  // A file under another fold's name would judge posts that it was learned from.
  if (member(value, 'fold') !== fold) return `${file}: is the model of fold ${String(member(value, 'fold'))}`;
  const hash = textMember(value, 'hash');
  return hash === expected ? undefined : staleLine(file, hash, expected);
}

async function packagedFault(root: string, expected: string): Promise<string | undefined> {
  const text = await textOf(root, PACKAGED);
  if (text === undefined) return `${PACKAGED}: is not there`;
  const hash = HASH.exec(text.slice(0, Math.max(0, text.indexOf('export const'))))?.[0] ?? '';
  return hash !== '' && expected.startsWith(hash) ? undefined : staleLine(PACKAGED, hash, expected);
}

function staleLine(file: string, hash: string, expected: string): string {
  return `${file}: ${hash === '' ? 'has no hash' : `is of ${hash.slice(0, SHOWN_DIGITS)}`}, here is ${expected.slice(0, SHOWN_DIGITS)}; npm run train learns it anew`;
}

async function textOf(root: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    if (member(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
}
