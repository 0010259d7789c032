import { pointingEmoji } from '../../lib/signals/pointing-emoji.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  pointingEmoji,
  ['👇👇 here it is', '🎁 for you'],
  ['an arrow -> in the text', { text: '👇', kind: 'code' }, '→ next state'],
);
