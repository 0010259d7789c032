import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Pitches a paid community. */
export const paidCommunity: Signal = {
  id: 'paid-community',
  about: 'Pitches a paid community.',
  category: 'ad',
  look: (block) => findWords(block, 'paid-community', 'ad'),
};
