import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/article/types.ts';
import { cutSpans } from '../../lib/model/spans.ts';

/** Blocks named by their first character: `#` a heading of rank 2, `=` one of rank 1, anything else text. */
function blocks(text: string): Block[] {
  return [...text].map((kind, index) => {
    const headingLevel = kind === '#' ? 2 : kind === '=' ? 1 : 0;
    return { index, kind: headingLevel ? 'heading' : 'text', headingLevel, isHeadingLike: headingLevel > 0, text: `block ${index}`, characters: 7, pictures: [], links: [], tags: [], hints: '', card: '', nodes: [], list: -1 };
  });
}

const spoken = { code: 'free-pack', evidence: { category: 'giveaway' as const, weight: 3, quote: 'block' } };

/** The spans of blocks of which those marked `x` in `flags` are judged to be promotional. */
function spans(kinds: string, flags: string): [number, number][] {
  const judged = [...flags].map((flag) => ({ probability: flag === 'x' ? 0.95 : 0.1, category: 'giveaway' as const }));
  return cutSpans(blocks(kinds), judged, [...kinds].map(() => [spoken]), 'zh').map(({ first, last }) => [first, last]);
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
    cutSpans(blocks('.'.repeat(probabilities.length)), probabilities.map((probability) => ({ probability, category: 'ad' as const })), probabilities.map(() => [spoken]), 'zh').map(({ first, last }) => [first, last]);
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

describe('runs of which no signal says anything', () => {
  const categories = (named: string, speaks: string) => {
    const names = { g: 'giveaway', q: 'qr', f: 'follow', '.': 'ad' } as const;
    const judged = [...named].map((name) => ({ probability: name === '.' ? 0.1 : 0.97, category: names[name as keyof typeof names] }));
    return cutSpans(blocks('.'.repeat(named.length)), judged, [...speaks].map((one) => (one === 'x' ? [spoken] : [])), 'zh').map(({ first, last, category }) => `${first}-${last} ${category}`);
  };

  it('go with the run they touch, the one before first', () => {
    expect(categories('....ggqqff', '....xx..xx')).toEqual(['4-7 giveaway', '8-9 follow']);
    expect(categories('....qqff', '......xx')).toEqual(['4-7 follow']);
  });

  it('are let go where they touch none', () => {
    expect(categories('..qq..ff', '......xx')).toEqual(['6-7 follow']);
  });
});
