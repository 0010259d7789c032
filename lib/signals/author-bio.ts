import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Tells who the author or publisher is. */
export const authorBio: Signal = {
  id: 'author-bio',
  about: 'Tells who the author or publisher is.',
  category: 'selfpromo',
  look: (block) => findWords(block, 'author-bio', 'selfpromo'),
};
