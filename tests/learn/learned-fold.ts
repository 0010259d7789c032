import { partsOf } from '../../lib/model/net-file.ts';
import { LAYOUT } from '../../scripts/learn/chain.ts';
import type { LearnedFold } from '../../scripts/learn/fold.ts';
import { packNet } from '../../scripts/learn/pack.ts';
import { drawsFrom } from './toy-posts.ts';

const SIZES = [3, 8, 4, 4] as const;

/** Parameters of a chain, of which some round to zero from below. */
export function randomChain(seed: number): Float64Array {
  const draw = drawsFrom(seed);
  return Float64Array.from({ length: LAYOUT.size }, (_, at) => (at % 10 === 0 ? -0.001 : 6 * draw() - 3));
}

/** What might have been learned for a fold, small and at random. */
export function randomFold(fold: number): LearnedFold {
  const draw = drawsFrom(fold + 5);
  const numbers = (length: number): Float32Array => Float32Array.from({ length }, () => 2 * draw() - 1);
  const learned = new Map([['words', numbers(24)], ...partsOf(SIZES).map(([name, rows, length]) => [name, numbers(rows * length)] as const)]);
  return { fold, net: packNet(SIZES, Int32Array.from([5, 6, 90_000]), learned), chains: { chinese: randomChain(1), other: randomChain(2) }, heldOut: [] };
}
