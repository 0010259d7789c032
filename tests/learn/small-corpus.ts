import { STATES } from '../../lib/model/weights.ts';
import type { NumberedPost } from '../../scripts/learn/numbers.ts';
import { drawsFrom, numberedPost } from './toy-posts.ts';

const AD = STATES.indexOf('ad');

/** Twelve labelled posts in three folds and both languages: token 1 marks the ad at their end. */
export function smallCorpus(): NumberedPost[] {
  const draw = drawsFrom(3);
  return Array.from({ length: 12 }, (_, at) => {
    const filler = (): number[] => [2 + Math.floor(draw() * 6), 10];
    const content = Array.from({ length: 3 + (at % 4) }, () => ({ tokens: filler(), state: 0 }));
    return numberedPost([...content, { tokens: [1, ...filler()], state: AD, traits: [[2, 1] as const] }], { id: `p${at}`, fold: at % 3, lang: at % 2 ? 'en' : 'zh' });
  });
}

/** The post with other words and other labels. */
export function altered(post: NumberedPost): NumberedPost {
  return { ...post, tokens: { ...post.tokens, ids: post.tokens.ids.map((token) => (token === 10 ? 1 : 10)) }, states: post.states.map((state) => (state < 0 ? state : 3 - state)) };
}
