import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Asks to send a keyword to get something. */
export const replyKeyword: Signal = {
  id: 'reply-keyword',
  about: 'Asks to send a keyword to get something.',
  category: 'giveaway',
  look: (block) => findWords(block, 'reply-keyword', 'giveaway'),
};
