import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Credits source, editor, picture or date. */
export const sourceCredit: Signal = {
  id: 'source-credit',
  about: 'Credits source, editor, picture or date.',
  category: 'boilerplate',
  look: (block) => findWords(block, 'source-credit', 'boilerplate'),
};
