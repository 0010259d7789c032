import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Announces a raffle or prize. */
export const raffle: Signal = {
  id: 'raffle',
  about: 'Announces a raffle or prize.',
  category: 'giveaway',
  look: (block) => findWords(block, 'raffle', 'giveaway'),
};
