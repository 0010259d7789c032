import { FEATURES } from '../../lib/model/features.ts';
import { STATES } from '../../lib/model/weights.ts';
import type { NumberedPost, Ragged } from '../../scripts/learn/numbers.ts';
import type { NetPost } from '../../scripts/learn/net-trainer.ts';

/** Width of a row of targets. */
const ROW = 8;

/** A block in a few numbers; `state` is its label, or how likely each state is. */
export interface ToyBlock {
  tokens: readonly number[];
  state: number | readonly number[];
  traits?: readonly (readonly [trait: number, value: number])[];
  weight?: number;
}

function ragged(lists: readonly (readonly number[])[]): Ragged {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + list.length;
  });
  return { offsets, ids: Int32Array.from(lists.flat()) };
}

function traitsIn(blocks: readonly ToyBlock[]): NumberedPost['traits'] {
  const lists = blocks.map(({ traits }) => traits ?? []);
  return { ...ragged(lists.map((list) => list.map(([trait]) => trait))), values: Float32Array.from(lists.flat(), ([, value]) => value) };
}

/** A post as a net learns from it. */
export function toyPost(blocks: readonly ToyBlock[]): NetPost {
  const target = new Float32Array(blocks.length * ROW);
  blocks.forEach(({ state }, at) => target.set(typeof state === 'number' ? STATES.map((_, own) => Number(own === state)) : state, at * ROW));
  return { count: blocks.length, tokens: ragged(blocks.map(({ tokens }) => tokens)), traits: traitsIn(blocks), target, weight: Float32Array.from(blocks, ({ weight }) => weight ?? 1) };
}

/** A post as the learners are handed it; every block has sixty characters. */
export function numberedPost(blocks: readonly (ToyBlock & { state: number })[], facts: Partial<NumberedPost> = {}): NumberedPost {
  return {
    id: 'post', fold: 0, source: 'blog', lang: 'zh', isAdvertorial: false, count: blocks.length,
    tokens: ragged(blocks.map(({ tokens }) => tokens)), traits: traitsIn(blocks), rows: new Float64Array(blocks.length * FEATURES.length),
    states: Int8Array.from(blocks, ({ state }) => state), sizes: new Float64Array(blocks.length).fill(60), ...facts,
  };
}

/** Numbers in 0…1, the same in every run. */
export function drawsFrom(seed: number): () => number {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return last / 2 ** 32;
  };
}
