import type { Article } from '../../lib/article/types.ts';
import { sizeOf } from '../../lib/article/size.ts';
import { FEATURES, featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { TRAIT_COUNT, tokensOf, traitsOf } from '../../lib/model/traits.ts';
import { STATES } from '../../lib/model/weights.ts';

/** A list of numbers for each block, one after the other: those of block b lie from `offsets[b]` to `offsets[b + 1]`. */
export interface Ragged {
  offsets: Int32Array;
  ids: Int32Array;
}

/** A post as the learners see it. It can be sent between threads. */
export interface NumberedPost {
  id: string;
  fold: number;
  source: string;
  /** Language as the engine tells it from the text. */
  lang: string;
  isAdvertorial: boolean;
  count: number;
  /** Hashes of each block's tokens, each once. */
  tokens: Ragged;
  /** Which traits are not zero, and their values. */
  traits: Ragged & { values: Float32Array };
  /** The chain's features, FEATURES.length for each block. */
  rows: Float64Array;
  /** Index into STATES; -1 where the label is honest doubt or there is none. */
  states: Int8Array;
  /** Characters of each block, a picture counting as 60. */
  sizes: Float64Array;
}

type Origin = Pick<NumberedPost, 'id' | 'fold' | 'source' | 'isAdvertorial'>;

/** Turns a post into numbers. `labels` has a label for each block, `undefined` where there is none. */
export function numbersOf(article: Article, origin: Origin, labels: readonly (string | undefined)[]): NumberedPost {
  const { blocks, lang } = article;
  const { findings } = gather(article);
  const features = featuresOf(article, findings);
  const rows = new Float64Array(blocks.length * FEATURES.length);
  features.forEach((row, at) => rows.set(row, at * FEATURES.length));
  const states: readonly string[] = STATES;
  return {
    ...origin, lang, rows,
    count: blocks.length,
    tokens: tokensIn(article),
    traits: sparse(traitsOf(article, findings, features)),
    states: Int8Array.from(blocks, (_, at) => states.indexOf(labels[at] ?? '')),
    sizes: Float64Array.from(blocks, (block) => sizeOf([block])),
  };
}

function tokensIn({ blocks, lang }: Article): Ragged {
  const offsets = new Int32Array(blocks.length + 1);
  const ids: number[] = [];
  blocks.forEach((block, at) => {
    const own = new Set<number>();
    tokensOf(block, lang, (token) => own.add(token));
    for (const token of own) ids.push(token);
    offsets[at + 1] = ids.length;
  });
  return { offsets, ids: Int32Array.from(ids) };
}

function sparse(rows: readonly Float32Array[]): NumberedPost['traits'] {
  const offsets = new Int32Array(rows.length + 1);
  const ids: number[] = [], values: number[] = [];
  rows.forEach((row, at) => {
    for (let trait = 0; trait < TRAIT_COUNT; trait++) {
      const value = row[trait] ?? 0;
      if (!Number.isFinite(value)) throw new Error(`Trait ${trait} of block ${at} is no number.`);
      if (value === 0) continue;
      ids.push(trait);
      values.push(value);
    }
    offsets[at + 1] = ids.length;
  });
  return { offsets, ids: Int32Array.from(ids), values: Float32Array.from(values) };
}
