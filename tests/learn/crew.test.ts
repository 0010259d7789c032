import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Crew, cutsOf, foldsOf } from '../../scripts/learn/crew.ts';
import type { CutPost } from '../../scripts/learn/cut.ts';
import { ALL, learnFold } from '../../scripts/learn/fold.ts';
import { compileKernel } from '../../scripts/learn/kernel.ts';
import type { Answer, Task } from '../../scripts/learn/worker.ts';
import { smallCorpus } from './small-corpus.ts';

const POSTS = smallCorpus();

/** Threads that load all of the engine take a while where the processor is shared; a test that hangs must still end. */
const TIMEOUT_MS = 60_000;

let task: Extract<Task, { kind: 'posts' }>;
beforeAll(async () => {
  task = { kind: 'posts', kernel: await compileKernel(), posts: POSTS };
}, TIMEOUT_MS);

let crew: Crew | undefined;
afterEach(async () => crew?.dismiss());

function start(size: number): Crew {
  crew = new Crew(size);
  return crew;
}

describe('a crew', { timeout: TIMEOUT_MS }, () => {
  test('learns what is learned without it, and answers in the order of the tasks', async () => {
    const two = start(2);
    expect(two.size).toBe(2);
    expect(await two.all(() => task)).toEqual([{ kind: 'posts' }, { kind: 'posts' }]);
    const heard: Answer[] = [], folds = [2, ALL, 0];
    const answers = await two.share(folds.map((fold) => ({ kind: 'fold', fold })), (answer) => heard.push(answer));
    const learned = foldsOf(answers);
    expect(learned.map(({ fold }) => fold)).toEqual(folds);
    expect(heard).toHaveLength(3);
    expect(new Set(heard)).toEqual(new Set(answers));
    expect(learned[2]).toEqual(learnFold(new WebAssembly.Module(task.kernel), POSTS, 0));
    expect(cutsOf(answers)).toEqual([]);
  });

  test('keeps the order of the tasks where later ones are done first', async () => {
    const two = start(2);
    await two.all(() => task);
    const answers = await two.share([{ kind: 'fold', fold: 0 }, task, task], () => undefined);
    expect(answers.map(({ kind }) => kind)).toEqual(['fold', 'posts', 'posts']);
  });

  test('gives each worker the task that is meant for it', async () => {
    const two = start(2), asked: number[] = [];
    await two.all((worker) => {
      asked.push(worker);
      return task;
    });
    expect(asked).toEqual([0, 1]);
    expect(await two.share([], () => undefined)).toEqual([]);
  });

  test('fails where a worker has not been handed the posts', async () => {
    const one = start(1);
    await expect(one.all(() => ({ kind: 'fold', fold: 0 }))).rejects.toThrow('No posts were handed over.');
  });

  test('fails as a whole where one task does', async () => {
    const two = start(2);
    await two.all(() => task);
    const heard: Answer[] = [];
    await expect(two.share([{ kind: 'cut', shared: '/nowhere/at/all', part: 0, of: 1 }, { kind: 'fold', fold: 0 }], (answer) => heard.push(answer))).rejects.toThrow('ENOENT');
    expect(heard.every(({ kind }) => kind === 'fold')).toBe(true);
  });

  test('picks the answers of a kind', () => {
    const [numbers] = POSTS;
    const cut = (place: number): CutPost[] => (numbers ? [{ place, numbers, title: '', blocks: [], findings: [], labels: [], kind: 'post', family: '' }] : []);
    const answers: Answer[] = [{ kind: 'posts' }, { kind: 'cut', posts: cut(3) }, { kind: 'cut', posts: [...cut(1), ...cut(2)] }];
    expect(cutsOf(answers).map(({ place }) => place)).toEqual([3, 1, 2]);
    expect(foldsOf(answers)).toEqual([]);
  });
});
