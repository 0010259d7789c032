import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Guard: a step that the reader needs, or what users of a program do. */
export const howToStep: Signal = {
  id: 'how-to-step',
  about: 'Guard: a step that the reader needs, or what users of a program do.',
  category: 'ad',
  look: (block) => findWords(block, 'how-to-step', 'ad'),
};
