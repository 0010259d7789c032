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

/** The spans of blocks of which those marked `x` in `flags` are judged to be promotional. */
function spans(kinds: string, flags: string): [number, number][] {
  const judged = [...flags].map((flag) => ({ probability: flag === 'x' ? 0.95 : 0.1, category: 'giveaway' as const }));
  return cutSpans(blocks(kinds), judged, [...kinds].map(() => []), 'zh').map(({ first, last }) => [first, last]);
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
