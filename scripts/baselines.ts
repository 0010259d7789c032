/**
 * Marks in labelled pages what other tools would take out of them, for the evaluation to score:
 *
 *   node scripts/baselines.ts DIR FILE…    writes DIR/<tool>/<name of FILE> for each tool, and prints each FILE when it is done
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { annotateByBaselines, BASELINES } from './eval/baselines/annotate.ts';
import { decode } from './scan/decode.ts';

const [folder, ...files] = process.argv.slice(2);

if (folder === undefined || files.length === 0) {
  process.stderr.write('usage: node scripts/baselines.ts DIR FILE…\n');
  process.exitCode = 2;
} else {
  for (const name of BASELINES) await mkdir(join(folder, name), { recursive: true });
  for (const file of files) {
    const pages = annotateByBaselines(decode(await readFile(file)).text);
    for (const name of BASELINES) await writeFile(join(folder, name, basename(file)), pages[name]);
    process.stdout.write(`${file}\n`);
  }
}
