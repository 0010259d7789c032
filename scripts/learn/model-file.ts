import { FEATURES, type Feature } from '../../lib/model/features.ts';
import type { AdvertorialWeights } from '../../lib/model/advertorial.ts';
import type { Levels, LevelTable } from '../../lib/model/levels.ts';
import type { ModelFile } from '../../lib/model/model.ts';
import type { NetText } from '../../lib/model/net-file.ts';
import { STATES, type Weights } from '../../lib/model/weights.ts';
import { LAYOUT } from './chain.ts';
import type { LearnedFold } from './fold.ts';

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
  seed: string;
  /** `originHash` of what it was learned from. */
  hash: string;
}

/** The text of a model file. */
export function modelText(origin: Origin, { chains, net }: LearnedFold, levels: LevelTable, advertorial: AdvertorialWeights): string {
  const file: ModelFile & Origin = { ...origin, chinese: weightsOf(chains.chinese), other: weightsOf(chains.other), net, levels, advertorial };
  return `${JSON.stringify(file)}\n`;
}

const NET_FILE = './net-file.ts';

/** The text of lib/model/net-weights.ts. */
export function netSource({ seed, hash }: Origin, net: NetText): string {
  return `import type { NetText } from '${NET_FILE}';\n\n/** Learned from all labelled posts, seed ${seed}, origin ${hash.slice(0, 16)}; docs/model.md tells how. */\nexport const NET_TEXT: NetText = ${JSON.stringify(net)};\n`;
}

/** The text of lib/model/levels.ts: `source` with other numbers. */
export function levelSource(source: string, { chinese, other }: LevelTable): string {
  const line = (name: string, levels: Levels) => `  ${name}: { ${Object.entries(levels).map(([key, value]) => `${key}: ${String(value)}`).join(', ')} },`;
  const table = /(export const LEVELS: LevelTable = \{\n)[\s\S]*?(\n\};)/;
  if (!table.test(source)) throw new Error('lib/model/levels.ts has no table LEVELS.');
  return source.replace(table, (_, head: string, tail: string) => `${head}${line('chinese', chinese)}\n${line('other', other)}${tail}`);
}
