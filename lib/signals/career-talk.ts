import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Talks of jobs and wages, as the lead-in of a pack does. */
export const careerTalk: Signal = {
  id: 'career-talk',
  about: 'Talks of jobs and wages, as the lead-in of a pack does.',
  category: 'giveaway',
  look: (block) => findWords(block, 'career-talk', 'giveaway'),
};
