import { ADVERTORIAL_FEATURES, showsCode, surveyAdvertorial, type AdvertorialPost } from '../../lib/model/advertorial-features.ts';
import type { AdvertorialWeights, HintCurve } from '../../lib/model/advertorial.ts';
import type { Finding } from '../../lib/model/gather.ts';

/** A labelled post, as a line of the dump holds it. */
export interface AdvertorialExample {
  id: string;
  fold: number;
  /** By the index of the labelled set. */
  advertorial: boolean;
  post: AdvertorialPost;
  /** For each block what the signals said of it. */
  findings: readonly (readonly Finding[])[];
}

const F = ADVERTORIAL_FEATURES.length;
const EPOCHS = 300;
const RATE = 0.05;
/** Pull of the weights towards zero, features being measured in their own deviations. */
const PULL = 0.06;
/** A hint is given from the score on at which so many of those held out were right. */
const MIN_PRECISION = 0.92;
/** Fewer posts above a score than this tell nothing of it; where none is borne out, only the curve's own certainty allows a hint. */
const MIN_POSTS = 10;

interface Row {
  fold: number;
  isChinese: boolean;
  /** 1 for an advertorial. */
  target: number;
  values: Float64Array;
}

/** A linear score over raw features. */
interface Line {
  bias: number;
  weights: Float64Array;
}

/**
 * Learns what tells an advertorial: a logistic regression over posts as wholes, and for each language the curve from score to
 * confidence and the score of a hint, both set on scores of posts that were held out fold by fold. The same posts give the
 * same numbers. Pages of several posts and posts that show code are left out: no hint is given there.
 */
export function trainAdvertorial(examples: readonly AdvertorialExample[]): AdvertorialWeights {
  const rows = readRows(examples);
  const scores = heldOut(rows);
  const { bias, weights } = learn(rows);
  const curve = (isChinese: boolean) => curveOf(rows.flatMap((row, at) => (row.isChinese === isChinese ? [{ score: scores[at] ?? 0, target: row.target }] : [])));
  return { bias: short(bias), features: Array.from(weights, short), chinese: curve(true), english: curve(false) };
}

function short(value: number): number {
  return Number(value.toPrecision(4)) + 0;
}

function readRows(examples: readonly AdvertorialExample[]): Row[] {
  const posts = new Map<string, number>();
  for (const { id } of examples) posts.set(id, (posts.get(id) ?? 0) + 1);
  return examples
    .filter(({ id, post }) => posts.get(id) === 1 && post.blocks.length > 0 && !showsCode(post))
    .map(({ fold, advertorial, post, findings }) => {
      return { fold, isChinese: post.lang === 'zh', target: advertorial ? 1 : 0, values: surveyAdvertorial(post, findings).features };
    });
}

/** The score of each post by numbers learned without its fold. */
function heldOut(rows: readonly Row[]): Float64Array {
  const scores = new Float64Array(rows.length);
  for (const fold of new Set(rows.map((row) => row.fold))) {
    const line = learn(rows.filter((row) => row.fold !== fold));
    rows.forEach((row, at) => {
      if (row.fold === fold) scores[at] = scoreOf(row.values, line);
    });
  }
  return scores;
}

function scoreOf(values: Float64Array, { bias, weights }: Line): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
}

/** Mean and deviation of each feature. */
function scaleOf(rows: readonly Row[]): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(F), deviations = new Float64Array(F);
  for (let at = 0; at < F; at++) {
    means[at] = rows.reduce((sum, row) => sum + (row.values[at] ?? 0), 0) / rows.length;
    deviations[at] = Math.sqrt(rows.reduce((sum, row) => sum + ((row.values[at] ?? 0) - (means[at] ?? 0)) ** 2, 0) / rows.length) || 1;
  }
  return { means, deviations };
}

