import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Gives a private messenger contact to add. */
export const messengerContact: Signal = {
  id: 'messenger-contact',
  about: 'Gives a private messenger contact to add.',
  category: 'qr',
  look: (block) => findWords(block, 'messenger-contact', 'qr'),
};
