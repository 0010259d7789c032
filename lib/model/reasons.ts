import type { Block, Picture } from '../article/types.ts';
import type { Category, Reason } from '../report.ts';
import { findWords, quoteOf } from '../signals/patterns/find.ts';
import type { Evidence } from '../signals/types.ts';
import type { Finding } from './gather.ts';
import type { Span } from './types.ts';

/** The code of the reason that names no evidence of its own but what stands beside the run. */
export const READS_LIKE = 'reads-like';

const MAX_REASONS = 8;
const MAX_NAME = 80;
/** Evidence of this weight carries a run by itself … */
const CARRIES = 3.5;
/** … weaker evidence, down to this, where it stands in a third of the run's blocks. */
const CARRIES_TOGETHER = 1.5;
const CARRYING_SHARE = 1 / 3;
/** Runs of so many blocks are searched for further words. */
const SHORT_BLOCKS = 4;
/** Fewer characters hold no wording. */
const MIN_WORDS = 4;
/** How far away a neighbour that speaks may stand. */
const NEAR_BLOCKS = 12;
/** What goes together in one pitch: a pack, the code that leads to it and the account that hands it out. */
const LURES: readonly Category[] = ['giveaway', 'qr', 'follow'];

type Run = Pick<Span, 'first' | 'last' | 'category'>;

/** Something a signal saw, and the block in which it stands. */
interface Piece {
  code: string;
  at: number;
  evidence: Evidence;
}

/**
 * Why a run was flagged. Each reason names what is there to be seen: words, a link's host, a picture or card, and its block.
 * Taking all of it out of the post lowers the confidence of 19 runs in 20 (scripts/eval/evidence.ts). Where what was found
 * is too weak for that, the first reason is `reads-like` and names the neighbour.
 */
export function reasonsOf(blocks: readonly Block[], findings: readonly (readonly Finding[])[], run: Run): Reason[] {
  const chosen = choose(piecesOf(findings, run), run.category);
  const again = chosen.length < MAX_REASONS && run.last - run.first < SHORT_BLOCKS ? wordedAgain(blocks, chosen) : [];
  const reasons = [...chosen, ...again].slice(0, MAX_REASONS).flatMap((piece) => reasonOf(piece, blocks[piece.at]));
  return carries(chosen, run) ? reasons : [readsLike(blocks, findings, run), ...reasons].slice(0, MAX_REASONS);
}

function piecesOf(findings: readonly (readonly Finding[])[], { first, last }: Run): Piece[] {
  const within = findings.slice(first, last + 1);
  return within.flatMap((found, offset) => found.filter(({ evidence }) => evidence.weight > 0).map(({ code, evidence }) => ({ code, evidence, at: first + offset })));
}

/**
 * The strongest piece of each signal, then one for each block of which nothing is named yet, then what else there is. Pieces of
 * another kind than the run's only where there are none of its own.
 */
function choose(pieces: readonly Piece[], category: Category): Piece[] {
  const rank = ({ evidence }: Piece) => evidence.weight + (evidence.category === category ? 2 : 0);
  const isOfKind = ({ evidence }: Piece) => evidence.category === category || (LURES.includes(category) && LURES.includes(evidence.category));
  const ofKind = pieces.filter(isOfKind);
  const ranked = (ofKind.length > 0 ? ofKind : [...pieces]).sort((a, b) => rank(b) - rank(a));
  const chosen: Piece[] = [];
  const codes = new Set<string>(), places = new Set<number>();
  const take = (isWanted: (piece: Piece) => boolean) => {
    for (const piece of ranked) {
      if (chosen.length >= MAX_REASONS || chosen.includes(piece) || !isWanted(piece)) continue;
      chosen.push(piece);
      codes.add(piece.code);
      places.add(piece.at);
    }
  };
  take(({ code }) => !codes.has(code));
  take(({ at }) => !places.has(at));
  take(() => true);
  return chosen;
}

