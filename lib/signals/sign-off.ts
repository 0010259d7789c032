import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Says goodbye or marks the end. */
export const signOff: Signal = {
  id: 'sign-off',
  about: 'Says goodbye or marks the end.',
  category: 'boilerplate',
  look: (block) => findWords(block, 'sign-off', 'boilerplate'),
};
