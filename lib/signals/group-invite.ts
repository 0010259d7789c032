import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Invites into a group, channel or community. */
export const groupInvite: Signal = {
  id: 'group-invite',
  about: 'Invites into a group, channel or community.',
  category: 'follow',
  look: (block) => findWords(block, 'group-invite', 'follow'),
};
