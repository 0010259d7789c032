import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Sells a book. */
export const bookPitch: Signal = {
  id: 'book-pitch',
  about: 'Sells a book.',
  category: 'ad',
  look: (block) => findWords(block, 'book-pitch', 'ad'),
};
