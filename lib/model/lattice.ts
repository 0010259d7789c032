import { FEATURES } from './features.ts';
import { STATES, type Weights } from './weights.ts';

const S = STATES.length;

/** The learned numbers as the passes below read them: states against content, and the exponentials of the steps. */
interface Tables {
  /** For each feature and state what one unit of the feature adds. */
  features: Float64Array;
  /** For each state and the one after it. */
  step: Float64Array;
  start: Float64Array;
  end: Float64Array;
}

const tables = new WeakMap<Weights, Tables>();

function tablesOf(weights: Weights): Tables {
  const known = tables.get(weights);
  if (known) return known;
  const fresh = {
    features: Float64Array.from(FEATURES.flatMap((feature) => STATES.map((_, state) => weights.features[feature]?.[state - 1] ?? 0))),
    step: Float64Array.from(weights.step.flat(), Math.exp),
    start: Float64Array.from(weights.start, Math.exp),
    end: Float64Array.from(weights.end, Math.exp),
  };
  tables.set(weights, fresh);
  return fresh;
}

/** How likely each state makes each block's features, the likeliest state of a block being one. */
function likelihoods(rows: readonly Float64Array[], { features }: Tables): Float64Array {
  const likely = new Float64Array(rows.length * S);
  rows.forEach((row, at) => {
    const own = likely.subarray(at * S, at * S + S);
    for (let feature = 0; feature < row.length; feature++) {
      const value = row[feature] ?? 0;
      if (value === 0) continue;
      for (let state = 1; state < S; state++) own[state] = (own[state] ?? 0) + value * (features[feature * S + state] ?? 0);
    }
    const top = Math.max(...own);
    for (let state = 0; state < S; state++) own[state] = Math.exp((own[state] ?? 0) - top);
  });
  return likely;
}

/** Scales a block's numbers so that they sum to one: long posts neither overflow nor vanish. */
function scale(values: Float64Array, from: number): void {
  let sum = 0;
  for (let at = from; at < from + S; at++) sum += values[at] ?? 0;
  for (let at = from; at < from + S; at++) values[at] = (values[at] ?? 0) / sum;
}

function readForwards(likely: Float64Array, { step, start }: Tables): Float64Array {
  const forward = new Float64Array(likely.length);
  for (let from = 0; from < likely.length; from += S) {
    for (let state = 0; state < S; state++) {
      let ways = from === 0 ? (start[state] ?? 0) : 0;
      if (from > 0) for (let before = 0; before < S; before++) ways += (forward[from - S + before] ?? 0) * (step[before * S + state] ?? 0);
      forward[from + state] = (likely[from + state] ?? 0) * ways;
    }
    scale(forward, from);
  }
  return forward;
}

function readBackwards(likely: Float64Array, { step, end }: Tables): Float64Array {
  const backward = new Float64Array(likely.length);
  const last = likely.length - S;
  for (let from = last; from >= 0; from -= S) {
    for (let state = 0; state < S; state++) {
      let ways = from === last ? (end[state] ?? 0) : 0;
      if (from < last) for (let after = 0; after < S; after++) ways += (backward[from + S + after] ?? 0) * (likely[from + S + after] ?? 0) * (step[state * S + after] ?? 0);
      backward[from + state] = ways;
    }
    scale(backward, from);
  }
  return backward;
}

/**
 * For each block the probability of each state, seen from all other blocks of the post: a chain over the states (a linear-chain
 * conditional random field), read forwards and backwards. A pitch is a run: the step from content into a pitch and out of it
 * costs, staying inside does not, so what says nothing by itself (a roadmap's picture) goes with what stands around it.
 */
export function posteriors(rows: readonly Float64Array[], weights: Weights): number[][] {
  const own = tablesOf(weights);
  const likely = likelihoods(rows, own);
  const both = readForwards(likely, own), backward = readBackwards(likely, own);
  for (let at = 0; at < both.length; at++) both[at] = (both[at] ?? 0) * (backward[at] ?? 0);
  return rows.map((_, at) => {
    scale(both, at * S);
    const own: number[] = [];
    for (let state = 0; state < S; state++) own.push(both[at * S + state] ?? 0);
    return own;
  });
}
