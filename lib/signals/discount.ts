import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Names a discount or a scarce offer. */
export const discount: Signal = {
  id: 'discount',
  about: 'Names a discount or a scarce offer.',
  category: 'ad',
  look: (block) => findWords(block, 'discount', 'ad'),
};
