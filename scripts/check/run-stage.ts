import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Count, countStage, countVitest } from './count.ts';
import { nodeArguments, type Stage } from './stages.ts';

/** A stage that takes longer hangs. */
const STAGE_TIMEOUT_MS = 10 * 60_000;

export interface StageOutcome {
  count: Count;
  hasPassed: boolean;
  seconds: number;
  /** All that its commands said. */
  output: string;
}

let current: ChildProcess | undefined;

/** Ends what is running; for when the whole run is ended. */
export function stopCurrent(signal: NodeJS.Signals): void {
  current?.kill(signal);
}

/** Runs a stage to its end; whatever happens becomes an outcome. */
export async function runStage(root: string, stage: Stage, scratchDir: string): Promise<StageOutcome> {
  const started = performance.now();
  const resultFile = join(scratchDir, `${stage.name}.json`);
  rmSync(resultFile, { force: true });
  let output = '';
  let hasPassed = true;
  for (const command of stage.commands) {
    const done = await runCommand(root, nodeArguments(root, stage, command, resultFile));
    output += done.output;
    hasPassed = done.code === 0;
    if (!hasPassed) break;
  }
  const result = existsSync(resultFile) ? readFileSync(resultFile, 'utf8') : undefined;
  const count = stage.isVitest ? countVitest(result, hasPassed) : countStage(hasPassed);
  return { count, hasPassed: hasPassed && count.failed === 0, seconds: (performance.now() - started) / 1000, output };
}

function runCommand(root: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    // What a command says is kept and shown when it fails; colours would only be noise in logs.
    const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: environment, timeout: STAGE_TIMEOUT_MS });
    current = child;
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => {
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      const why = signal === null ? '' : `\nended by ${signal}${child.killed ? ` after ${STAGE_TIMEOUT_MS / 60_000} minutes` : ''}\n`;
      resolve({ code, output: output + why });
    });
  });
}
