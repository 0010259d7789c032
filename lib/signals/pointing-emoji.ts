import type { Block } from '../article/types.ts';
import { isData } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = 3.5;
const POINTING = /👇|👉|⬇️|↓{2,}|🆓|🎁|🔥|💰|🧧|📢|💯|😝|🍅|☕|🙏|❤|👏/u;

function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > 200) return undefined;
  const match = POINTING.exec(block.text);
  return match ? { category: 'follow', weight: WEIGHT, quote: match[0] } : undefined;
}

/** Emoji that point at something to take, scan or press. */
export const pointingEmoji: Signal = { id: 'pointing-emoji', about: 'Emoji that point at something to take, scan or press.', category: 'follow', look };
