import { FEATURES } from './features.ts';
import { STATES, type Weights } from './weights.ts';

/** Scores of each block's states against content, which has zero. */
function emissions(rows: readonly Float64Array[], weights: Weights): number[][] {
  const columns = FEATURES.map((feature) => weights.features[feature]);
  return rows.map((row) => {
    const scores = STATES.map(() => 0);
    row.forEach((value, at) => {
      const column = columns[at];
      if (value === 0 || !column) return;
      for (let state = 1; state < scores.length; state++) scores[state] = (scores[state] ?? 0) + value * (column[state - 1] ?? 0);
    });
    return scores;
  });
}

/** Scaled to sum to one, so that long posts neither overflow nor vanish. */
function scaled(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

function exponentials(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  return scores.map((score) => Math.exp(score - top));
}

/**
 * For each block the probability of each state, seen from all other blocks of the post: a chain over the states (a linear-chain
 * conditional random field), read forwards and backwards. A pitch is a run: the step from content into a pitch and out of it
 * costs, staying inside does not, so what says nothing by itself (a roadmap's picture) goes with what stands around it.
 */
export function posteriors(rows: readonly Float64Array[], weights: Weights): number[][] {
  const likely = emissions(rows, weights).map(exponentials);
  const step = weights.step.map((row) => row.map(Math.exp));
  const into = (before: readonly number[], to: number) => before.reduce((sum, value, from) => sum + value * (step[from]?.[to] ?? 0), 0);

  const forward: number[][] = [];
  for (const [at, own] of likely.entries()) {
    const before = forward[at - 1];
    forward.push(scaled(own.map((value, state) => value * (before ? into(before, state) : Math.exp(weights.start[state] ?? 0)))));
  }
  const backward: number[][] = [];
  for (let at = likely.length - 1; at >= 0; at--) {
    const after = backward[at + 1];
    const next = likely[at + 1];
    backward[at] = scaled(
      STATES.map((_, from) => (after && next ? after.reduce((sum, value, to) => sum + value * (next[to] ?? 0) * (step[from]?.[to] ?? 0), 0) : Math.exp(weights.end[from] ?? 0))),
    );
  }
  return forward.map((row, at) => scaled(row.map((value, state) => value * (backward[at]?.[state] ?? 0))));
}
