/**
 * Writes the table that turns Traditional characters into Simplified ones.
 *
 *   node scripts/write-simplified.ts TSCharacters.txt
 *
 * The dictionary is `data/dictionary/TSCharacters.txt` of https://github.com/BYVoid/OpenCC.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pairsOf, sourceOf } from './signals/simplified.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node scripts/write-simplified.ts TSCharacters.txt\n');
  process.exitCode = 2;
} else {
  const target = new URL('../lib/signals/patterns/simplified.ts', import.meta.url);
  await writeFile(target, sourceOf(pairsOf(await readFile(file, 'utf8'))));
}
