import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** A closing heading, such as "one last thing", which often opens a pitch. */
export const closingHeading: Signal = {
  id: 'closing-heading',
  about: 'A closing heading, such as "one last thing", which often opens a pitch.',
  category: 'giveaway',
  look: (block) => findWords(block, 'closing-heading', 'giveaway'),
};
