/**
 * What was counted in the labelled posts (docs/signals.md says how): natural logarithms, rounded to one decimal. Rows and columns
 * follow STATES. Languages other than Chinese share the English numbers: links, place and order carry over, words do not.
 */
import { CATEGORIES, type Category } from '../report.ts';
import type { Shape } from './shape.ts';

export type State = 'content' | Category;
/** The states of a block; the order of every table below. */
export const STATES: readonly State[] = ['content', ...CATEGORIES];

export interface Tables {
  /** Log-probability of the first block's state. */
  start: readonly number[];
  /** Log-probability of a block's state (column) after the one before it (row). */
  step: readonly (readonly number[])[];
  /** Log-odds against content that a post ends in this state. */
  end: readonly number[];
  /** Log-odds against content, one per category, of a shape on which no signal spoke. */
  silent: Readonly<Record<Shape, readonly number[]>>;
  /** The same of a shape on which a signal spoke. */
  spoken: Readonly<Record<Shape, readonly number[]>>;
  /** Log-odds against content, one per category, of a place in the post (`placeOf`). */
  place: readonly (readonly number[])[];
}

const CHINESE: Tables = {
  start: [-0.4, -3.9, -6.3, -4.9, -3.7, -2.9, -1.7],
  step: [
    [0, -5.3, -7.5, -6.1, -5.7, -6.1, -5.3],
    [-4.2, -0.1, -3.3, -6, -5.1, -6.1, -6.1],
    [-3.3, -1.5, -0.6, -3, -2.7, -3.1, -3.3],
    [-3, -4.2, -3.6, -0.2, -3.6, -4, -4.3],
    [-1.9, -3.2, -2.6, -3.3, -0.6, -2.8, -2.8],
    [-3.1, -4.3, -4.5, -3.7, -3, -0.2, -4.1],
    [-1.1, -3.4, -4, -3.5, -2.3, -3, -0.8],
  ],
  end: [0, 1.2, 3.8, 2.1, 3.6, 2.5, 3.2],
  silent: {
    picture: [0.3, 0.9, 0.4, -0.1, -0.9, -1.9],
    heading: [-0.9, -1.6, -0.5, -1, -0.4, -0.8],
    item: [0.3, -3.8, -0.7, -2, -1.5, -1.8],
    tiny: [-0.6, -1.3, -0.2, -0.2, -0.8, 0.2],
    short: [-0.4, -3.7, -0.4, -1.3, -0.4, -0.5],
    middle: [-1, -4, -0.7, -1.9, -2, -1.8],
    long: [-1.7, -4, -0.5, -3.4, -1.5, -2],
    data: [-3.1, -3, -3, -3, -3, -3],
    media: [0, 0, 0, 0, 0, 0],
  },
  spoken: {
    picture: [-2.1, 1.5, 0.5, -0.2, -2.5, -1.1],
    heading: [1.1, 0.3, 0.4, 0.3, 0, -0.4],
    item: [-1.3, -3.4, -1, -1.6, -0.3, -1.3],
    tiny: [0.1, 0, 0.5, 0.6, 0.7, 0.6],
    short: [-0.3, 0, 0, 0.4, 0.7, 0.7],
    middle: [0, 0.1, 0, 0.1, -0.8, -0.2],
    long: [-1.1, -3.4, -0.5, -1.9, -1.3, -0.4],
    data: [-3, -3, -3, -3, -3, -3],
    media: [0, 0, 0, 0, 0, 0],
  },
  place: [
    [-1.6, -0.7, -0.4, 1, 0.5, 2.1],
    [-1.1, -2.5, -2.6, -1.6, -1.9, -1.4],
    [-1.3, -2, -2.4, -1.9, -1.7, -1.3],
    [-0.2, -1.7, -0.6, -1.8, -1.3, -1.6],
    [0.5, -0.4, 0.3, -1.5, -0.5, -1],
    [0.9, 0.4, 1, 0.2, 1, -0.1],
    [1.2, 1.5, 1.6, 1.8, 1.9, 0.9],
    [1.3, 3.4, 1.9, 3.2, 2.4, 2.6],
  ],
};

const OTHER: Tables = {
  start: [0, -7, -7, -5.1, -7.6, -5.5, -3.5],
  step: [
    [0, -7.5, -8, -5.8, -4.9, -6.4, -4.7],
    [-3, -0.2, -3.3, -4, -3.5, -4.5, -4],
    [-2.5, -1.5, -0.8, -3, -2, -3, -3],
    [-1.8, -5.5, -5.5, -0.3, -2.8, -3.4, -3.7],
    [-1.8, -5.5, -5.5, -2.9, -0.6, -2.4, -1.8],
    [-2.7, -5.5, -5.5, -4.3, -2.4, -0.3, -2.8],
    [-0.7, -5.5, -5.5, -4.4, -2.3, -3.5, -1],
  ],
  end: [0, 1.2, 3, 2.4, 3.9, 3.2, 3.5],
  silent: {
    picture: [0.3, 0.9, -1.2, -1, 0.3, -1],
    heading: [-0.9, -1.6, -0.4, -1, -0.7, -1.5],
    item: [0.3, -3.8, -0.7, -2.2, 0.6, -1.9],
    tiny: [-0.6, -1.3, 0, -0.4, -0.5, 0.9],
    short: [-0.4, -3.7, -0.9, -1.4, -0.4, -0.9],
    middle: [-1, -4, -0.8, -2.3, -1.2, -2.6],
    long: [-1.7, -4, -0.9, -2.9, -1.7, -3],
    data: [-3.1, -3, -3.8, -4, -3, -3],
    media: [0, 0, 0, 0, 0, 0],
  },
  spoken: {
    picture: [-2.1, 1.5, -0.7, -0.4, -1.7, -0.7],
    heading: [1.1, 0.3, 0.3, 0.1, 0.6, -0.6],
    item: [-1.3, -3.4, 0.2, -1.5, 0, -0.7],
    tiny: [0.1, 0, 0.2, -0.1, 0, 1.7],
    short: [-0.3, 0, 0.2, 0.6, 0, -0.2],
    middle: [0, 0.1, -0.5, 0, -0.1, -2.2],
    long: [-1.1, -3.4, -1.6, -2.2, -0.8, -1.1],
    data: [-3, -3, -3, -3, -3, -3],
    media: [0, 0, 0, 0, 0, 0],
  },
  place: [
    [-1.6, -0.7, 0.4, -3.4, -1, 1.3],
    [-1.1, -2.5, -2, -1.9, -1.4, 0.3],
    [-1.3, -2, -0.8, -2.4, -3.1, -0.9],
    [-0.2, -1.7, -0.9, -2.7, -1.9, -1.3],
    [0.5, -0.4, -0.3, -2.5, -1, -1.2],
    [0.9, 0.4, 0.3, -0.7, -0.5, -1],
    [1.2, 1.5, 0.7, 1, 1.4, 0.3],
    [1.3, 3.4, 1.9, 3.1, 2.7, 2.5],
  ],
};

/** The numbers for a post in this language. */
export function tablesFor(lang: string): Tables {
  return lang === 'zh' ? CHINESE : OTHER;
}
