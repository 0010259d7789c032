import { sizeOf } from '../../lib/article/size.ts';
import type { Block } from '../../lib/article/types.ts';
import type { Finding } from '../../lib/model/gather.ts';
import type { Levels, LevelTable } from '../../lib/model/levels.ts';
import { cutSpans, type Judged } from '../../lib/model/spans.ts';
import { fitCurve } from './curve.ts';

/** A labelled post with what a model that has not seen it makes of its blocks. */
export interface JudgedPost {
  fold: number;
  lang: string;
  blocks: readonly Block[];
  findings: readonly (readonly Finding[])[];
  /** Label of each block; `undefined` where there is none. */
  labels: readonly (string | undefined)[];
  judged: readonly Judged[];
}

/** What flagging must keep to on unseen posts, and what is asked of `sure`. A little stricter than what is promised, for other posts differ. */
interface Limits {
  precision: number;
  /** Share of content's characters that is flagged. */
  lost: number;
  /** Share of posts without promotion of which nothing is flagged. */
  untouched: number;
  surePrecision: number;
  sureEdge: number;
}

const LIMITS: { readonly chinese: Limits; readonly other: Limits } = {
  chinese: { precision: 0.954, lost: 0.0058, untouched: 0.918, surePrecision: 0.988, sureEdge: 0.95 },
  other: { precision: 0.912, lost: 0.0016, untouched: 0.927, surePrecision: 0.965, sureEdge: 0.8 },
};

/** No higher: pitches of a kind never seen are rarely surer, and the posts at hand know each other's. */
const FLAG_FROM = [0.5, 0.54, 0.58, 0.62, 0.66, 0.7, 0.74, 0.78] as const;
/** How far below `flagFrom` a neighbour may be. */
const JOIN_BELOW = [0, 0.06, 0.12, 0.18, 0.24, 0.3] as const;
const SURE_FROM = Array.from({ length: 40 }, (_, step) => short(0.9 + step * 0.0025));
/** Labels that count neither for nor against. */
const LEFT_OUT = new Set([undefined, 'unsure', 'outside', 'boilerplate']);

/** What was counted over posts: blocks, and characters of content and promotion. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
  content: number;
  lost: number;
  promo: number;
  cleaned: number;
  clean: number;
  untouched: number;
  sureRight: number;
  sureWrong: number;
}

const COUNTED = ['right', 'wrong', 'missed', 'content', 'lost', 'promo', 'cleaned', 'clean', 'untouched', 'sureRight', 'sureWrong'] as const satisfies readonly (keyof Counts)[];

function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0, content: 0, lost: 0, promo: 0, cleaned: 0, clean: 0, untouched: 0, sureRight: 0, sureWrong: 0 };
}

type Candidate = Pick<Levels, 'flagFrom' | 'joinFrom'>;

/** What a pair of thresholds does to the posts of each fold. */
interface Measured {
  candidate: Candidate;
  byFold: ReadonlyMap<number, Counts>;
}

/** Levels for all, and for the model of each fold, set without the fold's posts. */
export interface LearnedLevels {
  all: LevelTable;
  byFold: ReadonlyMap<number, LevelTable>;
}

/**
 * Sets the levels of each language on posts that the judging model had not seen: of all pairs of thresholds within the limits the one that
 * finds most, by F1 of blocks and by promotional characters; then the lowest level of `sure` that keeps its precision, then the curve to
 * confidence (after Platt 1999, with a floor).
 */
export function learnLevels(posts: readonly JudgedPost[]): LearnedLevels {
  const chinese = learnerOf(posts.filter(({ lang }) => lang === 'zh'), LIMITS.chinese);
  const other = learnerOf(posts.filter(({ lang }) => lang !== 'zh'), LIMITS.other);
  const without = (fold?: number): LevelTable => ({ chinese: chinese(fold), other: other(fold) });
  const folds = [...new Set(posts.map(({ fold }) => fold))].sort((a, b) => a - b);
  return { all: without(), byFold: new Map(folds.map((fold) => [fold, without(fold)])) };
}

/** Measures every candidate once; what it answers with sets the levels on all posts or on those outside a fold. */
function learnerOf(posts: readonly JudgedPost[], limits: Limits): (fold?: number) => Levels {
  const folds = [...new Set(posts.map(({ fold }) => fold))];
  const candidates: Candidate[] = FLAG_FROM.flatMap((flagFrom) => JOIN_BELOW.map((below) => ({ flagFrom, joinFrom: short(flagFrom - below) })));
  const measured: Measured[] = candidates.map((candidate) => ({
    candidate,
    byFold: new Map(folds.map((fold) => [fold, countAll(posts.filter((post) => post.fold === fold), () => withDefaults(candidate, limits))])),
  }));
  return (fold) => levelsFor(measured, posts.filter((post) => post.fold !== fold), limits, fold);
}

