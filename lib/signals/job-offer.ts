import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Offers jobs or labour. */
export const jobOffer: Signal = {
  id: 'job-offer',
  about: 'Offers jobs or labour.',
  category: 'ad',
  look: (block) => findWords(block, 'job-offer', 'ad'),
};
