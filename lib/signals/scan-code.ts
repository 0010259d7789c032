import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Tells the reader to scan a code. */
export const scanCode: Signal = {
  id: 'scan-code',
  about: 'Tells the reader to scan a code.',
  category: 'qr',
  look: (block) => findWords(block, 'scan-code', 'qr'),
};
