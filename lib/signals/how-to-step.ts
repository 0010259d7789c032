import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Guard: a step that the reader needs. */
export const howToStep: Signal = {
  id: 'how-to-step',
  about: 'Guard: a step that the reader needs.',
  category: 'ad',
  look: (block) => findWords(block, 'how-to-step', 'ad'),
};
