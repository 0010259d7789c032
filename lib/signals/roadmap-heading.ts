import type { Block } from '../article/types.ts';
import { findWords } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

/** Longer text that names a roadmap is as often content. */
const MAX_CHARACTERS = 40;

function look(block: Block): Evidence | undefined {
  return block.characters <= MAX_CHARACTERS ? findWords(block, 'roadmap-heading', 'giveaway') : undefined;
}

/** Names a part of a study pack: roadmap, videos, interview questions, e-books. */
export const roadmapHeading: Signal = {
  id: 'roadmap-heading',
  about: 'Names a part of a study pack: roadmap, videos, interview questions, e-books.',
  category: 'giveaway',
  look,
};
