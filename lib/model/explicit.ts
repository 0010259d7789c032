import { sizeOf } from '../article/size.ts';
import type { Block } from '../article/types.ts';
import type { Finding } from './gather.ts';
import type { Span } from './types.ts';

/** A post that is one pitch is not to be folded away: where runs take more of it than this, only what calls outright stays flagged. */
const MOST = 0.5;
/** Evidence of this weight decides alone (lib/signals/types.ts): a call to scan, follow, buy, reply. */
const EXPLICIT = 3;

/** Whether the runs take away more than half of what there is to read and see. */
export function takesMost(blocks: readonly Block[], spans: readonly Span[]): boolean {
  const taken = spans.reduce((sum, { first, last }) => sum + sizeOf(blocks.slice(first, last + 1)), 0);
  return taken > MOST * sizeOf(blocks);
}

/** The judgements with none left but for blocks that call outright, and pictures next to one. */
export function explicitOnly<T extends { probability: number }>(blocks: readonly Block[], judged: readonly T[], findings: readonly (readonly Finding[])[]): T[] {
  const calls = findings.map((found) => found.some(({ evidence }) => evidence.weight >= EXPLICIT));
  const isKept = (at: number) => calls[at] || (blocks[at]?.kind === 'picture' && (calls[at - 1] || calls[at + 1]));
  return judged.map((one, at) => (isKept(at) ? one : { ...one, probability: 0 }));
}
