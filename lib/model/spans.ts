import { sizeOf } from '../article/size.ts';
import type { Block } from '../article/types.ts';
import type { Category } from '../report.ts';
import { categoriesOf } from './categories.ts';
import type { Finding } from './gather.ts';
import { reasonsOf } from './reasons.ts';
import type { Span } from './types.ts';

/** A block is flagged from this probability on; set for precision first (docs/model.md). */
const FLAG_FROM = 0.66;
/** A run is `sure` from this mean probability on … */
const SURE_FROM = 0.915;
/** … if none of its blocks is less probable than this. */
const SURE_LOWEST = 0.7;
/** A stretch of which no signal says anything is flagged from this mean on: held out, 1 run of 1 was right; from 0.75 on 26 of 33 blocks. */
const SILENT_FROM = 0.9;
/** And a run of one category that is silent within a stretch from this confidence on: held out, 98 % of its blocks were promotional, below it 59 %. */
const SILENT_CONFIDENCE = 0.75;
/** Confidence is the logistic of the probability's log-odds times a slope, moved by a shift. Fitted on posts held out of learning. */
const CONFIDENCE = { chinese: { slope: 1.5, shift: -0.7 }, other: { slope: 1.2, shift: -0.2 } };
/**
 * The more of a post a run would take away, the surer it must be: runs of a twentieth of the post and more that were less
 * sure than this were right in three of four blocks only, and held a quarter of all content that was lost.
 */
const LARGE_SHARE = 0.05;
const LARGE_CONFIDENCE = 0.72;
/** Or be short and hold one block that is: a plain lure under a banner picture that says nothing. */
const LARGE_PEAK = 0.85;
const SHORT_BLOCKS = 4;

interface Curve {
  slope: number;
  shift: number;
}

export interface Judged {
  /** Probability that the block is anything but content. */
  probability: number;
  /** How that is shared out among CATEGORIES; sums to 1. */
  shares: readonly number[];
}

/** How likely each block is no content, and which kind it then is. */
export function judgeBlocks(posteriors: readonly (readonly number[])[]): Judged[] {
  return posteriors.map(([content = 1, ...categories]) => {
    const probability = 1 - content;
    return { probability, shares: categories.map((value) => value / Math.max(probability, 1e-9)) };
  });
}

/** Runs of flagged neighbours of one category. */
export function cutSpans(blocks: readonly Block[], judged: readonly Judged[], findings: readonly (readonly Finding[])[], lang: string): Span[] {
  const curve = lang === 'zh' ? CONFIDENCE.chinese : CONFIDENCE.other;
  const headed = giveToHeadings(blocks, judged);
  const categories = nameStretches(blocks, headed, findings);
  const size = sizeOf(blocks);
  const spans: Span[] = [];
  for (let first = 0, end = 0; first < blocks.length; first = end) {
    const category = categories[first];
    end = first + 1;
    if (!category) continue;
    while (categories[end] === category) end++;
    const run = { first, last: end - 1, category };
    const part = headed.slice(first, end);
    const judgement = toLevel(part, curve);
    const share = sizeOf(blocks.slice(first, end)) / size;
    const isSureEnough = share < LARGE_SHARE || judgement.confidence >= LARGE_CONFIDENCE || isPlainlyShort(part, curve);
    if (!isSureEnough || (isSilent(findings.slice(first, end)) && judgement.confidence < SILENT_CONFIDENCE)) continue;
    spans.push({ ...run, ...judgement, reasons: reasonsOf(blocks, findings, run) });
  }
  return spans;
}

function isPlainlyShort(part: readonly Judged[], curve: Curve): boolean {
  return part.length <= SHORT_BLOCKS && part.some(({ probability }) => confidenceOf(probability, curve) >= LARGE_PEAK);
}

/** Whether no signal says anything for it. */
function isSilent(findings: readonly (readonly Finding[])[]): boolean {
  return !findings.flat().some(({ evidence }) => evidence.weight > 0);
}

/**
 * A heading of which everything beneath is flagged heads nothing but the pitch, and is judged as the block after it; a single
 * block between two headings is not enough (in English such headings were content as often as not).
 */
function giveToHeadings(blocks: readonly Block[], judged: readonly Judged[]): readonly Judged[] {
  const given = [...judged];
  const isFlagged = (at: number) => (given[at]?.probability ?? 0) >= FLAG_FROM;
  for (let at = blocks.length - 2; at >= 0; at--) {
    const heading = blocks[at];
    if (!heading?.isHeadingLike || isFlagged(at)) continue;
    let end = at + 1;
    while (end < blocks.length && isFlagged(end) && !isHeadingOver(blocks[end], heading)) end++;
    const next = given[at + 1];
    const isClosed = end === blocks.length || (end > at + 2 && isHeadingOver(blocks[end], heading));
    if (next && end > at + 1 && isClosed) given[at] = next;
  }
  return given;
}

/** Whether a block is a heading of the same rank or a higher one; bold lines rank below all real headings. */
function isHeadingOver(block: Block | undefined, heading: Block): boolean {
  const rank = (one: Block) => one.headingLevel || 7;
  return block?.isHeadingLike === true && rank(block) <= rank(heading);
}

/**
 * The category of each block of each flagged stretch. A stretch of which no signal says anything is let go unless it is surer
 * than others need to be: the reader can be told only what stands beside it.
 * Giving silent runs the category of the run they touch was tried: category accuracy falls from .910 to .895 (most are the code's picture
 * under a giveaway), and to .899 where only those between two runs of one category get it. So was joining a QR code with the giveaway
 * beside it: from .893 to .868.
 */
function nameStretches(blocks: readonly Block[], judged: readonly Judged[], findings: readonly (readonly Finding[])[]): (Category | undefined)[] {
  const categories: (Category | undefined)[] = judged.map(() => undefined);
  const isFlagged = (at: number) => (judged[at]?.probability ?? 0) >= FLAG_FROM;
  for (let first = 0, end = 0; first < judged.length; first = end) {
    end = first + 1;
    if (!isFlagged(first)) continue;
    while (end < judged.length && isFlagged(end)) end++;
    const stretch = judged.slice(first, end);
    if (isSilent(findings.slice(first, end)) && meanOf(stretch) < SILENT_FROM) continue;
    const named = categoriesOf(blocks.slice(first, end), stretch.map(({ shares }) => shares));
    for (const [offset, category] of named.entries()) categories[first + offset] = category;
  }
  return categories;
}

function meanOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { probability }) => sum + probability, 0) / judged.length;
}

function toLevel(part: readonly Judged[], curve: Curve): Pick<Span, 'level' | 'confidence'> {
  const mean = meanOf(part);
  const lowest = Math.min(...part.map((block) => block.probability));
  return { level: mean >= SURE_FROM && lowest >= SURE_LOWEST ? 'sure' : 'likely', confidence: confidenceOf(mean, curve) };
}

/** How often a run of this probability was promotional, 0…1. */
function confidenceOf(probability: number, curve: Curve): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  const odds = curve.slope * Math.log(bounded / (1 - bounded)) + curve.shift;
  return 1 / (1 + Math.exp(-odds));
}
