import { join } from 'node:path';
import { hintTable } from './advertorial.ts';
import { noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { readIndex } from './labels.ts';
import { failed, notDone } from './records.ts';
import { scanFolds } from './scan-files.ts';
import { score } from './score.ts';
import type { Score } from './score.ts';
import { corpusScoreChecks } from './score-checks.ts';
import { calibrationTable, categoryTable, groupTable, sureTable } from './score-table.ts';

/** The labelled corpus: scores, and that its posts are read at all. The score comes back to be set beside the baselines'. */
export async function corpusChecks(context: EvalContext, misses: number): Promise<{ checks: Check[]; both: Score }> {
  const { floors, root, shared, say } = context;
  const corpus = join(shared, 'corpus'), annotated = join(context.out, 'corpus');
  const posts = await readIndex(corpus);
  const byPost = await scanFolds(context, 'corpus', corpus, posts);
  const records = [...byPost.values()];
  const [both, sure] = await Promise.all([score(root, shared, corpus, annotated, { misses }), score(root, shared, corpus, annotated, { isSureOnly: true })]);
  say(`${groupTable(both)}${sureTable(sure)}${categoryTable(both)}${calibrationTable(both)}${hintTable(posts, byPost)}`);
  for (const miss of both.misses) say(`${miss}\n`);
  const checks = [
    noPage('corpus: pages lost or changed by the annotation', both.faults, records.length),
    ...corpusScoreChecks(both, sure, floors.corpus),
    noPage('corpus: failed', failed(records), records.length),
    notDone('corpus', records, floors.corpus.maxNotDoneShare),
  ];
  return { checks, both };
}
