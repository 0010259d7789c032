import type { Article, Block } from '../article/types.ts';
import { CATEGORIES, type Category } from '../report.ts';
import { isData, normalisedText } from '../signals/patterns/find.ts';
import { normalise } from '../signals/patterns/normalise.ts';
import { eachTerm, WORD_GROUPS, type WordGroup } from './advertorial-words.ts';
import type { Finding } from './gather.ts';

/** Groups of words that pitches are made of; the others speak against one, or tell who speaks. */
export const PITCH_GROUPS = ['event', 'contest', 'course', 'book', 'vendor', 'announce', 'press', 'pack', 'account', 'price', 'praise', 'reach'] as const satisfies readonly WordGroup[];
/** Signals that hint at a pitch whatever else the post holds. */
export const HINT_SIGNALS = ['raffle', 'discount', 'affiliate-link'] as const;

/** What is known of a post as a whole, by name; advertorial-weights.ts has one number for each. */
export const ADVERTORIAL_FEATURES = [
  ...WORD_GROUPS.map((group) => `words-${group}` as const),
  ...PITCH_GROUPS.map((group) => `title-${group}` as const),
  ...CATEGORIES.map((category) => `says-${category}` as const),
  ...HINT_SIGNALS.map((signal) => `has-${signal}` as const),
  'has-code', 'code-blocks', 'characters', 'blocks', 'links', 'items', 'title-exclaims', 'title-asks', 'title-quotes', 'is-chinese',
  // How much of the post names what its title names, alone and with how often it says "we": a vendor's own thing.
  'name', 'own-name',
] as const;
export type AdvertorialFeature = (typeof ADVERTORIAL_FEATURES)[number];

/** Where each feature stands. */
export const ADVERTORIAL_AT: ReadonlyMap<AdvertorialFeature, number> = new Map(ADVERTORIAL_FEATURES.map((feature, at) => [feature, at]));

/** What is read of a post; a dump of one will do. */
export type AdvertorialPost = Pick<Article, 'title' | 'lang' | 'blocks'>;

/** How often the words of a group stand in a post. */
export interface GroupCount {
  count: number;
  /** The block that holds most of them, how many, and where the first of them stands in its text. */
  block: Block | undefined;
  most: number;
  from: number;
}

export interface AdvertorialSurvey {
  /** In the order of ADVERTORIAL_FEATURES. */
  features: Float64Array;
  /** In the order of WORD_GROUPS. */
  groups: readonly GroupCount[];
  /** The name in the title that most blocks hold, '' where there is none, and how many do. */
  name: { text: string; blocks: number };
}

/** Words are counted per so many characters of text. */
const UNIT = { han: 100, latin: 300 };
const LATIN_PER_HAN = 3;
/** Evidence from this weight on counts as said. */
const SAID = 1;

const own = new Uint32Array(WORD_GROUPS.length), ownFrom = new Uint32Array(WORD_GROUPS.length);

/** Counts the words of a block by group. */
function countIn(block: Block, groups: readonly GroupCount[]): void {
  const { text, origin } = normalisedText(block);
  own.fill(0);
  eachTerm(text, (group, from) => {
    if (own[group] === 0) ownFrom[group] = from;
    own[group] = (own[group] ?? 0) + 1;
  });
  groups.forEach((total, group) => {
    const count = own[group] ?? 0;
    total.count += count;
    if (count > total.most) Object.assign(total, { block, most: count, from: origin[ownFrom[group] ?? 0] ?? 0 });
  });
}

function add(features: Float64Array, feature: AdvertorialFeature, value: number): void {
  const at = ADVERTORIAL_AT.get(feature);
  if (at !== undefined) features[at] = (features[at] ?? 0) + value;
}

/** Looks at a post as a whole: what its words are about, what the signals said, how it is built. */
export function surveyAdvertorial(post: AdvertorialPost, findings: readonly (readonly Finding[])[]): AdvertorialSurvey {
  const { blocks } = post;
  const groups = WORD_GROUPS.map((): GroupCount => ({ count: 0, block: undefined, most: 0, from: 0 }));
  const features = new Float64Array(ADVERTORIAL_FEATURES.length);
  let units = 0, characters = 0, texts = 0;
  for (const block of blocks) {
    if (isData(block) || block.characters === 0) continue;
    countIn(block, groups);
    const { text, hasHan } = normalisedText(block);
    units += text.length / (hasHan ? UNIT.han : UNIT.latin);
    characters += block.characters * (hasHan ? LATIN_PER_HAN : 1);
    texts++;
  }
  WORD_GROUPS.forEach((group, place) => add(features, `words-${group}`, Math.log1p((groups[place]?.count ?? 0) / Math.max(1, units))));
  describeTitle(features, post.title);
  describeFindings(features, findings);
  const code = blocks.filter((block) => block.kind === 'code').length;
  add(features, 'has-code', code > 0 ? 1 : 0);
  add(features, 'code-blocks', Math.log1p(code));
  add(features, 'characters', Math.log1p(characters));
  add(features, 'blocks', Math.log1p(blocks.length));
  add(features, 'links', Math.log1p(blocks.reduce((sum, block) => sum + block.links.length, 0)));
  add(features, 'items', blocks.filter((block) => block.kind === 'item').length / Math.max(1, blocks.length));
  add(features, 'is-chinese', post.lang === 'zh' ? 1 : 0);
  const name = nameOf(post);
  const ourselves = features[ADVERTORIAL_AT.get('words-ourselves') ?? -1] ?? 0;
  add(features, 'name', name.blocks / Math.max(1, texts));
  add(features, 'own-name', (name.blocks / Math.max(1, texts)) * ourselves);
  return { features, groups, name };
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
