import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SIGNALS } from '../../lib/signals/index.ts';
import { codeFiles, originHash } from '../../scripts/learn/origin.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A made-up project: what learns, what it imports, and what it does not. */
const CODE: Readonly<Record<string, string>> = {
  'package.json': '{ "devDependencies": { "linkedom": "0.1.0", "@mozilla/readability": "0.2.0", "assemblyscript": "0.3.0", "vitest": "9.0.0" } }',
  'scripts/train.ts': "import { learn } from './learn/steps.ts';\nimport { readFile } from 'node:fs/promises';\n\nawait readFile(learn);\n",
  'scripts/learn/worker.ts': "import {\n  block,\n  type Shape,\n} from '../../lib/block.ts';\nimport { NET } from '../../lib/model/net-weights.ts';\n\nblock(NET);\n",
  'scripts/learn/kernel/net.ts': 'export function run(): void {}\n',
  'scripts/learn/steps.ts': "export { learn } from './rate.ts';\nimport type { Shape } from '../../lib/shape.ts';\n",
  'scripts/learn/rate.ts': "/** How it is learned. */\nexport const learn = '0.5'; \n",
  'lib/block.ts': "import { LEVELS } from './model/levels.ts';\n\nexport const block = (one: unknown) => [one, LEVELS];\nconst shown = \"import { a } from './gone.ts';\", told = `import { b } from './gone.ts';`;\n",
  'lib/shape.ts': 'export interface Shape { size: number }\n',
  'lib/unused.ts': 'export const nothing = 0;\n',
  'lib/model/net-weights.ts': "export const NET = 'hhh';\n",
  'lib/model/levels.ts': 'export const LEVELS = 1;\n',
};

const POSTS: Readonly<Record<string, string>> = {
  'corpus/index.jsonl': '{"id":"a"}\n', 'corpus/labels/a.json': '{"1":"ad"}', 'corpus/pages/a.html': '<p>文章</p>', 'corpus/pages/c.html': '<p>别的</p>', 'corpus/LABELS.md': 'how to label',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unlure-origin-'));
  for (const [file, text] of Object.entries(CODE)) await put(`code/${file}`, text);
  for (const [file, text] of Object.entries(POSTS)) await put(`shared/${file}`, text);
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const hashHere = (): Promise<string> => originHash(join(folder, 'code'), join(folder, 'shared'));

/** Whether the hash is another when a file has another text. */
async function changes(file: string, text: string): Promise<boolean> {
  const before = await hashHere();
  await put(file, text);
  return (await hashHere()) !== before;
}

describe('the origin of what was learned', () => {
  test('is a SHA-256, and the same again', async () => {
    expect(await hashHere()).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashHere()).toBe(await hashHere());
  });

  test.each([
    ['a value', 'scripts/learn/rate.ts', "/** How it is learned. */\nexport const learn = '0.6';\n"],
    ['what is imported by way of others', 'lib/block.ts', 'export const block = (one: unknown) => [one];\n'],
    ['the kernel', 'scripts/learn/kernel/net.ts', 'export function run(): i32 { return 1; }\n'],
    ['the version of what reads pages', 'package.json', (CODE['package.json'] ?? '').replace('0.1.0', '0.1.1')],
  ])('is another with another %s', async (_, file, text) => {
    expect(await changes(`code/${file}`, text)).toBe(true);
  });

  test.each([
    ['comments, blank lines and indentation', 'scripts/learn/rate.ts', "// First thing.\n\n/* How it is\n   learned */\n  export const learn = '0.5';\r\n// end\n"],
    ['the learned numbers', 'lib/model/net-weights.ts', "export const NET = 'iii';\n"],
    ['the learned levels', 'lib/model/levels.ts', 'export const LEVELS = 2;\n'],
    ['types', 'lib/shape.ts', 'export interface Shape { size: string }\n'],
    ['code that is not imported', 'lib/unused.ts', 'export const nothing = 1;\n'],
    ['the version of another package', 'package.json', (CODE['package.json'] ?? '').replace('9.0.0', '9.0.1')],
  ])('is the same with other %s', async (_, file, text) => {
    expect(await changes(`code/${file}`, text)).toBe(false);
  });

  test.each(Object.keys(POSTS).filter((file) => file !== 'corpus/LABELS.md'))('is another with another shared %s', async (file) => {
    expect(await changes(`shared/${file}`, `${POSTS[file] ?? ''} `)).toBe(true);
  });

  test('is another with one post more, and the same with other notes', async () => {
    expect(await changes('shared/corpus/pages/b.html', '<p>another</p>')).toBe(true);
    expect(await changes('shared/corpus/LABELS.md', 'in another way')).toBe(false);
  });

  test('hangs neither on where the folders lie nor on which text stands in which file', async () => {
    const before = await hashHere();
    for (const [file, text] of Object.entries(CODE)) await put(`elsewhere/${file}`, text);
    expect(await originHash(join(folder, 'elsewhere'), join(folder, 'shared'))).toBe(before);
    await put('shared/corpus/pages/a.html', POSTS['corpus/pages/c.html'] ?? '');
    await put('shared/corpus/pages/c.html', POSTS['corpus/pages/a.html'] ?? '');
    expect(await hashHere()).not.toBe(before);
  });

  test('cannot be told where a file that is imported is not there', async () => {
    await put('code/scripts/learn/steps.ts', "import { a } from './lost.ts';\n");
    await expect(hashHere()).rejects.toThrow('lost.ts');
  });
});

describe('the files that learn', () => {
  test('are the roots and what they import, but for types, packages, learned numbers and words in strings', async () => {
    expect(await codeFiles(join(folder, 'code'))).toEqual(['lib/block.ts', 'scripts/learn/kernel/net.ts', 'scripts/learn/rate.ts', 'scripts/learn/steps.ts', 'scripts/learn/worker.ts', 'scripts/train.ts']);
  });

  test('go round in a circle once', async () => {
    await put('code/scripts/learn/rate.ts', "import { other } from './other.ts';\n\nexport const learn = other;\n");
    await put('code/scripts/learn/other.ts', "import { learn } from './rate.ts';\n\nexport const other = () => learn;\n");
    expect((await codeFiles(join(folder, 'code'))).filter((file) => file.endsWith('other.ts'))).toEqual(['scripts/learn/other.ts']);
  });

  test('of this project hold all signals and what makes traits, and none of the learned numbers', async () => {
    const files = await codeFiles(PROJECT);
    for (const { id } of SIGNALS) expect(files).toContain(`lib/signals/${id}.ts`);
    expect(files).toEqual(expect.arrayContaining(['lib/model/traits.ts', 'lib/model/tokens.ts', 'lib/model/features.ts', 'lib/model/spans.ts', 'lib/article/blocks.ts', 'scripts/learn/net-learning.ts', 'scripts/learn/kernel/net.ts', 'scripts/scan/parse.ts']));
    expect(files.filter((file) => /weights|levels\.ts/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('tests/') || file.startsWith('entrypoints/'))).toEqual([]);
  });
});
