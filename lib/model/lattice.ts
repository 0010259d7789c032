import type { Article } from '../article/types.ts';
import type { Finding } from './gather.ts';
import { shapeOf } from './shape.ts';
import { STATES, tablesFor, type Tables } from './tables.ts';

/**
 * How far each kind of knowledge is trusted. Signals overlap (a free pack is scanned for, too), neighbours resemble each other;
 * taking every number at its face value would be sure of everything. Set by F1 at precision ≥ .93 on the labelled posts.
 */
export const TRUST = {
  evidence: 0.8,
  /** What evidence for one category says for the other promo categories. */
  otherPromo: 0.55,
  /** What evidence for promo says for boilerplate, and the other way round. */
  furniture: 0.35,
  /** Share of the second and further signals on one block. */
  more: 0.4,
  shape: 0.7,
  place: 0.35,
  /** Added to every promo and furniture state: above zero flags more. */
  lean: -1,
};

/** Evidence beyond this is the same lure said again. */
const MAX_EVIDENCE = 7;
/** A hit in a text of this many characters (Chinese) or thrice as many (Latin) counts in full; in a longer one less. */
const FULL_CHARACTERS = 150;

/** Where a block stands: 0 the first four, 7 the last three, 1–6 by the number of blocks after it. */
export function placeOf(index: number, count: number): number {
  const after = count - 1 - index;
  if (index < 4) return 0;
  const limits = [3, 8, 16, 30, 60, 120];
  const place = limits.findIndex((limit) => after < limit);
  return place < 0 ? 1 : 7 - place;
}

/** Log-odds that the signals' findings on one block give to each state; content has zero. */
function spokenScores(findings: readonly Finding[], dilution: number): number[] {
  const weightOf = (code: (typeof STATES)[number], finding: Finding): number => {
    const { category, weight } = finding.evidence;
    if (weight < 0 || category === code) return weight;
    return weight * (category === 'boilerplate' || code === 'boilerplate' ? TRUST.furniture : TRUST.otherPromo);
  };
  return STATES.map((state) => {
    if (state === 'content') return 0;
    const weights = findings.map((finding) => weightOf(state, finding));
    const [best = 0, ...rest] = weights.filter((weight) => weight > 0).sort((a, b) => b - a);
    const against = weights.reduce((sum, weight) => (weight < 0 ? sum + weight : sum), 0);
    return Math.min(MAX_EVIDENCE, best + TRUST.more * rest.reduce((sum, weight) => sum + weight, 0)) * dilution + against;
  });
}

/** Emission scores: for each block the log-odds of each state against content, by words, shape and place. */
export function scoreBlocks(article: Article, findings: readonly (readonly Finding[])[], tables: Tables): number[][] {
  const { blocks } = article;
  return blocks.map((block, index) => {
    const spoken = findings[index] ?? [];
    const shape = shapeOf(block);
    const isSpoken = spoken.some((finding) => finding.evidence.weight >= 1);
    const byShape = (isSpoken ? tables.spoken : tables.silent)[shape];
    const byPlace = tables.place[placeOf(index, blocks.length)] ?? [];
    const full = /[\u3400-\u9fff]/u.test(block.text) ? FULL_CHARACTERS : FULL_CHARACTERS * 3;
    const dilution = block.characters > full ? Math.max(0.4, full / block.characters) : 1;
    const words = spokenScores(spoken, dilution);
    return STATES.map((state, at) =>
      state === 'content' ? 0 : TRUST.evidence * (words[at] ?? 0) + TRUST.shape * (byShape[at - 1] ?? 0) + TRUST.place * (byPlace[at - 1] ?? 0) + TRUST.lean,
    );
  });
}

/** log Σ exp, without overflow. */
function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  return top === -Infinity ? top : top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** For each block the probability of each state, seen from all other blocks of the post (forward-backward). */
export function posteriors(scores: readonly (readonly number[])[], lang: string): number[][] {
  const tables = tablesFor(lang);
  const count = scores.length;
  const forward: number[][] = [];
  for (let at = 0; at < count; at++) {
    const before = forward[at - 1];
    forward.push(STATES.map((_, to) => (scores[at]?.[to] ?? 0) + (before ? logSum(before.map((score, from) => score + (tables.step[from]?.[to] ?? 0))) : (tables.start[to] ?? 0))));
  }
  const backward: number[][] = [];
  for (let at = count - 1; at >= 0; at--) {
    const after = backward[at + 1];
    backward[at] = STATES.map((_, from) =>
      after ? logSum(after.map((score, to) => score + (tables.step[from]?.[to] ?? 0) + (scores[at + 1]?.[to] ?? 0))) : (tables.end[from] ?? 0),
    );
  }
  return forward.map((row, at) => {
    const joint = row.map((score, state) => score + (backward[at]?.[state] ?? 0));
    const all = logSum(joint);
    return joint.map((score) => Math.exp(score - all));
  });
}

