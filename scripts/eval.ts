import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineChecks } from './eval/baselines.ts';
import { browserChecks } from './eval/browsers.ts';
import { checkLines, closingLine } from './eval/check.ts';
import type { Check } from './eval/check.ts';
import type { EvalContext } from './eval/context.ts';
import { corpusChecks } from './eval/corpus.ts';
import { evidenceChecks } from './eval/evidence.ts';
import { readFloors } from './eval/floors.ts';
import { languageChecks } from './eval/languages.ts';
import { modelChecks } from './eval/models.ts';
import { EVAL_HELP, parseEvalOptions } from './eval/options.ts';
import type { EvalOptions } from './eval/options.ts';
import { progressOn } from './eval/progress.ts';
import type { Score } from './eval/score.ts';
import { seedChecks } from './eval/seed.ts';
import { trainingChecks } from './eval/training.ts';
import { wildChecks } from './eval/wild.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = resolve(root, process.env['UNLURE_SHARED'] ?? '../shared');

async function evaluate(options: EvalOptions, out: string): Promise<readonly Check[]> {
  const context: EvalContext = {
    root,
    shared,
    out,
    floors: await readFloors(new URL('../eval/floors.json', import.meta.url)),
    processes: Math.min(4, availableParallelism()),
    say: (text) => void process.stdout.write(text),
    progress: progressOn(process.stderr),
  };
  const checks: Check[] = [];
  let ours: Score | undefined;
  for (const set of options.sets) {
    if (set === 'corpus') {
      const corpus = await corpusChecks(context, options.misses);
      checks.push(...corpus.checks);
      ours = corpus.both;
    } else if (set === 'baselines') checks.push(...(await baselineChecks(context, ours)));
    else if (set === 'models') checks.push(...(await modelChecks(context)));
    else if (set === 'training') checks.push(...(await trainingChecks(context)));
    else if (set === 'languages') checks.push(...(await languageChecks(context)));
    else if (set === 'evidence') checks.push(...(await evidenceChecks(context)));
    else if (set === 'seed') checks.push(...(await seedChecks(context)));
    else if (set === 'wild') checks.push(...(await wildChecks(context)));
    else checks.push(...(await browserChecks(context)));
  }
  return checks;
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseEvalOptions(argv);
  if (parsed.kind === 'help') process.stdout.write(EVAL_HELP);
  if (parsed.kind === 'wrong') process.stderr.write(`eval: ${parsed.sentence}\n\n${EVAL_HELP}`);
  if (parsed.kind !== 'run') return parsed.kind === 'help' ? 0 : 2;
  if (!existsSync(join(shared, 'corpus/index.jsonl'))) {
    const isMeant = process.env['UNLURE_NO_EVAL'] === '1';
    process.stdout.write(`There is no corpus in ${shared}${isMeant ? '; UNLURE_NO_EVAL=1 lets that pass' : ': name its folder in UNLURE_SHARED, or set UNLURE_NO_EVAL=1'}.\n0 passed, ${isMeant ? 0 : 1} failed\n`);
    return isMeant ? 0 : 1;
  }
  const { keep } = parsed.options;
  const out = keep === undefined ? await mkdtemp(join(tmpdir(), 'unlure-eval-')) : resolve(keep);
  await mkdir(out, { recursive: true });
  try {
    const checks = await evaluate(parsed.options, out);
    process.stdout.write(`${checks.map(checkLines).join('')}${closingLine(checks)}`);
    return checks.every((check) => check.passed) ? 0 : 1;
  } finally {
    if (keep === undefined) await rm(out, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
