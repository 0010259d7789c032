import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/article/types.ts';
import type { Levels } from '../../lib/model/levels.ts';
import { cutSpans, type Judged } from '../../lib/model/spans.ts';
import { CATEGORIES, type Category } from '../../lib/report.ts';

/** Blocks named by their first character: `#` a heading of rank 2, `=` one of rank 1, anything else text. */
function blocks(text: string): Block[] {
  return [...text].map((kind, index) => {
    const headingLevel = kind === '#' ? 2 : kind === '=' ? 1 : 0;
    return { index, kind: headingLevel ? 'heading' : 'text', headingLevel, isHeadingLike: headingLevel > 0, text: `block ${index}`, characters: 7, pictures: [], links: [], tags: [], hints: '', card: '', nodes: [], list: -1 };
  });
}

const LEVELS: Levels = { flagFrom: 0.66, joinFrom: 0.66, sureFrom: 0.95, sureEdge: 0.9, slope: 1.5, shift: -0.7, floor: 0 };

const spoken = { code: 'free-pack', evidence: { category: 'giveaway' as const, weight: 3, quote: 'block' } };

/** A block that is no content with a probability, and then of one category, or of several by their shares. */
function judgedAs(probability: number, category: Category | Partial<Record<Category, number>>): Judged {
  return { probability, shares: CATEGORIES.map((name) => (typeof category === 'string' ? Number(category === name) : (category[name] ?? 0))) };
}

/** The spans of blocks of which those marked `x` in `flags` are judged to be promotional. */
function spans(kinds: string, flags: string): [number, number][] {
  const judged = [...flags].map((flag) => judgedAs(flag === 'x' ? 0.95 : 0.1, 'giveaway'));
  return cutSpans(blocks(kinds), judged, [...kinds].map(() => [spoken]), LEVELS).map(({ first, last }) => [first, last]);
}

describe('headings of a run', () => {
  it('takes along a heading that heads nothing but the pitch', () => {
    expect(spans('..#..', '...xx')).toEqual([[2, 4]]);
    expect(spans('.#..#.', '..xx..')).toEqual([[1, 3]]);
    expect(spans('.=#..', '...xx')).toEqual([[1, 4]]);
  });

  it('leaves a heading that heads content as well, or a single flagged block between headings', () => {
    expect(spans('.#...', '..xx.')).toEqual([[2, 3]]);
    expect(spans('.#.#.', '..x..')).toEqual([[2, 2]]);
    expect(spans('.=.#..', '...xxx')).toEqual([[3, 5]]);
  });
});

describe('how much of a post a run may take', () => {
  const judge = (probabilities: number[]) =>
    cutSpans(blocks('.'.repeat(probabilities.length)), probabilities.map((probability) => judgedAs(probability, 'ad')), probabilities.map(() => [spoken]), LEVELS).map(({ first, last }) => [first, last]);
  const content = Array<number>(40).fill(0.1);

  it('lets an unsure run go when it would take much of the post', () => {
    expect(judge([0.1, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.1])).toEqual([]);
    expect(judge([0.1, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.1])).toEqual([[1, 6]]);
  });

  it('keeps an unsure run that is small, and a short one with one plain block', () => {
    expect(judge([...content, 0.8])).toEqual([[40, 40]]);
    expect(judge([0.78, 0.94, 0.1, 0.1, 0.1])).toEqual([[0, 1]]);
  });
});

