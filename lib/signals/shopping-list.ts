import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Lists things to buy. */
export const shoppingList: Signal = {
  id: 'shopping-list',
  about: 'Lists things to buy.',
  category: 'ad',
  look: (block) => findWords(block, 'shopping-list', 'ad'),
};
