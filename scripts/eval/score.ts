import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { member } from './json.ts';

/** Names of the scorer's figures for a group of posts; all are shares from 0 to 1. */
export const MEASURES = ['precision', 'recall', 'f1', 'promoCharsCleaned', 'contentCharsLost', 'cleanPostsUntouched', 'promoPostsExact', 'categoryAccuracy'] as const;
export type Measure = (typeof MEASURES)[number];

/** The figures of a group of posts; null where there is nothing to measure. */
export type Group = Record<Measure, number | null> & { posts: number };

type CategoryRow = Record<'blocks' | 'foundAsAnyPromo' | 'precision' | 'f1', number | null>;

/** The flagged blocks of one tenth of the scale of confidence. */
export interface CalibrationBin {
  /** Where the tenth begins. */
  from: number;
  blocks: number;
  /** The share of them that is promotional. */
  promo: number;
}

/** What the scorer says. */
export interface Score {
  /** By name: `all`, `lang:zh`, `kind:page`, `source:…`, `family:…`. */
  groups: ReadonlyMap<string, Group>;
  categories: ReadonlyMap<string, CategoryRow>;
  macroF1: number | null;
  calibration: readonly CalibrationBin[];
  /** Pages or blocks that the annotated copies have lost or changed. */
  faults: readonly string[];
  /** Blocks missed or wrongly flagged, one line each. */
  misses: readonly string[];
}

export interface ScoreOptions {
  /** How many blocks missed or wrongly flagged to list. */
  misses?: number;
  /** Count what is flagged as `sure` alone. */
  isSureOnly?: boolean;
}

/** Scores annotated pages by the scorer that lies beside the corpus; it uses the linkedom of the folder it runs in. */
export async function score(root: string, shared: string, corpus: string, annotated: string, { misses = 0, isSureOnly = false }: ScoreOptions = {}): Promise<Score> {
  const args = [join(shared, 'eval/score.mjs'), corpus, annotated, '--json', ...(misses > 0 ? ['--misses', String(misses)] : []), ...(isSureOnly ? ['--level', 'sure'] : [])];
  const options = { cwd: root, maxBuffer: 256 * 1024 * 1024 };
  try {
    return readScore((await promisify(execFile)(process.execPath, args, options)).stdout);
  } catch (error) {
    // Exit status 1 means that there are faults, and they stand in what it printed.
    const printed = member(error, 'stdout');
    if (member(error, 'code') !== 1 || typeof printed !== 'string' || printed === '') throw error;
    return readScore(printed);
  }
}

/** Reads the scorer's output: its JSON, and after it the lines of `--misses`. */
export function readScore(printed: string): Score {
  const end = printed.indexOf('\n}\n') + 2;
  const value: unknown = JSON.parse(printed.slice(0, end));
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const groups = names.filter((name) => name === 'all' || name.includes(':'));
  const categories = member(value, 'categories'), calibration = member(value, 'calibration'), faults = member(value, 'faults');
  if (!groups.includes('all') || typeof categories !== 'object' || categories === null || !Array.isArray(calibration) || !Array.isArray(faults)) {
    throw new Error('The scorer printed something else than its scores.');
  }
  return {
    groups: new Map(groups.map((name) => [name, readGroup(member(value, name))])),
    categories: new Map(
      Object.entries(categories).map(([name, row]) => [
        name,
        { blocks: number(row, 'blocks'), foundAsAnyPromo: number(row, 'foundAsAnyPromo'), precision: number(row, 'precision'), f1: number(row, 'f1') },
      ]),
    ),
    macroF1: number(value, 'macroF1'),
    calibration: calibration.map((bin: unknown) => ({ from: number(bin, 'from') ?? 0, blocks: number(bin, 'blocks') ?? 0, promo: number(bin, 'promo') ?? 0 })),
    faults: faults.map(String),
    misses: printed.slice(end).split('\n').filter(Boolean),
  };
}

/** How far a bin's share of promotional blocks is from its middle. */
export function binGap({ from, promo }: CalibrationBin): number {
  return Math.abs(promo - (from + 0.05));
}

function readGroup(value: unknown): Group {
  return {
    posts: number(value, 'posts') ?? 0,
    precision: number(value, 'precision'),
    recall: number(value, 'recall'),
    f1: number(value, 'f1'),
    promoCharsCleaned: number(value, 'promoCharsCleaned'),
    contentCharsLost: number(value, 'contentCharsLost'),
    cleanPostsUntouched: number(value, 'cleanPostsUntouched'),
    promoPostsExact: number(value, 'promoPostsExact'),
    categoryAccuracy: number(value, 'categoryAccuracy'),
  };
}

function number(value: unknown, name: string): number | null {
  const found = member(value, name);
  return typeof found === 'number' ? found : null;
}
