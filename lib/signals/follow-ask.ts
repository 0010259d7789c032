import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Asks to follow, subscribe, like or share. */
export const followAsk: Signal = {
  id: 'follow-ask',
  about: 'Asks to follow, subscribe, like or share.',
  category: 'follow',
  look: (block) => findWords(block, 'follow-ask', 'follow'),
};
