import { sizeOf } from '../article/size.ts';
import type { Block } from '../article/types.ts';
import type { Category } from '../report.ts';
import { categoriesOf } from './categories.ts';
import type { Finding } from './gather.ts';
import type { Levels } from './levels.ts';
import { reasonsOf } from './reasons.ts';
import type { Span } from './types.ts';

/** A stretch of which no signal says anything is flagged from this mean on: held out, 1 run of 1 was right; from 0.75 on 26 of 33 blocks. */
const SILENT_FROM = 0.9;
/** And a run of one category that is silent within a stretch from this: held out, 98 % of the blocks of such runs were promotional, below it 59 %. */
const SILENT_RUN_FROM = 0.76;
/** A run of boilerplate is flagged from this mean on: nobody is sold anything by it, so it must be plainer than a pitch to be taken away. */
const BOILERPLATE_FROM = 0.9;
/**
 * The more of a post a run would take away, the surer it must be, by those of its blocks that are flagged by themselves: such runs held a
 * quarter of all content that was lost.
 */
const LARGE_SHARE = 0.05;
const LARGE_FROM = 0.76;
/** Or be short and hold one block that is: a plain lure under a banner picture that says nothing. */
const LARGE_PEAK = 0.85;
const SHORT_BLOCKS = 4;
/** What takes more of a post than this is never sure: so much is not to be folded without asking. */
const MAX_SURE_SHARE = 0.75;

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
export function cutSpans(blocks: readonly Block[], judged: readonly Judged[], findings: readonly (readonly Finding[])[], levels: Levels): Span[] {
  const headed = giveToHeadings(blocks, judged, levels);
  const categories = nameStretches(blocks, headed, findings, levels);
  const size = sizeOf(blocks);
  const spans: Span[] = [];
  for (let first = 0, end = 0; first < blocks.length; first = end) {
    const category = categories[first];
    end = first + 1;
    if (!category) continue;
    while (categories[end] === category) end++;
    const run = { first, last: end - 1, category };
    const part = headed.slice(first, end);
    const core = coreOf(part, levels);
    const share = sizeOf(blocks.slice(first, end)) / size;
    const isSureEnough = share < LARGE_SHARE || core >= LARGE_FROM || isPlainlyShort(part);
    if (!isSureEnough || (isSilent(findings.slice(first, end)) && core < SILENT_RUN_FROM)) continue;
    if (category === 'boilerplate' && meanOf(part) < BOILERPLATE_FROM) continue;
    for (const piece of partsOf(run, part, share, levels)) spans.push({ ...piece, reasons: reasonsOf(blocks, findings, piece) });
  }
  return spans;
}

function isPlainlyShort(part: readonly Judged[]): boolean {
  return part.length <= SHORT_BLOCKS && part.some(({ probability }) => probability >= LARGE_PEAK);
}

/** Whether no signal says anything for it. */
function isSilent(findings: readonly (readonly Finding[])[]): boolean {
  return !findings.flat().some(({ evidence }) => evidence.weight > 0);
}

/**
 * A heading of which everything beneath is flagged heads nothing but the pitch, and is judged as the block after it; a single
 * block between two headings is not enough (in English such headings were content as often as not).
 */
function giveToHeadings(blocks: readonly Block[], judged: readonly Judged[], { flagFrom }: Levels): readonly Judged[] {
  const given = [...judged];
  const isFlagged = (at: number) => (given[at]?.probability ?? 0) >= flagFrom;
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
function nameStretches(blocks: readonly Block[], judged: readonly Judged[], findings: readonly (readonly Finding[])[], levels: Levels): (Category | undefined)[] {
  const categories: (Category | undefined)[] = judged.map(() => undefined);
  for (const [first, end] of stretchesOf(judged, levels)) {
    const stretch = judged.slice(first, end);
    if (isSilent(findings.slice(first, end)) && meanOf(stretch) < SILENT_FROM) continue;
    const named = categoriesOf(blocks.slice(first, end), stretch.map(({ shares }) => shares));
    for (const [offset, category] of named.entries()) categories[first + offset] = category;
  }
  return categories;
}

/**
 * From where to where blocks are flagged without a gap: neighbours that are likely enough to join, with at least one among them that is
 * flagged by itself (hysteresis, after Canny 1986, "A computational approach to edge detection").
 */
function stretchesOf(judged: readonly Judged[], { flagFrom, joinFrom }: Levels): [first: number, end: number][] {
  const stretches: [number, number][] = [];
  const isAbove = (at: number, level: number) => (judged[at]?.probability ?? 0) >= level;
  for (let first = 0, end = 0; first < judged.length; first = end) {
    end = first + 1;
    if (!isAbove(first, joinFrom)) continue;
    let isFlagged = isAbove(first, flagFrom);
    for (; end < judged.length && isAbove(end, joinFrom); end++) isFlagged ||= isAbove(end, flagFrom);
    if (isFlagged) stretches.push([first, end]);
  }
  return stretches;
}

function meanOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { probability }) => sum + probability, 0) / judged.length;
}

/**
 * A run as one that is likely, or as one that is sure with what is less plain before and behind it: there pitches fade into content, and what
 * is sure may be folded without asking.
 */
function partsOf(run: Pick<Span, 'first' | 'last' | 'category'>, part: readonly Judged[], share: number, levels: Levels): Omit<Span, 'reasons'>[] {
  const isPlain = ({ probability }: Judged) => probability >= levels.sureEdge;
  const from = part.findIndex(isPlain), to = part.findLastIndex(isPlain) + 1;
  const isSure = from >= 0 && share <= MAX_SURE_SHARE && meanOf(part.slice(from, to)) >= levels.sureFrom;
  const pieces = isSure ? [[0, from, 'likely'], [from, to, 'sure'], [to, part.length, 'likely']] as const : [[0, part.length, 'likely']] as const;
  return pieces.filter(([first, end]) => end > first).map(([first, end, level]) => ({
    ...run, first: run.first + first, last: run.first + end - 1, level, confidence: confidenceOf(meanOf(part.slice(first, end)), levels),
  }));
}

/** The mean of what is flagged by itself; of all, where that is nothing of it. */
function coreOf(part: readonly Judged[], { flagFrom }: Levels): number {
  const core = part.filter(({ probability }) => probability >= flagFrom);
  return meanOf(core.length > 0 ? core : part);
}

/** How often a run of this probability was promotional, 0…1. */
function confidenceOf(probability: number, { slope, shift, floor }: Levels): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  const odds = slope * Math.log(bounded / (1 - bounded)) + shift;
  return floor + (1 - floor) / (1 + Math.exp(-odds));
}
