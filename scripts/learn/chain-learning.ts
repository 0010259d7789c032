import { STATES } from '../../lib/model/weights.ts';
import { LAYOUT, probabilities, type ChainPost } from './chain.ts';

const EPOCHS = 15;
const BATCH = 16;
const RATE = 0.03;
const LAST_RATE = 0.002;
/** Pull of the weights towards zero; of the steps a third of it. */
const PULL = 0.0015;
/** Posts longer than this count by the square root of their length: a pack of 200 blocks is one lure. */
const FULL_BLOCKS = 60;
const SEED = 7;

/** Learns the parameters of the chain by the likelihood of the labels (Adam, fixed order: the same posts give the same numbers). */
export function learnChain(posts: readonly ChainPost[]): Float64Array {
  const parameters = new Float64Array(LAYOUT.size);
  for (let at = LAYOUT.step; at < LAYOUT.start; at++) parameters[at] = (at - LAYOUT.step) % (STATES.length + 1) === 0 ? 0 : -3;
  const optimiser = new Adam(parameters);
  const random = randomOf(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(posts, random);
    const rate = RATE * (1 - epoch / EPOCHS) + LAST_RATE;
    for (let first = 0; first < order.length; first += BATCH) optimiser.step(gradientOf(order.slice(first, first + BATCH), parameters), rate);
  }
  return parameters;
}

/** How the likelihood of the labels grows, per ten blocks. */
function gradientOf(batch: readonly ChainPost[], parameters: Float64Array): Float64Array {
  const gradient = new Float64Array(LAYOUT.size);
  let blocks = 0;
  for (const post of batch) {
    const factor = 1 / Math.sqrt(Math.max(1, post.count / FULL_BLOCKS));
    probabilities(post, parameters, undefined, { gradient, factor: -factor });
    probabilities(post, parameters, post.states, { gradient, factor });
    blocks += post.count * factor;
  }
  return gradient.map((value, at) => (value / blocks) * 10 - PULL * (parameters[at] ?? 0) * (at < LAYOUT.step ? 1 : 0.3));
}

class Adam {
  private readonly mean = new Float64Array(LAYOUT.size);
  private readonly square = new Float64Array(LAYOUT.size);
  private steps = 0;
  private readonly parameters: Float64Array;

  constructor(parameters: Float64Array) {
    this.parameters = parameters;
  }

  step(gradient: Float64Array, rate: number): void {
    this.steps++;
    gradient.forEach((value, at) => {
      const mean = 0.9 * (this.mean[at] ?? 0) + 0.1 * value;
      const square = 0.99 * (this.square[at] ?? 0) + 0.01 * value * value;
      this.mean[at] = mean;
      this.square[at] = square;
      const move = mean / (1 - 0.9 ** this.steps) / (Math.sqrt(square / (1 - 0.99 ** this.steps)) + 1e-8);
      this.parameters[at] = (this.parameters[at] ?? 0) + rate * move;
    });
  }
}

/** Numbers in 0…1 that are the same in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map((item) => ({ item, key: random() })).toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
