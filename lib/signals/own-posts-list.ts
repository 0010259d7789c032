import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Heads or announces a list of the author's other posts. */
export const ownPostsList: Signal = {
  id: 'own-posts-list',
  about: "Heads or announces a list of the author's other posts.",
  category: 'selfpromo',
  look: (block) => findWords(block, 'own-posts-list', 'selfpromo'),
};
