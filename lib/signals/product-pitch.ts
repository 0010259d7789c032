import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Pitches a product or service, or calls to try it. */
export const productPitch: Signal = {
  id: 'product-pitch',
  about: 'Pitches a product or service, or calls to try it.',
  category: 'ad',
  look: (block) => findWords(block, 'product-pitch', 'ad'),
};
