import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Describes the stages of a study pack. */
export const packOutline: Signal = {
  id: 'pack-outline',
  about: 'Describes the stages of a study pack.',
  category: 'giveaway',
  look: (block) => findWords(block, 'pack-outline', 'giveaway'),
};
