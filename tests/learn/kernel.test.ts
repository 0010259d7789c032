import { beforeAll, describe, expect, test } from 'vitest';
import { compileKernel } from '../../scripts/learn/kernel.ts';
import type { Drops, NetPost, Part } from '../../scripts/learn/net-trainer.ts';
import { BareKernel } from './bare-kernel.ts';
import { drawsFrom, toyPost } from './toy-posts.ts';

const SIZES = { tokens: 12, words: 8, traits: 6, dense: 8, state: 8 };
const STEP = 1e-2;
/** Of a slope, relative, and what is allowed of one that is nearly flat: the loss comes of 32-bit numbers. */
const TOLERANCE = 0.01;
const FLAT = 0.002;

let module: WebAssembly.Module;
beforeAll(async () => {
  module = new WebAssembly.Module(await compileKernel());
});

/** Seven blocks: with many words, one, none; with traits and without; labelled hard, softly, and not at all. */
const POST = toyPost([
  { tokens: [0, 1, 2], state: 0, traits: [[0, 1], [3, -0.5]] },
  { tokens: [3, 4], state: 3, traits: [[1, 0.7]], weight: 0.5 },
  { tokens: [], state: 6, traits: [[2, 1], [5, 1]] },
  { tokens: [5], state: [0.5, 0.2, 0.1, 0.1, 0.05, 0.03, 0.02], weight: 2 },
  { tokens: [6, 7, 8, 9, 10, 1], state: 1, weight: 0 },
  { tokens: [2, 11], state: 2, traits: [[4, 0.3]] },
  { tokens: [9, 0], state: 5 },
]);

function randomKernel(seed: number, sizes = SIZES): BareKernel {
  const draw = drawsFrom(seed);
  const kernel = new BareKernel(module, sizes);
  for (const part of kernel.parts) kernel.numbers(part).forEach((_, at, numbers) => {
    numbers[at] = 1.2 * draw() - 0.6;
  });
  // The eighth column of the last rows belongs to no state.
  for (const part of ['last', 'last-bias'] as const) kernel.numbers(part).forEach((value, at, numbers) => {
    numbers[at] = at % 8 === 7 ? 0 : value;
  });
  return kernel;
}

/** Slope of the loss by one number, from both sides and in the middle. */
function slopesBy(numbers: Float32Array, at: number, loss: () => number): { middle: number; isSmooth: boolean } {
  const kept = numbers[at] ?? 0, here = loss();
  numbers[at] = kept + STEP;
  const above = loss();
  numbers[at] = kept - STEP;
  const below = loss();
  numbers[at] = kept;
  const right = (above - here) / STEP, left = (here - below) / STEP;
  // Where the leak begins, or another word becomes the highest, the slopes on both sides part; elsewhere they differ by the curve only.
  return { middle: (above - below) / (2 * STEP), isSmooth: Math.abs(right - left) < 0.05 * Math.abs(right + left) + 0.002 };
}

/** Compares the largest gradients of a part with the loss's slopes; answers how many were compared. */
function checkPart(kernel: BareKernel, part: Part, loss: () => number): number {
  kernel.clearGradients();
  loss();
  const gradients = Float32Array.from(kernel.gradient(part));
  const largest = [...gradients.keys()].sort((a, b) => Math.abs(gradients[b] ?? 0) - Math.abs(gradients[a] ?? 0)).slice(0, 24);
  let compared = 0;
  for (const at of largest) {
    const gradient = gradients[at] ?? 0;
    const { middle, isSmooth } = slopesBy(kernel.numbers(part), at, loss);
    if (!isSmooth) continue;
    expect(Math.abs(gradient - middle), `${part} ${at}: ${gradient} against ${middle}`).toBeLessThan(TOLERANCE * Math.abs(middle) + FLAT);
    if (Math.abs(middle) > 0.03) compared++;
  }
  return compared;
}

