import type { Block } from '../article/types.ts';
import { isData, normalisedText } from '../signals/patterns/find.ts';
import { eachTerm, WORD_GROUPS, type WordGroup } from './advertorial-words.ts';

/** Groups of words that pitches are made of. */
export const PITCH_GROUPS = ['event', 'contest', 'course', 'book', 'vendor', 'announce', 'press', 'pack', 'account', 'price', 'praise', 'reach'] as const satisfies readonly WordGroup[];
/** Groups that teaching is made of. */
const TEACHING_GROUPS = ['steps', 'code', 'argument', 'self'] as const satisfies readonly WordGroup[];

/** How often the words of a group stand in a post. */
export interface GroupCount {
  count: number;
  /** The block that holds most of them, how many, and where the first of them stands in its text. */
  block: Block | undefined;
  most: number;
  from: number;
}

/** One block of text. */
interface Passage {
  characters: number;
  pitches: boolean;
  teaches: boolean;
}

export interface WordCount {
  /** In the order of WORD_GROUPS. */
  groups: readonly GroupCount[];
  /** Lengths of text in which words are counted. */
  units: number;
  /** A Chinese character counting as three. */
  characters: number;
  passages: readonly Passage[];
}

const UNIT = { han: 100, latin: 300 };
const LATIN_PER_HAN = 3;

const PITCHING = WORD_GROUPS.map((group) => PITCH_GROUPS.some((one) => one === group));
const TEACHING = WORD_GROUPS.map((group) => TEACHING_GROUPS.some((one) => one === group));
const own = new Uint32Array(WORD_GROUPS.length), ownFrom = new Uint32Array(WORD_GROUPS.length);

/** Counts the words of a post by group; code, tables and formulas have none. */
export function countWords(blocks: readonly Block[]): WordCount {
  const groups = WORD_GROUPS.map((): GroupCount => ({ count: 0, block: undefined, most: 0, from: 0 }));
  const passages: Passage[] = [];
  let units = 0, characters = 0;
  for (const block of blocks) {
    if (isData(block) || block.characters === 0) continue;
    const { text, hasHan } = normalisedText(block);
    units += text.length / (hasHan ? UNIT.han : UNIT.latin);
    characters += block.characters * (hasHan ? LATIN_PER_HAN : 1);
    passages.push(countIn(block, groups));
  }
  return { groups, units, characters, passages };
}

function countIn(block: Block, groups: readonly GroupCount[]): Passage {
  const { text, origin } = normalisedText(block);
  own.fill(0);
  eachTerm(text, (group, from) => {
    if (own[group] === 0) ownFrom[group] = from;
    own[group] = (own[group] ?? 0) + 1;
  });
  let pitches = false, teaches = false;
  groups.forEach((total, group) => {
    const count = own[group] ?? 0;
    if (count === 0) return;
    pitches ||= PITCHING[group] ?? false;
    teaches ||= TEACHING[group] ?? false;
    total.count += count;
    if (count > total.most) Object.assign(total, { block, most: count, from: origin[ownFrom[group] ?? 0] ?? 0 });
  });
  return { characters: block.characters, pitches, teaches };
}

/** How much of the text holds words of such groups, and how much of that third of it which holds least: from end to end, or in a corner. */
export function spreadOf(passages: readonly Passage[], holds: (passage: Passage) => boolean): { whole: number; least: number } {
  const share = (part: readonly Passage[]) => {
    const characters = part.reduce((sum, passage) => sum + passage.characters, 0);
    return part.reduce((sum, passage) => sum + (holds(passage) ? passage.characters : 0), 0) / Math.max(1, characters);
  };
  const cut = (third: number) => Math.floor((passages.length * third) / 3);
  return { whole: share(passages), least: Math.min(...[0, 1, 2].map((third) => share(passages.slice(cut(third), cut(third + 1))))) };
}
