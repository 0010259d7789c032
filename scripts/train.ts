/**
 * Learns everything the engine has learned, from the posts in UNLURE_SHARED (default ../shared): `npm run train`.
 *
 *   --out DIR   write into a folder of its own instead of over the files here, by the same relative paths
 *
 * The same posts, code and seeds give the same bytes. It takes about five minutes on two cores.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeBlocks } from '../lib/model/spans.ts';
import { STATES } from '../lib/model/weights.ts';
import { advertorialSource, trainAdvertorial, type AdvertorialExample } from './learn/advertorial.ts';
import { cardSource, type ScoredPost } from './learn/card.ts';
import { chainSource } from './learn/chain-source.ts';
import { Crew, cutsOf, foldsOf } from './learn/crew.ts';
import type { CutPost } from './learn/cut.ts';
import { ALL, SEED, type LearnedFold } from './learn/fold.ts';
import { compileKernel } from './learn/kernel.ts';
import { learnLevels } from './learn/level-learning.ts';
import { levelSource, modelText, netSource } from './learn/model-file.ts';
import type { NumberedPost } from './learn/numbers.ts';
import { originHash } from './learn/origin.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = resolve(root, process.env['UNLURE_SHARED'] ?? '../shared');
/** More threads than this gain nothing: there are six things to learn. */
const MAX_WORKERS = 6;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** All labelled posts in the order of the index. */
async function readPosts(crew: Crew): Promise<CutPost[]> {
  const cut = cutsOf(await crew.all((part) => ({ kind: 'cut', shared, part, of: crew.size })));
  return cut.sort((a, b) => a.place - b.place);
}

async function learnFolds(crew: Crew, posts: readonly NumberedPost[]): Promise<LearnedFold[]> {
  const kernel = await compileKernel();
  await crew.all(() => ({ kind: 'posts', kernel, posts }));
  const folds = [...new Set(posts.map(({ fold }) => fold))].sort((a, b) => a - b);
  const answers = await crew.share([...folds, ALL].map((fold) => ({ kind: 'fold', fold })), (answer) => {
    if (answer.kind === 'fold') say(answer.learned.fold === ALL ? 'learned from all posts' : `learned without fold ${answer.learned.fold}`);
  });
  return foldsOf(answers);
}

/** What the model of its own fold makes of each post. */
function judgeHeldOut(labelled: readonly CutPost[], learned: readonly LearnedFold[]): ScoredPost[] {
  return learned.filter(({ fold }) => fold !== ALL).flatMap(({ fold, heldOut }) => labelled.filter(({ numbers }) => numbers.fold === fold).flatMap((post, at) => {
    const { numbers, blocks, findings, labels, kind, family } = post;
    const said = heldOut[at] ?? new Float32Array(0);
    const rows = blocks.map((_, block) => [...said.subarray(block * STATES.length, (block + 1) * STATES.length)]);
    return numbers.isAdvertorial ? [] : [{ fold, lang: numbers.lang, blocks, findings, labels, kind, family, judged: judgeBlocks(rows) }];
  }));
}

function exampleOf({ numbers, title, blocks, findings }: CutPost): AdvertorialExample {
  return { id: numbers.id, fold: numbers.fold, advertorial: numbers.isAdvertorial, post: { title, lang: numbers.lang, blocks: [...blocks] }, findings };
}

/** The texts of all learned files by their paths. */
async function filesOf(labelled: readonly CutPost[], learned: readonly LearnedFold[]): Promise<Map<string, string>> {
  const hash = await originHash(root, shared);
  const here = (file: string) => readFile(join(root, file), 'utf8');
  const posts = judgeHeldOut(labelled, learned), examples = labelled.map(exampleOf);
  const files = new Map<string, string>();
  const { all: levels, byFold: foldLevels } = learnLevels(posts);
  for (const one of learned) {
    const { fold } = one, origin = { fold, seed: SEED, hash };
    const own = foldLevels.get(fold);
    if (own) files.set(`models/fold-${fold}.json`, modelText(origin, one, own, trainAdvertorial(examples.filter((example) => example.fold !== fold))));
    else {
      files.set('lib/model/net-weights.ts', netSource(origin, one.net));
      files.set('lib/model/weights.ts', chainSource(await here('lib/model/weights.ts'), { CHINESE: one.chains.chinese, OTHER: one.chains.other }));
    }
  }
  files.set('lib/model/levels.ts', levelSource(await here('lib/model/levels.ts'), levels));
  files.set('lib/model/advertorial-weights.ts', advertorialSource(trainAdvertorial(examples)));
  files.set('docs/model.md', cardSource(await here('docs/model.md'), { seed: SEED, hash, labelled: labelled.length, posts, foldLevels, levels }));
  return files;
}

async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { out: { type: 'string' } } });
  if (!existsSync(join(shared, 'corpus/index.jsonl'))) {
    process.stderr.write(`train: there is no corpus in ${shared}: name its folder in UNLURE_SHARED.\n`);
    return 1;
  }
  const crew = new Crew(Math.min(MAX_WORKERS, availableParallelism()));
  try {
    const labelled = await readPosts(crew);
    say(`cut ${labelled.length} posts`);
    const learned = await learnFolds(crew, labelled.map(({ numbers }) => numbers));
    const files = await filesOf(labelled, learned);
    for (const [file, text] of files) {
      const target = join(resolve(values.out ?? root), file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
      say(`wrote ${file} (${text.length} characters)`);
    }
    return 0;
  } finally {
    await crew.dismiss();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`train: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
