/* oxlint-disable oxc/approx-constant -- a learned number may come near any constant */

/** From which probability on a block is flagged and a run is `sure`, and how probabilities become confidence, in one language. */
export interface Levels {
  /** A block is flagged from this probability on. */
  flagFrom: number;
  /** Beside a block that is, one is from this probability on. */
  joinFrom: number;
  /** A run is `sure` from this mean probability on, … */
  sureFrom: number;
  /** … and no further than from the first to the last block that is so probable. */
  sureEdge: number;
  /** Confidence is the logistic of the mean probability's log-odds times the slope, moved by the shift, and squeezed above the floor. */
  slope: number;
  shift: number;
  floor: number;
}

/** English scores sit lower than Chinese ones, so each has levels of its own; other languages go by the English. */
export interface LevelTable {
  chinese: Levels;
  other: Levels;
}

/** Set on posts that the judging model had not seen (scripts/learn/level-learning.ts). */
export const LEVELS: LevelTable = {
  chinese: { flagFrom: 0.78, joinFrom: 0.66, sureFrom: 0.978, sureEdge: 0.95, slope: 0.794, shift: -1.448, floor: 0.4 },
  other: { flagFrom: 0.62, joinFrom: 0.32, sureFrom: 0.945, sureEdge: 0.8, slope: 0.461, shift: 0.822, floor: 0 },
};

/** In a language that nothing was learned from, words say little: what is flagged there must be plain, and takes no neighbours along. */
const FOREIGN_FROM = 0.95;

/** The levels of a language, by its code. */
export function levelsOf({ chinese, other }: LevelTable, lang: string): Levels {
  if (lang === 'zh') return chinese;
  return lang === 'en' ? other : { ...other, flagFrom: Math.max(other.flagFrom, FOREIGN_FROM), joinFrom: Math.max(other.flagFrom, FOREIGN_FROM) };
}