describe('what is flagged beside what', () => {
  const flagged = (probabilities: number[], joinFrom: number, category: Category = 'ad') =>
    cutSpans(blocks('.'.repeat(probabilities.length)), probabilities.map((probability) => judgedAs(probability, category)), probabilities.map(() => [spoken]), { ...LEVELS, joinFrom });
  const runs = (...given: Parameters<typeof flagged>) => flagged(...given).map(({ first, last }) => [first, last]);
  const content = Array<number>(80).fill(0.1);

  it('takes along likely neighbours of a flagged block, on both sides and as far as they go', () => {
    expect(runs([...content, 0.5, 0.45, 0.9, 0.5, 0.3], 0.4)).toEqual([[80, 83]]);
    expect(runs([...content, 0.5, 0.45, 0.9, 0.5, 0.3], 0.66)).toEqual([[82, 82]]);
  });

  it('flags no stretch in which nothing is flagged by itself', () => {
    expect(runs([...content, 0.5, 0.6, 0.65, 0.5], 0.4)).toEqual([]);
  });

  it('asks more of boilerplate than of a pitch', () => {
    expect(runs([...content, 0.85], 0.66, 'boilerplate')).toEqual([]);
    expect(runs([...content, 0.95], 0.66, 'boilerplate')).toEqual([[80, 80]]);
    expect(runs([...content, 0.85], 0.66)).toEqual([[80, 80]]);
  });

  it('is sure of a run from its first plain block to its last, and only likely of what fades before and behind them', () => {
    const levels = (...given: Parameters<typeof flagged>) => flagged(...given).map(({ first, last, level }) => `${first}-${last} ${level}`);
    expect(levels([...content, 0.97, 0.98], 0.66)).toEqual(['80-81 sure']);
    expect(levels([...content, 0.7, 0.97, 0.93, 0.98, 0.68], 0.66)).toEqual(['80-80 likely', '81-83 sure', '84-84 likely']);
    expect(levels([...content, 0.97, 0.7, 0.7, 0.97], 0.66)).toEqual(['80-83 likely']);
    expect(levels([...content, 0.8, 0.85], 0.66)).toEqual(['80-81 likely']);
  });
});

const NAMES = { g: 'giveaway', q: 'qr', f: 'follow', a: 'ad' } as const;

describe('the category of a run', () => {
  /** Runs of blocks that are all flagged, by their shares. */
  const named = (kinds: string, shares: Partial<Record<Category, number>>[]) =>
    cutSpans(blocks(kinds), shares.map((share) => judgedAs(0.99, share)), shares.map(() => [spoken]), LEVELS).map(({ first, last, category }) => `${first}-${last} ${category}`);

  it('is that of most of its evidence, also where one block leans the other way', () => {
    const unsure = { ad: 0.55, giveaway: 0.45 };
    expect(named('....', [{ giveaway: 0.9, ad: 0.1 }, unsure, { giveaway: 0.9, ad: 0.1 }, unsure])).toEqual(['0-3 giveaway']);
  });

  it('changes where a block is plainly of another kind', () => {
    expect(named('...', [{ giveaway: 1 }, { giveaway: 1 }, { qr: 1 }])).toEqual(['0-1 giveaway', '2-2 qr']);
  });

  it('changes before a heading rather than behind it', () => {
    const between = { selfpromo: 0.5, follow: 0.5 };
    expect(named('..#.', [{ follow: 1 }, { follow: 1 }, between, { selfpromo: 1 }])).toEqual(['0-1 follow', '2-3 selfpromo']);
    expect(named('.#..', [{ follow: 1 }, between, { follow: 0.4, selfpromo: 0.6 }, { follow: 1 }])).toEqual(['0-3 follow']);
  });
});

describe('runs of which no signal says anything', () => {
  const runs = (kinds: string, speaks: string, probability: number) => {
    const judged = [...kinds].map((kind) => (kind === '.' ? judgedAs(0.1, 'ad') : judgedAs(probability, NAMES[kind as keyof typeof NAMES])));
    return cutSpans(blocks('.'.repeat(kinds.length)), judged, [...speaks].map((one) => (one === 'x' ? [spoken] : [])), LEVELS);
  };
  const named = (...given: Parameters<typeof runs>) => runs(...given).map(({ first, last, category }) => `${first}-${last} ${category}`);

  it('stand under what they are where they touch a run that speaks, and say beside what', () => {
    const found = runs('....ggqq', '....xx..', 0.9);
    expect(found.map(({ first, last, category }) => `${first}-${last} ${category}`)).toEqual(['4-5 giveaway', '6-7 qr']);
    expect(found[1]?.reasons).toEqual([{ code: 'reads-like', block: 5, quote: 'block', data: { part: 88 } }]);
  });

  it('must be surer than a run that speaks', () => {
    const content = '.'.repeat(60);
    expect(named(`${content}ggqq`, `${content}xx..`, 0.75)).toEqual(['60-61 giveaway']);
  });

  it('are let go where they touch none, unless they are surest', () => {
    expect(named('..qq..ff', '......xx', 0.88)).toEqual(['6-7 follow']);
    expect(named('..qq..ff', '......xx', 0.97)).toEqual(['2-3 qr', '6-7 follow']);
  });
});
