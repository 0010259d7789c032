/**
 * Writes the table of signals into docs/signals.md.
 *
 *   node scripts/signals-table.ts           writes it
 *   node scripts/signals-table.ts --check   exit 1 when it is not what the code says
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SIGNALS } from '../lib/signals/index.ts';
import { withTable } from './signals/table.ts';

const file = fileURLToPath(new URL('../docs/signals.md', import.meta.url));
const [option, ...rest] = process.argv.slice(2);

if (rest.length > 0 || (option !== undefined && option !== '--check')) {
  process.stderr.write('usage: node scripts/signals-table.ts [--check]\n');
  process.exitCode = 2;
} else {
  const before = await readFile(file, 'utf8');
  const after = withTable(before, SIGNALS);
  if (option === undefined) await writeFile(file, after);
  else if (after !== before) {
    process.stderr.write('docs/signals.md is not what lib/signals says: run node scripts/signals-table.ts\n');
    process.exitCode = 1;
  }
}
