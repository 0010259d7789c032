import type { AdvertorialWeights } from './advertorial.ts';
import { ADVERTORIAL } from './advertorial-weights.ts';
import { LEVELS, type LevelTable } from './levels.ts';
import { packagedNet, readNet, type Net, type NetText } from './net-file.ts';
import { weightsFor, type Weights } from './weights.ts';

/** All that was learned: what judges a post when the packaged numbers are not to be used. */
export interface Model {
  net(): Net;
  weightsFor(lang: string): Weights;
  levels: LevelTable;
  advertorial: AdvertorialWeights;
}

/** A model as it stands in a file of its own. */
export interface ModelFile {
  chinese: Weights;
  other: Weights;
  net: NetText;
  levels: LevelTable;
  advertorial: AdvertorialWeights;
}

/** The numbers that are shipped. */
export const PACKAGED: Model = { net: packagedNet, weightsFor, levels: LEVELS, advertorial: ADVERTORIAL };

/** A model that was read from a file. */
export function modelOf(file: ModelFile): Model {
  const net = readNet(file.net);
  return { net: () => net, weightsFor: (lang) => (lang === 'zh' ? file.chinese : file.other), levels: file.levels, advertorial: file.advertorial };
}