/** Further words of the same kind before or behind the quote: one quote alone leaves a block that says it twice as telling as before. */
function wordedAgain(blocks: readonly Block[], chosen: readonly Piece[]): Piece[] {
  return chosen.flatMap(({ code, at, evidence: { quote, category, data } }) => {
    const block = blocks[at], from = quote ? (block?.text.indexOf(quote) ?? -1) : -1;
    // What names a host is a link and has no wordings.
    if (!block || !quote || from < 0 || data?.['host'] !== undefined) return [];
    const sides = [block.text.slice(0, from), block.text.slice(from + quote.length)].filter((text) => text.length >= MIN_WORDS);
    return sides.flatMap((text) => {
      const evidence = findWords({ ...block, text }, code, category);
      return evidence?.quote && evidence.weight > 0 && evidence.quote !== quote ? [{ code, at, evidence }] : [];
    });
  });
}

/** Whether what is named is enough for the run; where it was less, its removal lowered the confidence of two runs in three only. */
function carries(chosen: readonly Piece[], { first, last }: Run): boolean {
  const strongest = Math.max(0, ...chosen.map(({ evidence }) => evidence.weight));
  const share = new Set(chosen.map(({ at }) => at)).size / (last - first + 1);
  return strongest >= CARRIES || (strongest >= CARRIES_TOGETHER && share >= CARRYING_SHARE);
}

/** A reason in which at least one thing is named: words of the block, a host, a picture or a card. */
function reasonOf({ code, at, evidence }: Piece, block: Block | undefined): Reason[] {
  if (!block) return [];
  const quote = evidence.quote && block.text.includes(evidence.quote) ? evidence.quote : undefined;
  const isNamed = quote !== undefined || evidence.data?.['host'] !== undefined;
  const name = isNamed ? undefined : nameOf(block);
  const words = isNamed || name ? quote : quoteOf(block.text);
  const data = name ? { ...evidence.data, ...name } : evidence.data;
  return [{ code, block: at, ...(words ? { quote: words } : {}), ...(data ? { data } : {}) }];
}

/** What a block without words to quote is called. */
function nameOf({ pictures, card, hints }: Block): Record<string, string> | undefined {
  const [picture] = pictures;
  if (picture) return { picture: pictureName(picture) };
  const name = card || hints.split(' ').find((hint) => hint.includes('-'));
  return name ? { card: name.slice(0, MAX_NAME) } : undefined;
}

/** A picture as it can be told apart from others: its words, else the end of its address. */
export function pictureName({ alt, src }: Picture): string {
  if (alt.trim() !== '') return quoteOf(alt);
  const parts = (src.split(/[?#]/)[0] ?? '').split('/').filter(Boolean);
  return parts.slice(/^\d*$/.test(parts.at(-1) ?? '') ? -2 : -1).join('/').slice(-MAX_NAME);
}

/** Names the nearest block around the run of which a signal spoke, else the block before it, and how far into the post the run stands. */
function readsLike(blocks: readonly Block[], findings: readonly (readonly Finding[])[], { first, last }: Run): Reason {
  const beside = Array.from({ length: NEAR_BLOCKS }, (_, step) => [first - 1 - step, last + 1 + step]).flat().filter((at) => at >= 0 && at < blocks.length);
  const part = Math.round((100 * (first + 1)) / blocks.length);
  const telling = beside.map((at) => strongestOf(findings[at] ?? [], at)).find((piece) => piece && piece.evidence.weight >= CARRIES_TOGETHER);
  const [named] = telling ? reasonOf(telling, blocks[telling.at]) : [];
  const at = named?.block ?? beside.find((place) => blocks[place]?.text) ?? beside[0];
  const quote = named ? named.quote : quoteOf(blocks[at ?? -1]?.text ?? '');
  return { code: READS_LIKE, ...(at === undefined ? {} : { block: at }), ...(quote ? { quote } : {}), data: { ...named?.data, part } };
}

function strongestOf(findings: readonly Finding[], at: number): Piece | undefined {
  const [best] = [...findings].sort((a, b) => b.evidence.weight - a.evidence.weight);
  return best && { ...best, at };
}
