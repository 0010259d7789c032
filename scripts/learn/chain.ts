import { FEATURES } from '../../lib/model/features.ts';
import { STATES } from '../../lib/model/weights.ts';
import type { NumberedPost } from './numbers.ts';

/** What the chain learns from. */
export type ChainPost = Pick<NumberedPost, 'count' | 'rows' | 'states'>;

const S = STATES.length;
const F = FEATURES.length;
/** Where each part stands in the parameters: feature weights (all states but content), steps, start, end. */
export const LAYOUT = { features: 0, step: F * (S - 1), start: F * (S - 1) + S * S, end: F * (S - 1) + S * S + S, size: F * (S - 1) + S * S + 2 * S };

/** What one pass over a post adds to the gradient. */
interface Sink {
  gradient: Float64Array;
  factor: number;
}

/** Scores of each block's states against content. */
function emissions(post: ChainPost, parameters: Float64Array): Float64Array {
  const scores = new Float64Array(post.count * S);
  for (let at = 0; at < post.count; at++) {
    for (let feature = 0; feature < F; feature++) {
      const value = post.rows[at * F + feature] ?? 0;
      if (value === 0) continue;
      for (let state = 1; state < S; state++) add(scores, at * S + state, value * (parameters[feature * (S - 1) + state - 1] ?? 0));
    }
  }
  return scores;
}

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}

/** exp of the scores, highest of each block scaled to one; states that the labels rule out are zero. */
function likelihoods(scores: Float64Array, count: number, known: Int8Array | undefined): Float64Array {
  const likely = new Float64Array(count * S);
  for (let at = 0; at < count; at++) {
    const label = known?.[at] ?? -1;
    const allowed = Array.from({ length: S }, (_, state) => label < 0 || label === state);
    const top = Math.max(...allowed.map((isAllowed, state) => (isAllowed ? (scores[at * S + state] ?? 0) : -Infinity)));
    allowed.forEach((isAllowed, state) => {
      likely[at * S + state] = isAllowed ? Math.exp((scores[at * S + state] ?? 0) - top) : 0;
    });
  }
  return likely;
}

function scale(values: Float64Array, from: number): void {
  let sum = 0;
  for (let state = 0; state < S; state++) sum += values[from + state] ?? 0;
  for (let state = 0; state < S; state++) values[from + state] = (values[from + state] ?? 0) / sum;
}

/** All ways into a state from the block at `before`. */
function into(forward: Float64Array, before: number, step: Float64Array, to: number): number {
  let sum = 0;
  for (let from = 0; from < S; from++) sum += (forward[before + from] ?? 0) * (step[from * S + to] ?? 0);
  return sum;
}

/** All ways out of a state to the block at `after`. */
function outOf(backward: Float64Array, likely: Float64Array, after: number, step: Float64Array, from: number): number {
  let sum = 0;
  for (let to = 0; to < S; to++) sum += (step[from * S + to] ?? 0) * (likely[after + to] ?? 0) * (backward[after + to] ?? 0);
  return sum;
}

/** Probabilities of all states, or of those that agree with `known`; adds its expected counts to the gradient. */
export function probabilities(post: ChainPost, parameters: Float64Array, known?: Int8Array, sink?: Sink): Float64Array {
  const { count } = post;
  const likely = likelihoods(emissions(post, parameters), count, known);
  const step = parameters.subarray(LAYOUT.step, LAYOUT.start).map(Math.exp);
  const forward = new Float64Array(count * S), backward = new Float64Array(count * S), both = new Float64Array(count * S);
  for (let at = 0; at < count; at++) {
    for (let to = 0; to < S; to++) {
      const sum = at === 0 ? Math.exp(parameters[LAYOUT.start + to] ?? 0) : into(forward, (at - 1) * S, step, to);
      forward[at * S + to] = sum * (likely[at * S + to] ?? 0);
    }
    scale(forward, at * S);
  }
  for (let at = count - 1; at >= 0; at--) {
    for (let from = 0; from < S; from++) {
      backward[at * S + from] = at === count - 1 ? Math.exp(parameters[LAYOUT.end + from] ?? 0) : outOf(backward, likely, (at + 1) * S, step, from);
    }
    scale(backward, at * S);
  }
  for (let at = 0; at < count; at++) {
    for (let state = 0; state < S; state++) both[at * S + state] = (forward[at * S + state] ?? 0) * (backward[at * S + state] ?? 0);
    scale(both, at * S);
  }
  if (sink) addCounts(post, { forward, backward, both, likely, step }, sink);
  return both;
}

interface Pass {
  forward: Float64Array;
  backward: Float64Array;
  both: Float64Array;
  likely: Float64Array;
  step: Float64Array;
}

function addCounts(post: ChainPost, pass: Pass, { gradient, factor }: Sink): void {
  const { count, rows } = post;
  const pairs = new Float64Array(S * S);
  for (let state = 0; state < S; state++) {
    add(gradient, LAYOUT.start + state, factor * (pass.both[state] ?? 0));
    add(gradient, LAYOUT.end + state, factor * (pass.both[(count - 1) * S + state] ?? 0));
  }
  for (let at = 0; at < count; at++) {
    for (let feature = 0; feature < F; feature++) {
      const value = rows[at * F + feature] ?? 0;
      if (value === 0) continue;
      for (let state = 1; state < S; state++) add(gradient, feature * (S - 1) + state - 1, factor * value * (pass.both[at * S + state] ?? 0));
    }
    if (at === count - 1) continue;
    let sum = 0;
    for (let pair = 0; pair < S * S; pair++) {
      const from = Math.floor(pair / S), to = (at + 1) * S + (pair % S);
      const value = (pass.forward[at * S + from] ?? 0) * (pass.step[pair] ?? 0) * (pass.likely[to] ?? 0) * (pass.backward[to] ?? 0);
      pairs[pair] = value;
      sum += value;
    }
    for (let pair = 0; pair < S * S; pair++) add(gradient, LAYOUT.step + pair, (factor * (pairs[pair] ?? 0)) / sum);
  }
}
