import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** States copyright, repost terms or a disclaimer. */
export const copyrightNotice: Signal = {
  id: 'copyright-notice',
  about: 'States copyright, repost terms or a disclaimer.',
  category: 'boilerplate',
  look: (block) => findWords(block, 'copyright-notice', 'boilerplate'),
};
