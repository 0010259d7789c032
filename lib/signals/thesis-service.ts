import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Sells source code, thesis projects or their support. */
export const thesisService: Signal = {
  id: 'thesis-service',
  about: 'Sells source code, thesis projects or their support.',
  category: 'ad',
  look: (block) => findWords(block, 'thesis-service', 'ad'),
};
