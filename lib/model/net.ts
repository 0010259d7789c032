import type { Article } from '../article/types.ts';
import type { Finding } from './gather.ts';
import { addRows, multiply, multiplyAll } from './matrix.ts';
import { LETTER_ZERO, type Net } from './net-file.ts';
import { sigmoid, tanh } from './sigmoid.ts';
import { TRAIT_COUNT, tokensOf, traitsOf } from './traits.ts';

/** The numbers of one way of reading, forwards or backwards: three gates (forget, keep, new), row after row. */
export interface Reader {
  input: Float32Array;
  state: Float32Array;
  bias: Float32Array;
  /** Bias of the new gate's own state, inside the forget gate. */
  inner: Float32Array;
}

type Numbers = Float32Array;

const LEAK = 0.05;

/** The words of one block after the other as numbers: the sum of their rows over the root of how many they are, and the highest of each column. */
class WordReader {
  /** What was read last: sums, then highest. */
  readonly numbers: Numbers;
  /** The same in steps of each column's scale. */
  readonly #steps: Int32Array;
  readonly #net: Net;
  /** The block in which each word was met last, from 1. */
  readonly #met: Int32Array;
  #block = 0;
  #count = 0;

  constructor(net: Net) {
    this.#net = net;
    this.#met = new Int32Array(net.words.length / net.width);
    this.numbers = new Float32Array(2 * net.width);
    this.#steps = new Int32Array(2 * net.width);
  }

  read(block: Article['blocks'][number], lang: string): void {
    const { width, wordScales } = this.#net, steps = this.#steps;
    this.#block++;
    this.#count = 0;
    steps.fill(0);
    tokensOf(block, lang, (token) => this.#add(this.#net.rowOf(token)));
    const root = Math.sqrt(Math.max(1, this.#count));
    for (let at = 0; at < width; at++) {
      const scale = wordScales[at] ?? 0;
      this.numbers[at] = ((steps[at] ?? 0) * scale) / root;
      this.numbers[width + at] = (steps[width + at] ?? 0) * scale;
    }
  }

  #add(row: number): void {
    if (row < 0 || this.#met[row] === this.#block) return;
    this.#met[row] = this.#block;
    const { width, words } = this.#net, steps = this.#steps;
    for (let at = 0, from = row * width; at < width; at++) {
      const step = words.charCodeAt(from + at) - LETTER_ZERO;
      steps[at] = (steps[at] ?? 0) + step;
      if (this.#count === 0 || step > (steps[width + at] ?? 0)) steps[width + at] = step;
    }
    this.#count++;
  }
}

/** What the net makes of each block by itself, into the last part of the block's row. */
function readBlocks(net: Net, article: Article, findings: readonly (readonly Finding[])[], features: readonly Float64Array[], rows: Numbers): void {
  const { width, inner, state, first, firstBias } = net;
  const length = 2 * state + inner;
  const traits = traitsOf(article, findings, features);
  const reader = new WordReader(net);
  const places = new Int32Array(2 * width + TRAIT_COUNT), factors = new Float32Array(2 * width + TRAIT_COUNT);
  article.blocks.forEach((block, at) => {
    reader.read(block, article.lang);
    const words = pickNonZero(reader.numbers, 0, places, factors, 0);
    const count = pickNonZero(traits[at] ?? NO_TRAITS, 2 * width, places, factors, words);
    const from = at * length + 2 * state;
    rows.set(firstBias, from);
    addRows(first, inner, places, factors, count, rows, from);
    for (let place = from; place < from + inner; place++) {
      const value = rows[place] ?? 0;
      if (value < 0) rows[place] = LEAK * value;
    }
  });
}

const NO_TRAITS = new Float32Array(0);

/** Notes the numbers that are not zero behind the first `count` noted ones, with their columns from `column` on; answers how many are noted then. */
function pickNonZero(values: Numbers, column: number, places: Int32Array, factors: Numbers, count: number): number {
  let noted = count;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value === 0) continue;
    places[noted] = column + at;
    factors[noted++] = value;
  }
  return noted;
}

/** Reads the blocks in one direction (a gated recurrent unit), into the part of each block's row that begins at `part`. */
function readOrder({ inner, state: size }: Net, reader: Reader, rows: Numbers, part: number, isBackward: boolean): void {
  const length = 2 * size + inner, count = rows.length / length;
  // What the gates are given by the blocks does not hang on the order, and one matrix at a time fits into the processor's first cache.
  const given = multiplyAll(reader.input, 3 * size, inner, { numbers: rows, count, stride: length, from: 2 * size }, reader.bias);
  const known = new Float32Array(3 * size), before = new Float32Array(size), innerBias = new Float32Array(3 * size);
  innerBias.set(reader.inner, 2 * size);
  for (let step = 0; step < count; step++) {
    const block = isBackward ? count - 1 - step : step, from = block * 3 * size, to = block * length + part;
    multiply(reader.state, 3 * size, size, before, 0, innerBias, known, 0);
    for (let at = 0; at < size; at++) {
      const forget = sigmoid((given[from + at] ?? 0) + (known[at] ?? 0)), keep = sigmoid((given[from + size + at] ?? 0) + (known[size + at] ?? 0));
      const fresh = tanh((given[from + 2 * size + at] ?? 0) + forget * (known[2 * size + at] ?? 0));
      const now = keep * (before[at] ?? 0) + (1 - keep) * fresh;
      before[at] = now;
      rows[to + at] = now;
    }
  }
}

/** For each block the probability of each state: a small net that reads words and traits, and the blocks in both directions. */
export function netPosteriors(article: Article, findings: readonly (readonly Finding[])[], features: readonly Float64Array[], net: Net): number[][] {
  const { state: size, inner, last, lastBias } = net;
  // A row for each block: what was read before it, what after it, itself.
  const length = 2 * size + inner;
  const rows = new Float32Array(article.blocks.length * length);
  readBlocks(net, article, findings, features, rows);
  readOrder(net, net.forward, rows, 0, false);
  readOrder(net, net.backward, rows, size, true);
  const scores = multiplyAll(last, lastBias.length, length, { numbers: rows, count: article.blocks.length, stride: length, from: 0 }, lastBias);
  return article.blocks.map((_, at) => shares(scores.subarray(at * lastBias.length, (at + 1) * lastBias.length)));
}

/** The exponentials of the scores, scaled to sum to one. */
function shares(scores: Numbers): number[] {
  let top = -Infinity, sum = 0;
  for (const score of scores) top = Math.max(top, score);
  const powers: number[] = [];
  for (const score of scores) {
    const power = Math.exp(score - top);
    powers.push(power);
    sum += power;
  }
  return powers.map((power) => power / sum);
}
