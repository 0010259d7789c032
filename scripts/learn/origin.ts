import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SEED } from './fold.ts';

/** Where learning begins: what these files import, and they, is the code that makes the numbers. */
const ROOTS = ['scripts/train.ts', 'scripts/learn/worker.ts', 'scripts/learn/kernel/net.ts'] as const;
/** Made by learning itself, or not a part of it. */
const LEARNED = new Set(['lib/model/net-weights.ts', 'lib/model/weights.ts', 'lib/model/levels.ts', 'lib/model/advertorial-weights.ts']);
/** Packages whose version has a say: they read pages and compile the kernel. */
const PACKAGES = ['linkedom', '@mozilla/readability', 'assemblyscript'] as const;

const IMPORT = /^\s*(?:import|export)\s(?!type\b)[^'"();=]*?from\s+'(\.[^']+)'/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/**
 * SHA-256 over everything that decides the learned numbers: labelled posts, code without its comments and blank lines,
 * versions of packages, seeds. `shared` is the folder of the posts.
 */
export async function originHash(root: string | URL, shared: string): Promise<string> {
  const folder = root instanceof URL ? fileURLToPath(root) : resolve(root);
  const hash = createHash('sha256');
  const add = (name: string, content: string | Uint8Array) => hash.update(`${name}:${content.length}:`).update(content);
  for (const file of await codeFiles(folder)) add(file, plainCode(await readFile(join(folder, file), 'utf8')));
  const manifest = await readFile(join(folder, 'package.json'), 'utf8');
  for (const name of PACKAGES) add(name, new RegExp(`"${name}": "([^"]+)"`).exec(manifest)?.[1] ?? 'missing');
  add('seed', SEED);
  for (const file of await dataFiles(shared)) add(file, await readFile(join(shared, file)));
  return hash.digest('hex');
}

/** The files that learning imports, by way of others, too; in order. */
export async function codeFiles(root: string): Promise<string[]> {
  const found = new Set<string>(ROOTS);
  for (const file of found) {
    const source = await readFile(join(root, file), 'utf8');
    for (const [, specifier = ''] of source.matchAll(IMPORT)) {
      const target = posix.join(dirname(file), specifier);
      if (!LEARNED.has(target)) found.add(target);
    }
  }
  return [...found].sort();
}

function plainCode(source: string): string {
  return source.replace(COMMENT, '').split('\n').map((line) => line.trim()).filter(Boolean).join('\n');
}

async function dataFiles(shared: string): Promise<string[]> {
  const inFolder = async (folder: string) => (await readdir(join(shared, folder))).sort().map((name) => `${folder}/${name}`);
  return ['corpus/index.jsonl', ...(await inFolder('corpus/labels')), ...(await inFolder('corpus/pages'))];
}
