/**
 * Writes what is made from the signals and their wordings: the table in docs/signals.md and lib/signals/patterns/needles.ts.
 *
 *   node scripts/signals-table.ts           writes them
 *   node scripts/signals-table.ts --check   exit 1 when they are not what the code says
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SIGNALS } from '../lib/signals/index.ts';
import { PATTERNS } from '../lib/signals/patterns/find.ts';
import { needlesModule } from './signals/needles.ts';
import { withTable } from './signals/table.ts';

const MADE: readonly { file: string; make: (before: string) => string }[] = [
  { file: 'docs/signals.md', make: (before) => withTable(before, SIGNALS) },
  { file: 'lib/signals/patterns/needles.ts', make: () => needlesModule(PATTERNS.map(({ words }) => words)) },
];
const [option, ...rest] = process.argv.slice(2);

if (rest.length > 0 || (option !== undefined && option !== '--check')) {
  process.stderr.write('usage: node scripts/signals-table.ts [--check]\n');
  process.exitCode = 2;
} else {
  for (const { file, make } of MADE) {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    const before = await readFile(path, 'utf8');
    const after = make(before);
    if (option === undefined) await writeFile(path, after);
    else if (after !== before) {
      process.stderr.write(`${file} is not what lib/signals says: run node scripts/signals-table.ts\n`);
      process.exitCode = 1;
    }
  }
}
