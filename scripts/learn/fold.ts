import { TRAIT_COUNT } from '../../lib/model/traits.ts';
import { blend } from '../../lib/model/blend.ts';
import type { NetText } from '../../lib/model/net-file.ts';
import { STATES } from '../../lib/model/weights.ts';
import { learnChain } from './chain-learning.ts';
import { probabilities } from './chain.ts';
import { learnNet, netPost, type Schedule } from './net-learning.ts';
import { NetTrainer, type NetSizes, type Part } from './net-trainer.ts';
import type { NumberedPost } from './numbers.ts';
import { packNet } from './pack.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Stands for no fold: learned from all. */
export const ALL = -1;

const S = STATES.length;
const ROW = 8;
const WIDTHS = { words: 8, dense: 48, state: 64 } as const;
/** Much is left out at random: the posts are few, and each template among them tells its own story. */
const SCHEDULE: Schedule = { rounds: 14, rate: 0.004, drops: [0.25, 0.1, 0.3, 0.4], seed: 1 };

/** Names the seed of everything that is drawn. */
export const SEED = String(SCHEDULE.seed);

interface Chains {
  chinese: Float64Array;
  other: Float64Array;
}

export interface LearnedFold {
  fold: number;
  net: NetText;
  chains: Chains;
  /** For each post of the fold, in their order, what net and chain say together: STATES.length numbers for each block. */
  heldOut: Float32Array[];
}

/** Learns from all posts but those of a fold: a chain for Chinese and one for the rest, and a net. */
export function learnFold(module: WebAssembly.Module, posts: readonly NumberedPost[], fold: number): LearnedFold {
  const known = posts.filter((post) => post.fold !== fold && !post.isAdvertorial);
  const chains = { chinese: learnChain(known.filter(({ lang }) => lang === 'zh')), other: learnChain(known.filter(({ lang }) => lang !== 'zh')) };
  const tokens = vocabularyOf(known);
  const placeOf = new Map(Array.from(tokens, (token, at) => [token, at]));
  const sizes: NetSizes = { ...WIDTHS, tokens: tokens.length, traits: TRAIT_COUNT };
  const net = new NetTrainer(module, sizes, SCHEDULE.seed);
  learnNet(net, known.map((post) => netPost(post, placeOf)), SCHEDULE);
  return {
    fold, chains,
    net: packNet([tokens.length, WIDTHS.words, WIDTHS.dense, WIDTHS.state], tokens, asRead(net.learned(), sizes)),
    heldOut: posts.filter((post) => post.fold === fold).map((post) => together(post, net, chains, placeOf)),
  };
}

function chainOf(post: NumberedPost, chains: Chains): Float64Array {
  return probabilities(post, post.lang === 'zh' ? chains.chinese : chains.other);
}

function together(post: NumberedPost, net: NetTrainer, chains: Chains, placeOf: ReadonlyMap<number, number>): Float32Array {
  const rows = blend(rowsOf(chainOf(post, chains)), rowsOf(net.predict(netPost(post, placeOf))));
  return Float32Array.from(rows.flat());
}

function rowsOf(numbers: Float32Array | Float64Array): number[][] {
  return Array.from({ length: numbers.length / S }, (_, at) => [...numbers.subarray(at * S, at * S + S)]);
}

/** A net as the engine reads it (the parts of lib/model/net-file.ts): the kernel keeps a row for each input, the engine one for each output. */
export function asRead(learned: ReadonlyMap<Part, Float32Array>, { dense, state }: NetSizes): Map<string, Float32Array> {
  const turned = new Map<string, Float32Array>(learned);
  const turn = (part: Part, rows: number, columns: number, kept: number) => {
    const from = learned.get(part) ?? new Float32Array(0);
    turned.set(part, Float32Array.from({ length: rows * kept }, (_, at) => from[(at % rows) * columns + Math.floor(at / rows)] ?? 0));
  };
  for (const way of ['forward', 'backward'] as const) {
    turn(`${way}-input`, dense, 3 * state, 3 * state);
    turn(`${way}-state`, state, 3 * state, 3 * state);
  }
  turn('last', 2 * state + dense, ROW, S);
  turned.set('last-bias', (learned.get('last-bias') ?? new Float32Array(0)).slice(0, S));
  return turned;
}
