import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Says that the post is sponsored or carries affiliate links. */
export const sponsorNote: Signal = {
  id: 'sponsor-note',
  about: 'Says that the post is sponsored or carries affiliate links.',
  category: 'ad',
  look: (block) => findWords(block, 'sponsor-note', 'ad'),
};
