import { STATES } from '../../lib/model/weights.ts';
import type { LabelledPost } from './posts.ts';

const S = STATES.length;
const BOILERPLATE = STATES.indexOf('boilerplate');

interface Counts {
  right: number;
  wrong: number;
  missed: number;
  content: number;
  lost: number;
}

/** Precision, recall, F1 and content lost at one threshold, as a line; boilerplate is left out as the score leaves it out. */
export function scoreLine(name: string, judged: readonly { post: LabelledPost; states: Float64Array }[], threshold: number): string {
  const counts: Counts = { right: 0, wrong: 0, missed: 0, content: 0, lost: 0 };
  for (const { post, states } of judged) for (let at = 0; at < post.count; at++) count(counts, post, states, at, threshold);
  const precision = counts.right / (counts.right + counts.wrong), recall = counts.right / (counts.right + counts.missed);
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `${name.padEnd(8)} from ${threshold.toFixed(2)}  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  content lost ${((100 * counts.lost) / counts.content).toFixed(2)}`;
}

function count(counts: Counts, post: LabelledPost, states: Float64Array, at: number, threshold: number): void {
  const label = post.states[at] ?? -1;
  if (label < 0 || label === BOILERPLATE) return;
  const own = states.subarray(at * S, at * S + S);
  const isFlagged = 1 - (own[0] ?? 1) >= threshold;
  const saysPromo = isFlagged && own.indexOf(Math.max(...own.subarray(1)), 1) !== BOILERPLATE;
  if (label > 0) {
    if (saysPromo) counts.right++;
    else counts.missed++;
    return;
  }
  if (saysPromo) counts.wrong++;
  counts.content += post.sizes[at] ?? 0;
  if (isFlagged) counts.lost += post.sizes[at] ?? 0;
}