function levelsFor(measured: readonly Measured[], posts: readonly JudgedPost[], limits: Limits, fold: number | undefined): Levels {
  const summed = measured.map(({ candidate, byFold }) => ({ candidate, counts: sumOf([...byFold].filter(([own]) => own !== fold).map(([, counts]) => counts)) }));
  const [best] = summed.toSorted((a, b) => excess(a.counts, limits) - excess(b.counts, limits) || found(b.counts) - found(a.counts) || b.candidate.flagFrom - a.candidate.flagFrom);
  const levels = withDefaults(best?.candidate ?? { flagFrom: 0.8, joinFrom: 0.8 }, limits);
  const flagged = [...flags(posts, levels)];
  return { ...levels, sureFrom: sureLevel(flagged, limits.surePrecision), ...fitCurve(flagged) };
}

function sumOf(parts: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const part of parts) for (const name of COUNTED) sum[name] += part[name];
  return sum;
}

function withDefaults(candidate: Candidate, { sureEdge }: Limits): Levels {
  return { ...candidate, sureFrom: 0, sureEdge, slope: 1, shift: 0, floor: 0 };
}

/** How far the limits are overstepped in sum, each in its own measure; 0 within them. */
function excess(counts: Counts, limits: Limits): number {
  const precision = counts.right / Math.max(1, counts.right + counts.wrong);
  return Math.max(0, limits.precision - precision) * 10 + Math.max(0, counts.lost / Math.max(1, counts.content) - limits.lost) * 100 + Math.max(0, limits.untouched - counts.untouched / Math.max(1, counts.clean)) * 10;
}

function found({ right, wrong, missed, cleaned, promo }: Counts): number {
  return (2 * right) / Math.max(1, 2 * right + wrong + missed) + cleaned / Math.max(1, promo);
}

/** Counts over posts as the official score does, each by the levels that are given for it. */
export function countAll<T extends JudgedPost>(posts: readonly T[], levelsOf: (post: T) => Levels): Counts {
  const counts = noCounts();
  for (const post of posts) countPost(counts, post, levelsOf(post));
  return counts;
}

/** Boilerplate flags nothing promotional, but what it takes of content is lost all the same. */
function countPost(counts: Counts, post: JudgedPost, levels: Levels): void {
  const flagged = flaggedBlocks(post, levels);
  let promo = 0, touched = 0;
  post.labels.forEach((label, at) => {
    const block = post.blocks[at];
    if (LEFT_OUT.has(label) || !block) return;
    const span = flagged[at], size = sizeOf([block]), saysPromo = span !== undefined && span.category !== 'boilerplate';
    if (label === 'content') {
      counts.content += size;
      if (span) [counts.lost, touched] = [counts.lost + size, touched + 1];
      if (saysPromo) counts.wrong++;
      if (saysPromo && span.level === 'sure') counts.sureWrong++;
      return;
    }
    promo++;
    counts.promo += size;
    if (!saysPromo) counts.missed++;
    else [counts.right, counts.cleaned] = [counts.right + 1, counts.cleaned + size];
    if (saysPromo && span.level === 'sure') counts.sureRight++;
  });
  if (promo > 0) return;
  counts.clean++;
  if (touched === 0) counts.untouched++;
}

type Flagged = ReturnType<typeof cutSpans>[number] | undefined;

function flaggedBlocks({ blocks, judged, findings }: JudgedPost, levels: Levels): Flagged[] {
  const flagged: Flagged[] = blocks.map(() => undefined);
  for (const span of cutSpans(blocks, judged, findings, levels)) flagged.fill(span, span.first, span.last + 1);
  return flagged;
}

/** A block that is flagged as a pitch: the mean of its run, whether it lies between the run's plain ends, and whether it is one. */
interface Flag {
  mean: number;
  canBeSure: boolean;
  isRight: boolean;
}

/** Every such block; `levels` must have the plain curve, and let every run with plain ends be sure. */
function* flags(posts: readonly JudgedPost[], levels: Levels): Generator<Flag> {
  for (const post of posts) {
    for (const [at, span] of flaggedBlocks(post, levels).entries()) {
      const label = post.labels[at];
      if (!span || span.category === 'boilerplate' || LEFT_OUT.has(label)) continue;
      yield { mean: span.confidence, canBeSure: span.level === 'sure', isRight: label !== 'content' };
    }
  }
}

/** The lowest level from which on so many of the blocks are pitches. */
function sureLevel(flagged: readonly Flag[], precision: number): number {
  return SURE_FROM.find((from) => {
    const sure = flagged.filter(({ mean, canBeSure }) => canBeSure && mean >= from);
    return sure.length > 0 && sure.filter(({ isRight }) => isRight).length / sure.length >= precision;
  }) ?? 1;
}

function short(value: number): number {
  return Number(value.toFixed(3)) + 0;
}
