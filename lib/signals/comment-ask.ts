import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Asks for comments, questions or feedback. */
export const commentAsk: Signal = {
  id: 'comment-ask',
  about: 'Asks for comments, questions or feedback.',
  category: 'follow',
  look: (block) => findWords(block, 'comment-ask', 'follow'),
};
