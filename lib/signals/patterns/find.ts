import type { Block } from '../../article/types.ts';
import type { Category } from '../../report.ts';
import type { Evidence } from '../types.ts';
import { en } from './en.ts';
import { normalise, type Normalised } from './normalise.ts';
import type { Pattern } from './pattern.ts';
import { zh } from './zh.ts';

const MAX_QUOTE = 80;
/** How far a quote may reach to the left of the match for the beginning of its clause. */
const QUOTE_LEAD = 16;
const CLAUSE_END = /[，。！？；,!?;\n]/u;
/** A second wording of the same signal adds this share of its weight. */
const SECOND_SHARE = 0.4;

const DATA_KINDS = new Set(['code', 'table', 'formula']);

const seen = new WeakMap<Block, Normalised>();

/** The block's text as patterns see it; worked out once. */
export function normalisedText(block: Block): Normalised {
  const known = seen.get(block);
  if (known) return known;
  const fresh = normalise(block.text);
  seen.set(block, fresh);
  return fresh;
}

/** True for code, tables and formulas: a word in them says nothing about the block. */
export function isData(block: Block): boolean {
  return DATA_KINDS.has(block.kind);
}

/** The words of the original text around a match, from the beginning of the clause, at most 80 characters. */
function quoteAt(block: Block, text: Normalised, index: number, length: number): string {
  const from = text.origin[index] ?? 0;
  const lastUnit = text.origin[index + length - 1] ?? from;
  let start = from;
  while (start > 0 && from - start < QUOTE_LEAD && !CLAUSE_END.test(block.text[start - 1] ?? '')) start--;
  while (start > 0 && from - start < QUOTE_LEAD * 2 && isLatin(block.text[start - 1]) && isLatin(block.text[start])) start--;
  let end = lastUnit + 1;
  while (end < block.text.length && end - start < MAX_QUOTE && !CLAUSE_END.test(block.text[end] ?? '')) end++;
  return cut(block.text.slice(start, Math.min(end, start + MAX_QUOTE)).trim());
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/i.test(character);
}

/** Never leaves half of a surrogate pair at either end. */
function cut(quote: string): string {
  return quote.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/u, '');
}

/** Text shortened to what a quote may hold. */
export function quoteOf(text: string): string {
  return cut(text.slice(0, MAX_QUOTE).trim());
}

/** Both languages' wordings of each signal, for texts that hold both. */
const both = new Map([...new Set([...Object.keys(zh), ...Object.keys(en)])].map((id) => [id, [...(zh[id] ?? []), ...(en[id] ?? [])]]));

/** Patterns of a signal worth trying on this text. */
function patternsFor(id: string, text: Normalised): readonly Pattern[] {
  if (text.hasHan && text.hasLatin) return both.get(id) ?? [];
  return (text.hasHan ? zh[id] : text.hasLatin ? en[id] : undefined) ?? [];
}

/** Looks for a signal's wordings in a block; the strongest one speaks, a second one adds a share. */
export function findWords(block: Block, id: string, category: Category): Evidence | undefined {
  if (isData(block) || block.text === '') return undefined;
  const text = normalisedText(block);
  const weights: number[] = [];
  let best: { weight: number; index: number; length: number } | undefined;
  for (const pattern of patternsFor(id, text)) {
    const match = pattern.words.exec(text.text);
    if (!match) continue;
    weights.push(pattern.weight);
    if (!best || Math.abs(pattern.weight) > Math.abs(best.weight)) best = { weight: pattern.weight, index: match.index, length: match[0].length };
  }
  if (!best) return undefined;
  const [, second = 0] = weights.sort((a, b) => Math.abs(b) - Math.abs(a));
  return { category, weight: best.weight + SECOND_SHARE * second, quote: quoteAt(block, text, best.index, best.length) };
}
