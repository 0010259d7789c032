/**
 * Starts a new signal: its file, its row in the table, its test. What is left to write is named at the end.
 *
 *   node scripts/new-signal.ts ID CATEGORY SENTENCE…
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDraft, signalSource, testSource, withRow } from './signals/new-signal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const draft = parseDraft(process.argv.slice(2));

if (typeof draft === 'string') {
  process.stderr.write(`${draft}\nusage: node scripts/new-signal.ts ID CATEGORY SENTENCE…\n`);
  process.exitCode = 2;
} else if (existsSync(join(root, `lib/signals/${draft.id}.ts`))) {
  process.stderr.write(`lib/signals/${draft.id}.ts is there already.\n`);
  process.exitCode = 1;
} else {
  const index = join(root, 'lib/signals/index.ts');
  await writeFile(index, withRow(await readFile(index, 'utf8'), draft.id));
  await writeFile(join(root, `lib/signals/${draft.id}.ts`), signalSource(draft));
  await writeFile(join(root, `tests/signals/${draft.id}.test.ts`), testSource(draft));
  process.stdout.write(
    `Now write: wordings for '${draft.id}' in lib/signals/patterns/{zh,en}.ts, hits and near misses in tests/signals/${draft.id}.test.ts,\n` +
      `reason.${draft.id.replaceAll('-', '_')} in each file of locales/; then run node scripts/signals-table.ts and npm run train.\n`,
  );
}
