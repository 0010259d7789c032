import { join } from 'node:path';
import { noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { readIndex } from './labels.ts';
import { failed } from './records.ts';
import { scanFolds } from './scan-files.ts';
import { score } from './score.ts';
import { languageScoreChecks } from './score-checks.ts';
import { groupTable } from './score-table.ts';

/** Translations of labelled posts, each judged by the model that has not seen its original. */
export async function languageChecks(context: EvalContext): Promise<Check[]> {
  const { floors, root, shared, say } = context;
  const folder = join(shared, 'languages');
  const records = [...(await scanFolds(context, 'languages', folder, await readIndex(folder))).values()];
  const result = await score(root, shared, folder, join(context.out, 'languages'));
  const byLanguage = [...result.groups].filter(([name]) => name === 'all' || name.startsWith('lang:'));
  say(`further languages\n${groupTable({ groups: new Map(byLanguage) })}`);
  return [
    noPage('languages: pages lost or changed by the annotation', result.faults, records.length),
    noPage('languages: failed', failed(records), records.length),
    ...languageScoreChecks(result, floors.languages),
  ];
}
