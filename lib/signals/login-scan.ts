import { findWords } from './patterns/find.ts';
import type { Signal } from './types.ts';

/** Guard: scanning or QR codes as a technique, not as a lure. */
export const loginScan: Signal = {
  id: 'login-scan',
  about: 'Guard: scanning or QR codes as a technique, not as a lure.',
  category: 'qr',
  look: (block) => findWords(block, 'login-scan', 'qr'),
};
