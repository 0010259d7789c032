import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** So many files fit into one command line on every system, and the start of a process is lost among them. */
const BATCH_FILES = 100;

/** Runs batches of items, as many at once as there may be processes; the answers come in the items' order. */
export async function inBatches<Item, Answer>(items: readonly Item[], processes: number, run: (batch: readonly Item[]) => Promise<Answer[]>): Promise<Answer[]> {
  const batches = batchesOf(items, processes);
  const results: Answer[][] = batches.map(() => []);
  const queue = batches.entries();
  await Promise.all(
    Array.from({ length: processes }, async () => {
      for (const [index, batch] of queue) results[index] = await run(batch);
    }),
  );
  return results.flat();
}

/** A single process takes everything: a page that spoils memory or time for the next ones must show. */
function batchesOf<Item>(items: readonly Item[], processes: number): Item[][] {
  const size = processes > 1 ? BATCH_FILES : Math.max(1, items.length);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

export interface Ended {
  /** Exit status, null when a signal ended it. */
  code: number | null;
  errors: string;
}

/** Runs a script in a Node of its own and hands on each line that it prints. */
export async function runLines(script: string, args: readonly string[], onLine: (line: string) => void): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) onLine(line);
  return { code: await ended, errors };
}
