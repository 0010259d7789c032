import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Guard: references and documentation. */
export const referenceList: Signal = {
  id: 'reference-list',
  about: 'Guard: references and documentation.',
  category: 'selfpromo',
  look: (block) => findWords(block, 'reference-list', 'selfpromo'),
};
