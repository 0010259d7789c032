import { describe, expect, test } from 'vitest';
import { STATES } from '../../lib/model/weights.ts';
import { vocabularyOf } from '../../scripts/learn/vocabulary.ts';
import type { NumberedPost } from '../../scripts/learn/numbers.ts';
import { numberedPost } from './toy-posts.ts';

const COMMON = 10, LURE = 9_000_000, TOPIC = 2_000, RARE_LURE = 77;
const GIVEAWAY = STATES.indexOf('giveaway'), BOILERPLATE = STATES.indexOf('boilerplate');

/** Posts with a content block and a pitch; what further tokens each block of a post has. */
function posts(count: number, extra: (at: number) => { content?: number[]; pitch?: number[] } = () => ({}), facts: Partial<NumberedPost> = {}): NumberedPost[] {
  return Array.from({ length: count }, (_, at) => {
    const { content = [], pitch = [] } = extra(at);
    return numberedPost([{ tokens: [COMMON, ...content], state: 0 }, { tokens: [COMMON, ...pitch], state: GIVEAWAY }], facts);
  });
}

const vocabulary = (list: readonly NumberedPost[], chinese = 100, other = 100): number[] => [...vocabularyOf(list, { chinese, other })];

describe('the vocabulary', () => {
  test('prefers what parts promotion from content to what is in both', () => {
    const list = posts(20, (at) => ({ content: at < 12 ? [TOPIC] : [], pitch: at < 12 ? [LURE] : [] }));
    expect(vocabulary(list, 2)).toEqual([TOPIC, LURE]);
    expect(vocabulary(list)).toEqual([COMMON, TOPIC, LURE]);
  });

  test('prefers the token that more posts bear out', () => {
    const list = posts(20, (at) => ({ content: [TOPIC], pitch: at < 6 ? [RARE_LURE, LURE] : [LURE] }));
    expect(vocabulary(list, 2)).toEqual([TOPIC, LURE]);
  });

  test('counts posts, not blocks: a token that one post repeats is not known', () => {
    const repeats = numberedPost(Array.from({ length: 50 }, () => ({ tokens: [LURE], state: GIVEAWAY })));
    expect(vocabulary([...posts(10), repeats])).toEqual([COMMON]);
  });

  test.each([[3, []], [4, [LURE]]])('of a token in %i posts keeps %j', (count, kept) => {
    expect(vocabulary(posts(20, (at) => ({ pitch: at < count ? [LURE] : [] })))).toEqual([COMMON, ...kept]);
  });

  test('learns nothing of blocks without a label, and takes boilerplate for promotion', () => {
    const unlabelled = Array.from({ length: 10 }, () => numberedPost([{ tokens: [LURE], state: -1 }]));
    expect(vocabulary([...posts(10), ...unlabelled])).toEqual([COMMON]);
    // LURE stands in every promotional half of these posts if boilerplate is one, else in as many of the one kind as of the other.
    const list = Array.from({ length: 20 }, (_, at) => numberedPost([
      { tokens: at < 12 ? [COMMON, TOPIC] : [COMMON], state: 0 }, { tokens: at % 2 ? [COMMON, LURE] : [COMMON], state: GIVEAWAY }, { tokens: at % 2 ? [COMMON] : [COMMON, LURE], state: BOILERPLATE },
    ]));
    expect(vocabulary(list, 1)).toEqual([LURE]);
  });

  test('keeps a share for each language, and a token of both once', () => {
    const chinese = posts(10, (at) => ({ content: [100], pitch: at < 8 ? [101, LURE] : [LURE] }));
    const other = posts(10, (at) => ({ content: [200], pitch: at < 8 ? [201, LURE] : [LURE] }), { lang: 'en' });
    const chosen = vocabulary([...other, ...chinese], 2, 2);
    expect(chosen).toHaveLength(4);
    expect(chosen).toEqual(expect.arrayContaining([100, 200, LURE]));
    // The English ones count the shared token as known already and take their next best.
    expect(chosen).toContain(201);
    expect(vocabulary(other, 5, 1)).toHaveLength(1);
    expect(vocabulary(posts(10, () => ({ pitch: [LURE] }), { lang: 'de' }), 0, 1)).toEqual([LURE]);
  });

  test('rises, and is the same whatever the order of the posts', () => {
    const list = posts(30, (at) => ({ content: [at % 5, 300 + (at % 7)], pitch: [2 ** 24 - 1 - (at % 3), 40 + (at % 4)] }));
    const chosen = vocabulary(list, 8);
    expect(chosen).toHaveLength(8);
    expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    expect(vocabulary(list.toReversed(), 8)).toEqual(chosen);
  });

  test('is empty without posts', () => {
    expect(vocabulary([])).toEqual([]);
  });
});
