import { randomOf, type Drops, type NetPost, type NetTrainer } from './net-trainer.ts';
import type { NumberedPost } from './numbers.ts';

const ROW = 8;
/** Posts a step. */
const BATCH = 8;
/** Of a longer post a step sees a stretch of so many blocks, mostly its end. */
const WINDOW = 120;
/** Posts longer than this count by the square root of their length: a pack of 200 blocks is one lure. */
const FULL_BLOCKS = 60;
/** So much of a block's weight goes by its size, against the usual one, up to thrice that: what readers lose and gain is counted in characters. */
const BY_SIZE = 0.5;
const USUAL_SIZE = 60;
const MOST_SIZE = 3;
const DECAY = 0.002;
/** Steps at the start over which the rate grows. */
const WARM = 50;
/** The rate falls evenly to this share of it. */
const LAST_RATE = 0.03;
/** The mean of the numbers follows them by this share each step. */
const FOLLOW = 0.01;

/** How a net is to be learned. */
export interface Schedule {
  rounds: number;
  rate: number;
  drops: Drops;
  seed: number;
}

/** A post in the words of a vocabulary, to be learned from its labels. */
export function netPost(post: NumberedPost, placeOf: ReadonlyMap<number, number>): NetPost {
  const { count, states, sizes, traits } = post;
  const target = new Float32Array(count * ROW), weight = new Float32Array(count);
  states.forEach((state, at) => {
    if (state < 0) return;
    target[at * ROW + state] = 1;
    weight[at] = weightOf(count) * (1 - BY_SIZE + BY_SIZE * Math.min(MOST_SIZE, (sizes[at] ?? 0) / USUAL_SIZE));
  });
  return { count, tokens: known(post, placeOf), traits, target, weight };
}

function weightOf(count: number): number {
  return Math.min(1, Math.sqrt(FULL_BLOCKS / count));
}

function known({ count, tokens }: NumberedPost, placeOf: ReadonlyMap<number, number>): NetPost['tokens'] {
  const offsets = new Int32Array(count + 1);
  const ids: number[] = [];
  for (let at = 0; at < count; at++) {
    for (let place = tokens.offsets[at] ?? 0; place < (tokens.offsets[at + 1] ?? 0); place++) {
      const id = placeOf.get(tokens.ids[place] ?? -1);
      if (id !== undefined) ids.push(id);
    }
    offsets[at + 1] = ids.length;
  }
  return { offsets, ids: Int32Array.from(ids) };
}

/** Learns from the posts in rounds, each in an order of its own. The same posts and schedule give the same numbers. */
export function learnNet(net: NetTrainer, posts: readonly NetPost[], { rounds, rate, drops, seed }: Schedule): void {
  const random = randomOf(seed * 31);
  const steps = Math.ceil(posts.length / BATCH) * rounds;
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    const order = posts.map((post) => ({ post, key: random() })).toSorted((a, b) => a.key - b.key);
    for (let first = 0; first < order.length; first += BATCH) {
      let weight = 0;
      for (const { post } of order.slice(first, first + BATCH)) {
        const [from, to] = stretchOf(post.count, random);
        net.learn(post, drops, from, to);
        for (let at = from; at < to; at++) weight += post.weight[at] ?? 0;
      }
      const warm = Math.min(1, (step + 1) / WARM);
      net.step(warm * rate * (1 - (1 - LAST_RATE) * (step / steps)), 1 / Math.max(1, weight), DECAY, Math.max(FOLLOW, 1 / (step + 1)));
      step++;
    }
  }
  net.settle();
}

function stretchOf(count: number, random: () => number): [number, number] {
  if (count <= WINDOW) return [0, count];
  const where = random();
  const last = count - WINDOW;
  const from = where < 0.15 ? 0 : where < 0.6 ? last : Math.floor(random() * last);
  return [from, from + WINDOW];
}