/** Logistic regression by Adam over all posts at once, then put back into the features' own measure. */
function learn(rows: readonly Row[]): Line {
  const { means, deviations } = scaleOf(rows);
  const scaled = rows.map(({ values }) => values.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)));
  // The last number is the bias.
  const parameters = new Float64Array(F + 1), mean = new Float64Array(F + 1), square = new Float64Array(F + 1);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const gradient = gradientOf(rows, scaled, parameters);
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (let at = 0; at <= F; at++) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** epoch) / (Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** epoch)) + 1e-9);
      parameters[at] = (parameters[at] ?? 0) + rate * step;
    }
  }
  const weights = Float64Array.from({ length: F }, (_, at) => (parameters[at] ?? 0) / (deviations[at] ?? 1));
  return { bias: weights.reduce((sum, weight, at) => sum - weight * (means[at] ?? 0), parameters[F] ?? 0), weights };
}

/** How the mean likelihood grows. */
function gradientOf(rows: readonly Row[], scaled: readonly Float64Array[], parameters: Float64Array): Float64Array {
  const gradient = new Float64Array(F + 1);
  rows.forEach(({ target }, place) => {
    const values = scaled[place] ?? new Float64Array(F);
    let score = parameters[F] ?? 0;
    for (let at = 0; at < F; at++) score += (parameters[at] ?? 0) * (values[at] ?? 0);
    const miss = (target - 1 / (1 + Math.exp(-score))) / rows.length;
    for (let at = 0; at < F; at++) gradient[at] = (gradient[at] ?? 0) + miss * (values[at] ?? 0);
    gradient[F] = (gradient[F] ?? 0) + miss;
  });
  for (let at = 0; at < F; at++) gradient[at] = (gradient[at] ?? 0) - PULL * (parameters[at] ?? 0);
  return gradient;
}

interface Scored {
  score: number;
  target: number;
}

/** Fits the curve (Platt: Probabilistic outputs for support vector machines, 1999, with his softened targets) and finds the score of a hint. */
function curveOf(scored: readonly Scored[]): HintCurve {
  const right = scored.filter(({ target }) => target === 1).length;
  const soft = [1 / (scored.length - right + 2), (right + 1) / (right + 2)];
  let slope = 1, shift = 0;
  for (let round = 0; round < 100; round++) {
    let a = 0, b = 0, aa = 1e-9, ab = 0, bb = 1e-9;
    for (const { score, target } of scored) {
      const chance = 1 / (1 + Math.exp(-(slope * score + shift)));
      const miss = (soft[target] ?? 0) - chance, spread = chance * (1 - chance);
      a += miss * score;
      b += miss;
      aa += spread * score * score;
      ab += spread * score;
      bb += spread;
    }
    const determinant = aa * bb - ab * ab;
    slope += (bb * a - ab * b) / determinant;
    shift += (aa * b - ab * a) / determinant;
  }
  const certain = (Math.log(MIN_PRECISION / (1 - MIN_PRECISION)) - shift) / slope;
  return { slope: short(slope), shift: short(shift), from: Math.floor((startOf(scored) ?? certain) * 1000) / 1000 };
}

/** The lowest score from which on enough of the posts are advertorials. */
function startOf(scored: readonly Scored[]): number | undefined {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  let right = 0, from: number | undefined;
  sorted.forEach(({ score, target }, at) => {
    right += target;
    if (at + 1 >= MIN_POSTS && right / (at + 1) >= MIN_PRECISION && target === 1) from = score;
  });
  return from;
}

/** The text of lib/model/advertorial-weights.ts. */
export function advertorialSource({ bias, features, chinese, english }: AdvertorialWeights): string {
  const curve = ({ slope, shift, from }: HintCurve) => `{ slope: ${slope}, shift: ${shift}, from: ${from} }`;
  return [
    '/* oxlint-disable oxc/approx-constant -- a learned number may come near any constant */',
    "import type { AdvertorialWeights } from './advertorial.ts';",
    '',
    '/** Learned on the labelled posts (scripts/learn/advertorial.ts); log-odds that one unit of a feature adds. */',
    'export const ADVERTORIAL: AdvertorialWeights = {',
    `  bias: ${bias},`,
    '  features: [',
    ...ADVERTORIAL_FEATURES.map((feature, at) => `    ${features[at] ?? 0}, // ${feature}`),
    '  ],',
    `  chinese: ${curve(chinese)},`,
    `  english: ${curve(english)},`,
    '};',
    '',
  ].join('\n');
}
