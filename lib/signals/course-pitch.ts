import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Pitches a course, camp or workshop. */
export const coursePitch: Signal = {
  id: 'course-pitch',
  about: 'Pitches a course, camp or workshop.',
  category: 'ad',
  look: (block) => findWords(block, 'course-pitch', 'ad'),
};
