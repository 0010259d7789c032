import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Asks for a tip or donation. */
export const donate: Signal = {
  id: 'donate',
  about: 'Asks for a tip or donation.',
  category: 'follow',
  look: (block) => findWords(block, 'donate', 'follow'),
};
