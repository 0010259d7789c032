import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CutPost } from './cut.ts';
import type { LearnedFold } from './fold.ts';
import type { Answer, Task } from './worker.ts';

/** Workers in threads of their own, each with one task at a time. */
export class Crew {
  private readonly workers: readonly Worker[];

  constructor(size: number) {
    this.workers = Array.from({ length: size }, () => new Worker(new URL('worker.ts', import.meta.url)));
  }

  get size(): number {
    return this.workers.length;
  }

  /** Lets every worker do one task; answers in their order. */
  async all(taskOf: (worker: number) => Task): Promise<Answer[]> {
    return Promise.all(this.workers.map((worker, at) => ask(worker, taskOf(at))));
  }

  /** Shares the tasks out, the next to whoever is free; answers in the tasks' order. */
  async share(tasks: readonly Task[], onAnswer: (answer: Answer) => void): Promise<Answer[]> {
    const answers: Answer[] = [];
    const left = tasks.entries();
    await Promise.all(this.workers.map(async (worker) => {
      for (const [at, task] of left) {
        const answer = await ask(worker, task);
        answers[at] = answer;
        onAnswer(answer);
      }
    }));
    return answers;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

async function ask(worker: Worker, task: Task): Promise<Answer> {
  const settled = new AbortController();
  const on = async (event: string) => once(worker, event, { signal: settled.signal });
  try {
    worker.postMessage(task);
    return await Promise.race([
      on('message').then((values): Answer => values[0]),
      on('messageerror').then(([error]: unknown[]) => { throw error; }),
      on('exit').then(([code]: unknown[]) => { throw new Error(`A worker ended with ${String(code)} before its task.`); }),
    ]);
  } finally {
    settled.abort();
  }
}

export function cutsOf(answers: readonly Answer[]): CutPost[] {
  return answers.flatMap((answer) => (answer.kind === 'cut' ? answer.posts : []));
}

export function foldsOf(answers: readonly Answer[]): LearnedFold[] {
  return answers.flatMap((answer) => (answer.kind === 'fold' ? [answer.learned] : []));
}
