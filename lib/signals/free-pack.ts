import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Offers a pack of material for nothing. */
export const freePack: Signal = {
  id: 'free-pack',
  about: 'Offers a pack of material for nothing.',
  category: 'giveaway',
  look: (block) => findWords(block, 'free-pack', 'giveaway'),
};
