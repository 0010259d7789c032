import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASELINES } from './baselines/annotate.ts';
import { noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { pageOf, readIndex } from './labels.ts';
import { inBatches, runLines } from './processes.ts';
import { score } from './score.ts';
import type { Score } from './score.ts';
import { shown, table } from './table.ts';

const SCRIPT = fileURLToPath(new URL('../baselines.ts', import.meta.url));

/** What other tools take out of the same posts, by the same scorer; `ours` stands beside it when it was measured in this run. */
export async function baselineChecks(context: EvalContext, ours: Score | undefined): Promise<Check[]> {
  const { root, shared, out, processes, say } = context;
  const corpus = join(shared, 'corpus'), folder = join(out, 'baselines');
  // Advertorials are left out of the scores.
  const posts = (await readIndex(corpus)).filter(({ advertorial }) => !advertorial);
  const onPage = context.progress('baselines', posts.length);
  await inBatches(posts.map(({ id }) => pageOf(corpus, id)), processes, async (files) => {
    const done: string[] = [];
    const { code, errors } = await runLines(SCRIPT, [folder, ...files], (line) => {
      done.push(line);
      onPage();
    });
    if (code !== 0) throw new Error(`The baselines ended with ${code} at ${files[done.length]}:\n${errors}`);
    return done;
  });
  const scores = await inBatches(BASELINES, BASELINES.length, async (names) => Promise.all(names.map(async (name) => [name, await score(root, shared, corpus, join(folder, name))] as const)));
  say(baselineTable([...(ours === undefined ? [] : [['unlure', ours] as const]), ...scores]));
  return scores.map(([name, { faults }]) => noPage(`${name}: pages lost or changed by the annotation`, faults, posts.length));
}

/** Tools beside each other, and for saved pages alone, where there is something beside the post that they were made to leave out. */
export function baselineTable(scores: readonly (readonly [string, Score])[]): string {
  const rows = scores.map(([name, { groups }]) => {
    const all = groups.get('all'), lost = (group: string) => shown(groups.get(group)?.contentCharsLost, 2);
    return [name, shown(all?.recall), shown(all?.precision), shown(all?.f1), lost('all'), lost('lang:zh'), lost('lang:en'), shown(all?.cleanPostsUntouched), shown(groups.get('kind:page')?.recall), lost('kind:page')];
  });
  return table(['tool', 'found', 'prec.', 'F1', 'lost', 'lost zh', 'lost en', 'untouched', 'page found', 'page lost'], rows);
}
