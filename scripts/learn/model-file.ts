import { createHash } from 'node:crypto';
import { FEATURES, type Feature } from '../../lib/model/features.ts';
import type { ModelFile } from '../../lib/model/model.ts';
import type { NetText } from '../../lib/model/net-file.ts';
import { STATES, type Weights } from '../../lib/model/weights.ts';
import { LAYOUT } from './chain.ts';

const S = STATES.length;

function short(values: Float64Array): number[] {
  return Array.from(values, (value) => Number(value.toFixed(2)) + 0);
}

/** The chain's learned numbers as the engine reads them. */
function weightsOf(parameters: Float64Array): Weights {
  const part = (from: number, length: number) => short(parameters.subarray(from, from + length));
  const features = Object.fromEntries(FEATURES.map((feature, at) => [feature, part(at * (S - 1), S - 1)]));
  if (!hasEveryFeature(features)) throw new Error('A feature has no weights.');
  return { features, step: STATES.map((_, at) => part(LAYOUT.step + at * S, S)), start: part(LAYOUT.start, S), end: part(LAYOUT.end, S) };
}

function hasEveryFeature(value: Readonly<Record<string, number[]>>): value is Record<Feature, number[]> {
  return FEATURES.every((feature) => value[feature]?.length === S - 1);
}

/** What a fold's model was learned from, beside its numbers. */
export interface Origin {
  fold: number;
  seed: number;
  /** SHA-256 over the labelled posts, the unlabelled ones and the code that learned. */
  hash: string;
}

/** The text of a model file. */
export function modelText(origin: Origin, chain: { chinese: Float64Array; other: Float64Array }, net: NetText): string {
  const file: ModelFile & Origin = { ...origin, chinese: weightsOf(chain.chinese), other: weightsOf(chain.other), net };
  return `${JSON.stringify(file)}\n`;
}

/** One hash over several texts, each with its length before it. */
export function hashOf(texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}
