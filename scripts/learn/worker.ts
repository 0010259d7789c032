import { parentPort } from 'node:worker_threads';
import { cutLabelled, type CutPost } from './cut.ts';
import { learnFold, type LearnedFold } from './fold.ts';
import type { NumberedPost } from './numbers.ts';

/** What a worker is asked to do. */
export type Task =
  | { kind: 'cut'; shared: string; part: number; of: number }
  | { kind: 'posts'; kernel: Uint8Array<ArrayBuffer>; posts: readonly NumberedPost[] }
  | { kind: 'fold'; fold: number };

export type Answer = { kind: 'cut'; posts: CutPost[] } | { kind: 'posts' } | { kind: 'fold'; learned: LearnedFold };

let known: Extract<Task, { kind: 'posts' }> | undefined;

async function answer(task: Task): Promise<Answer> {
  if (task.kind === 'cut') return { kind: 'cut', posts: await cutLabelled(task.shared, task.part, task.of) };
  if (task.kind === 'fold') {
    if (!known) throw new Error('No posts were handed over.');
    return { kind: 'fold', learned: learnFold(new WebAssembly.Module(known.kernel), known.posts, task.fold) };
  }
  known = task;
  return { kind: 'posts' };
}

// An error ends the worker, and with it the learning.
parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task));
});
