import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { closingLine, type Count, countStage, sum } from './check/count.ts';
import { runStage, stopCurrent } from './check/run-stage.ts';
import { chooseStages, type Stage } from './check/stages.ts';

const ROOT = resolve(import.meta.dirname, '..');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Why a stage cannot run, or undefined. */
function obstacle(stage: Stage, failed: ReadonlySet<string>): string | undefined {
  const missing = stage.needs?.find((name) => failed.has(name));
  if (missing !== undefined) return `not run, since ${missing} failed`;
  if (stage.browser === undefined) return undefined;
  try {
    ensureBrowsers([stage.browser], say);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function report(stage: Stage, count: Count, seconds: number): void {
  const numbers = stage.isVitest ? `  ${closingLine(count)}${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}` : '';
  say(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(15)}${seconds.toFixed(1).padStart(6)} s${numbers}`);
}

/** Runs every stage, also after a failed one, and gives the sum. */
async function runAll(stages: readonly Stage[], scratchDir: string): Promise<Count> {
  const counts: Count[] = [];
  const failed = new Set<string>();
  for (const stage of stages) {
    const reason = obstacle(stage, failed);
    if (reason !== undefined) {
      counts.push(countStage(false));
      failed.add(stage.name);
      say(`FAILED ${stage.name}: ${reason}`);
      continue;
    }
    const outcome = await runStage(ROOT, stage, scratchDir);
    counts.push(outcome.count);
    report(stage, outcome.count, outcome.seconds);
    if (!outcome.hasPassed) {
      failed.add(stage.name);
      say(outcome.output.trimEnd());
    }
  }
  return sum(counts);
}

const stages = chooseStages(process.argv.slice(2));
if (typeof stages === 'string') {
  process.stderr.write(`${stages}\n`);
  process.exit(2);
}
const scratchDir = mkdtempSync(join(tmpdir(), 'unlure-check-'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopCurrent(signal);
    rmSync(scratchDir, { recursive: true, force: true });
    process.exit(128 + constants.signals[signal]);
  });
}
const total = await runAll(stages, scratchDir);
rmSync(scratchDir, { recursive: true, force: true });
say(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
