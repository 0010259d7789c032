import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePage } from '../scan/parse.ts';
import { flagsOf } from './block-flags.ts';
import type { PageFlags } from './block-flags.ts';
import { noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { pageOf, readIndex, readLabels } from './labels.ts';
import { scanSet } from './scan-files.ts';

/** The founding case must be perfect in the scan. */
export async function seedChecks(context: EvalContext): Promise<Check[]> {
  const seed = join(context.shared, 'seed');
  const posts = await readIndex(seed);
  await scanSet(context, 'seed', posts.map(({ id }) => pageOf(seed, id)), 1);
  return seedVerdict('seed', context.shared, async (id) => flagsOf(parsePage(await readFile(join(context.out, 'seed', `${id}.html`), 'utf8'))));
}

/** The founding case must be perfect: every labelled block flagged, and nothing before the first. */
export async function seedVerdict(name: string, shared: string, flagsFor: (id: string) => Promise<PageFlags>): Promise<Check[]> {
  const seed = join(shared, 'seed');
  const missed: string[] = [], early: string[] = [];
  let labelled = 0, before = 0;
  for (const { id } of await readIndex(seed)) {
    const labels = await readLabels(seed, id);
    const first = Math.min(...labels.keys());
    const { blocks } = await flagsFor(id);
    for (const [number, { share, text }] of blocks) {
      const block = Number(number), line = `${id} block ${number}: ${text.slice(0, 60)}`;
      if (labels.has(block)) labelled++;
      if (block < first) before++;
      if (labels.has(block) && share < 0.5) missed.push(line);
      if (block < first && share > 0) early.push(line);
    }
  }
  // A page that could not be read has no blocks, and must not pass for a perfect one.
  if (labelled === 0) missed.push('no labelled block was seen');
  return [noPage(`${name}: labelled blocks not flagged`, missed, labelled), noPage(`${name}: blocks flagged before the first labelled one`, early, before)];
}