describe('the gradients', () => {
  test.each([
    ['of a whole post', [0, 0, 0, 0], 0, 7],
    ['of a stretch of it', [0, 0, 0, 0], 2, 6],
    ['with parts left out at random', [0.25, 0.5, 0.3, 0.4], 0, 7],
  ] as const)('%s are the slopes of the loss', (_, drops, from, to) => {
    for (const seed of [1, 2]) {
      const kernel = randomKernel(seed);
      for (const part of kernel.parts) expect(checkPart(kernel, part, () => kernel.learn(POST, from, to, { drops, seed: 5 })), part).toBeGreaterThan(2);
    }
  });

  test('are so for wider words, too', () => {
    const kernel = randomKernel(8, { tokens: 12, words: 16, traits: 6, dense: 12, state: 20 });
    for (const part of kernel.parts) expect(checkPart(kernel, part, () => kernel.learn(POST)), part).toBeGreaterThan(2);
  });

  test('add up over posts, and are zero where a number has no say', () => {
    const kernel = randomKernel(3);
    kernel.learn(POST);
    const once = new Map(kernel.parts.map((part) => [part, Float32Array.from(kernel.gradient(part))]));
    kernel.learn(POST);
    for (const part of kernel.parts) kernel.gradient(part).forEach((value, at) => expect(value).toBeCloseTo(2 * (once.get(part)?.[at] ?? 0), 4));
    kernel.clearGradients();
    kernel.learn(toyPost([{ tokens: [4], state: 1 }]));
    expect([...kernel.gradient('words')].flatMap((value, at) => (value === 0 ? [] : [Math.floor(at / SIZES.words)])).every((token) => token === 4)).toBe(true);
    expect(kernel.gradient('first').subarray(2 * SIZES.words * SIZES.dense).every((value) => value === 0)).toBe(true);
  });

  test('are nothing where no block counts', () => {
    const kernel = randomKernel(4);
    expect(kernel.learn({ ...POST, weight: new Float32Array(POST.count) })).toBe(0);
    for (const part of kernel.parts) expect(kernel.gradient(part).every((value) => value === 0), part).toBe(true);
  });
});

describe('what the kernel says', () => {
  test('is a distribution for each block, and the loss is its cross entropy', () => {
    const kernel = randomKernel(5);
    const said = kernel.predict(POST), loss = kernel.learn(POST);
    let expected = 0;
    for (let block = 0; block < POST.count; block++) {
      const row = said.slice(block * 7, block * 7 + 7);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      expect(Math.min(...row)).toBeGreaterThan(0);
      row.forEach((value, state) => {
        expected -= (POST.weight[block] ?? 0) * (POST.target[block * 8 + state] ?? 0) * Math.log(value);
      });
    }
    expect(loss).toBeCloseTo(expected, 4);
  });

  test('hangs on nothing outside the stretch', () => {
    const kernel = randomKernel(6);
    const alone: NetPost = toyPost([{ tokens: [3, 4], state: 3, traits: [[1, 0.7]] }, { tokens: [], state: 6, traits: [[2, 1], [5, 1]] }]);
    const within = toyPost([{ tokens: [1], state: 0 }, { tokens: [3, 4], state: 3, traits: [[1, 0.7]] }, { tokens: [], state: 6, traits: [[2, 1], [5, 1]] }, { tokens: [8], state: 1, traits: [[0, 1]] }]);
    expect(kernel.learn(within, 1, 3)).toBe(kernel.learn(alone));
  });

  test('leaves out as often as it is told, by the seed', () => {
    const kernel = randomKernel(7);
    const lossWith = (drops: Drops, seed: number): number => kernel.learn(POST, 0, POST.count, { drops, seed });
    expect(lossWith([0, 0, 0, 0], 1)).toBe(lossWith([0, 0, 0, 0], 2));
    for (const drops of [[0.5, 0, 0, 0], [0, 0.5, 0, 0], [0, 0, 0.5, 0], [0, 0, 0, 0.5]] as const) {
      expect(lossWith(drops, 1)).toBe(lossWith(drops, 1));
      expect(new Set([1, 2, 3, 4].map((seed) => lossWith(drops, seed))).size).toBeGreaterThan(1);
    }
    // With all words left out a block is read as one without any.
    const wordless = toyPost([{ tokens: [], state: 1, traits: [[0, 1]] }]), worded = toyPost([{ tokens: [0, 1, 2], state: 1, traits: [[0, 1]] }]);
    expect(kernel.learn(worded, 0, 1, { drops: [1, 0, 0, 0] })).toBe(kernel.learn(wordless));
  });
});
