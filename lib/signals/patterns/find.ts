import type { Block } from '../../article/types.ts';
import type { Category } from '../../report.ts';
import type { Evidence } from '../types.ts';
import { en } from './en.ts';
import { NEEDLES } from './needles.ts';
import { normalise, type Normalised } from './normalise.ts';
import { other, OTHER_SIGN } from './other.ts';
import type { Pattern } from './pattern.ts';
import { Sieve } from './sieve.ts';
import { zh } from './zh.ts';

const MAX_QUOTE = 80;
/** How far a quote may reach to the left of the match for the beginning of its clause. */
const QUOTE_LEAD = 16;
const CLAUSE_END = '，。！？；,!?;\n';
/** A second wording of the same signal adds this share of its weight. */
const SECOND_SHARE = 0.4;

const DATA_KINDS = new Set(['code', 'table', 'formula']);

const seen = new WeakMap<Block, Normalised>();
/** The block that was asked for last: signals ask for the same one in turn. */
let latest: { block: Block; text: Normalised } | undefined;

/** The block's text as patterns see it; worked out once. */
export function normalisedText(block: Block): Normalised {
  if (latest?.block === block) return latest.text;
  const text = seen.get(block) ?? normalise(block.text);
  seen.set(block, text);
  latest = { block, text };
  return text;
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
  while (start > 0 && from - start < QUOTE_LEAD && !CLAUSE_END.includes(block.text.charAt(start - 1))) start--;
  while (start > 0 && from - start < QUOTE_LEAD * 2 && isLatin(block.text[start - 1]) && isLatin(block.text[start])) start--;
  let end = lastUnit + 1;
  while (end < block.text.length && end - start < MAX_QUOTE && !CLAUSE_END.includes(block.text.charAt(end))) end++;
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

/** A wording and its number among all, by which the sieve knows it. */
interface Wording extends Pattern {
  number: number;
}

interface Wordings {
  zh: readonly Wording[];
  en: readonly Wording[];
  /** For texts that hold both languages. */
  both: readonly Wording[];
}

/** All wordings in the order of their numbers. */
export const PATTERNS: readonly Pattern[] = [zh, en].flatMap((table) => Object.values(table).flat());

const numbers = new Map(PATTERNS.map((pattern, number) => [pattern, number]));
const numbered = (patterns: readonly Pattern[] = []): Wording[] => patterns.map((pattern) => ({ ...pattern, number: numbers.get(pattern) ?? 0 }));
const wordings = new Map([...new Set([...Object.keys(zh), ...Object.keys(en)])].map((id): [string, Wordings] => {
  const chinese = numbered(zh[id]), english = numbered(en[id]);
  return [id, { zh: chinese, en: english, both: [...chinese, ...english] }];
}));

/** A signal's wordings that are of the text's languages. */
function wordingsFor(id: string, { hasHan, hasLatin }: Normalised): readonly Wording[] {
  const own = wordings.get(id);
  if (!own) return [];
  if (hasHan && hasLatin) return own.both;
  return hasHan ? own.zh : hasLatin ? own.en : [];
}

const sieve = new Sieve(NEEDLES);
let sieved: Normalised | undefined;

/** The sieve after it has read that text. */
function sieveOf(text: Normalised): Sieve {
  if (sieved !== text) sieve.read(text.text);
  sieved = text;
  return sieve;
}

let told: { text: Normalised; isOther: boolean } | undefined;

/** Whether wordings of further languages are worth trying on a text. */
function isOther(text: Normalised): boolean {
  if (told?.text !== text) told = { text, isOther: OTHER_SIGN.test(text.text) };
  return told.isOther;
}

interface Hit {
  weight: number;
  index: number;
  length: number;
}

const NO_HITS: readonly Hit[] = [];

/** Where a signal's wordings stand in a text, the strongest first. */
function hitsOf(id: string, text: Normalised): readonly Hit[] {
  const passing = sieveOf(text);
  let worthTrying: Pattern[] | undefined;
  for (const pattern of wordingsFor(id, text)) if (passing.passes(pattern.number)) (worthTrying ??= []).push(pattern);
  const others = isOther(text) ? other[id] : undefined;
  if (others) worthTrying = [...(worthTrying ?? []), ...others];
  if (!worthTrying) return NO_HITS;
  const hits: Hit[] = [];
  for (const { words, weight } of worthTrying) {
    const match = words.exec(text.text);
    if (match) hits.push({ weight, index: match.index, length: match[0].length });
  }
  return hits.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Looks for a signal's wordings in a block; the strongest one speaks, a second one adds a share. */
export function findWords(block: Block, id: string, category: Category): Evidence | undefined {
  if (isData(block) || block.text === '') return undefined;
  const text = normalisedText(block);
  const [best, second] = hitsOf(id, text);
  return best && { category, weight: best.weight + SECOND_SHARE * (second?.weight ?? 0), quote: quoteAt(block, text, best.index, best.length) };
}
