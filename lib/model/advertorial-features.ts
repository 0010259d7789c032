import type { Article } from '../article/types.ts';
import { CATEGORIES, type Category } from '../report.ts';
import { isData, normalisedText } from '../signals/patterns/find.ts';
import { normalise } from '../signals/patterns/normalise.ts';
import { countWords, PITCH_GROUPS, spreadOf, type GroupCount, type WordCount } from './advertorial-count.ts';
import { eachTerm, WORD_GROUPS } from './advertorial-words.ts';
import type { Finding } from './gather.ts';

/** Signals that hint at a pitch whatever else the post holds. */
const HINT_SIGNALS = ['raffle', 'discount', 'affiliate-link'] as const;

/** What is known of a post as a whole, by name; advertorial-weights.ts has one number for each. */
export const ADVERTORIAL_FEATURES = [
  ...WORD_GROUPS.map((group) => `words-${group}` as const),
  ...PITCH_GROUPS.map((group) => `title-${group}` as const),
  ...CATEGORIES.map((category) => `says-${category}` as const),
  ...HINT_SIGNALS.map((signal) => `has-${signal}` as const),
  'has-code', 'characters', 'blocks', 'links', 'items', 'title-exclaims', 'title-asks', 'title-quotes', 'is-chinese',
  // How much of the post names what its title names, alone and with how often it says "we": a vendor's own thing.
  'name', 'own-name',
  // How much of the text pitches and teaches, and how much of the third that does least.
  'pitch-spread', 'pitch-least', 'teaching-spread', 'teaching-least',
] as const;
export type AdvertorialFeature = (typeof ADVERTORIAL_FEATURES)[number];

/** Where each feature stands. */
export const ADVERTORIAL_AT: ReadonlyMap<AdvertorialFeature, number> = new Map(ADVERTORIAL_FEATURES.map((feature, at) => [feature, at]));

/** What is read of a post; a dump of one will do. */
export type AdvertorialPost = Pick<Article, 'title' | 'lang' | 'blocks'>;

export interface AdvertorialSurvey {
  /** In the order of ADVERTORIAL_FEATURES. */
  features: Float64Array;
  /** In the order of WORD_GROUPS. */
  groups: readonly GroupCount[];
  /** The name in the title that most blocks hold, '' where there is none, and how many do. */
  name: { text: string; blocks: number };
}

/** A word counts for at most this much, and in a short post as if it were so many lengths longer: saying it once is no theme. */
const MAX_DENSITY = 0.9;
const MORE_UNITS = 3;
/** None of the labelled advertorials that are found has two blocks of code; posts about coupons and raffles have. */
const TEACHING_CODE = 2;
/** Evidence from this weight on counts as said. */
const SAID = 1;

function add(features: Float64Array, feature: AdvertorialFeature, value: number): void {
  const at = ADVERTORIAL_AT.get(feature);
  if (at !== undefined) features[at] = (features[at] ?? 0) + value;
}

/** Whether a post shows code more than once: it teaches, whatever words it uses. */
export function showsCode({ blocks }: AdvertorialPost): boolean {
  return blocks.filter((block) => block.kind === 'code').length >= TEACHING_CODE;
}

/** Looks at a post as a whole: what its words are about, what the signals said, how it is built. */
export function surveyAdvertorial(post: AdvertorialPost, findings: readonly (readonly Finding[])[]): AdvertorialSurvey {
  const features = new Float64Array(ADVERTORIAL_FEATURES.length);
  const words = countWords(post.blocks), name = nameOf(post);
  describeWords(features, words);
  describeTitle(features, post.title);
  describeFindings(features, findings);
  describeShape(features, post, words);
  const named = name.blocks / Math.max(1, words.passages.length);
  add(features, 'name', named);
  add(features, 'own-name', named * (features[ADVERTORIAL_AT.get('words-ourselves') ?? -1] ?? 0));
  return { features, groups: words.groups, name };
}

function describeWords(features: Float64Array, { groups, units, passages }: WordCount): void {
  WORD_GROUPS.forEach((group, place) => add(features, `words-${group}`, Math.min(MAX_DENSITY, Math.log1p((groups[place]?.count ?? 0) / (units + MORE_UNITS)))));
  const pitch = spreadOf(passages, ({ pitches }) => pitches), teaching = spreadOf(passages, ({ teaches }) => teaches);
  add(features, 'pitch-spread', pitch.whole);
  add(features, 'pitch-least', pitch.least);
  add(features, 'teaching-spread', teaching.whole);
  add(features, 'teaching-least', teaching.least);
}

function describeShape(features: Float64Array, { lang, blocks }: AdvertorialPost, { characters }: WordCount): void {
  if (blocks.some((block) => block.kind === 'code')) add(features, 'has-code', 1);
  add(features, 'characters', Math.log1p(characters));
  add(features, 'blocks', Math.log1p(blocks.length));
  add(features, 'links', Math.log1p(blocks.reduce((sum, block) => sum + block.links.length, 0)));
  add(features, 'items', blocks.filter((block) => block.kind === 'item').length / Math.max(1, blocks.length));
  if (lang === 'zh') add(features, 'is-chinese', 1);
}

/** Of the capitalised words in the title the one that most blocks hold. */
function nameOf({ title, blocks }: AdvertorialPost): { text: string; blocks: number } {
  let best = { text: '', blocks: 0 };
  for (const text of new Set(title.match(/[A-Z][A-Za-z0-9.]{2,}/g) ?? [])) {
    const low = text.toLowerCase();
    const count = blocks.filter((block) => !isData(block) && normalisedText(block).text.includes(low)).length;
    if (count > best.blocks) best = { text, blocks: count };
  }
  return best;
}

function describeTitle(features: Float64Array, title: string): void {
  const named = new Set<number>();
  eachTerm(normalise(title).text, (group) => named.add(group));
  for (const group of PITCH_GROUPS) if (named.has(WORD_GROUPS.indexOf(group))) add(features, `title-${group}`, 1);
  if (/[!！~～]/u.test(title)) add(features, 'title-exclaims', 1);
  if (/[?？]/u.test(title)) add(features, 'title-asks', 1);
  if (/《/u.test(title)) add(features, 'title-quotes', 1);
}

/** Share of the blocks of which something is said, by category, and the signals that count by themselves. */
function describeFindings(features: Float64Array, findings: readonly (readonly Finding[])[]): void {
  const codes = new Set<string>();
  for (const found of findings) {
    const said = new Set<Category>();
    for (const { code, evidence } of found) {
      codes.add(code);
      if (evidence.weight >= SAID) said.add(evidence.category);
    }
    for (const category of said) add(features, `says-${category}`, 1 / findings.length);
  }
  for (const signal of HINT_SIGNALS) if (codes.has(signal)) add(features, `has-${signal}`, 1);
}
