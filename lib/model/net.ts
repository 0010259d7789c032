import type { Article } from '../article/types.ts';
import type { Finding } from './gather.ts';
import type { Net } from './net-file.ts';
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

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const LEAK = 0.05;

/** Adds a row of numbers, times a factor, to another. */
function addRow(into: Numbers, intoAt: number, from: Numbers, fromAt: number, length: number, factor: number): void {
  for (let at = 0; at < length; at++) into[intoAt + at] = (into[intoAt + at] ?? 0) + (from[fromAt + at] ?? 0) * factor;
}

function dot(one: Numbers, oneAt: number, two: Numbers, twoAt: number, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += (one[oneAt + at] ?? 0) * (two[twoAt + at] ?? 0);
  return sum;
}

/** A block's words as numbers: the sum of their rows over the root of how many they are, and the highest of each column. */
function readWords(net: Net, tokens: ReadonlySet<number>, into: Numbers): void {
  const { width, words } = net;
  let count = 0;
  for (const token of tokens) {
    const row = net.rowOf(token) * width;
    if (row < 0) continue;
    for (let at = 0; at < width; at++) {
      const value = words[row + at] ?? 0;
      into[at] = (into[at] ?? 0) + value;
      if (count === 0 || value > (into[width + at] ?? 0)) into[width + at] = value;
    }
    count++;
  }
  const root = Math.sqrt(Math.max(1, count));
  for (let at = 0; at < width; at++) into[at] = (into[at] ?? 0) / root;
}

/** What the net makes of each block by itself. */
function readBlocks(net: Net, article: Article, findings: readonly (readonly Finding[])[], features: readonly Float64Array[]): Numbers {
  const { width, inner, first, firstBias } = net;
  const size = 2 * width + TRAIT_COUNT;
  const rows = traitsOf(article, findings, features);
  const hidden = new Float32Array(article.blocks.length * inner);
  const own = new Float32Array(size);
  const tokens = new Set<number>();
  article.blocks.forEach((block, at) => {
    own.fill(0);
    tokens.clear();
    tokensOf(block, (token) => tokens.add(token));
    readWords(net, tokens, own);
    own.set(rows[at] ?? [], 2 * width);
    hidden.set(firstBias, at * inner);
    for (let column = 0; column < size; column++) {
      const value = own[column] ?? 0;
      if (value !== 0) addRow(hidden, at * inner, first, column * inner, inner, value);
    }
  });
  return hidden.map((value) => (value > 0 ? value : LEAK * value));
}

/** Reads the blocks in one direction; the answer has a row for each block and remembers all that came before it. */
function readOrder(net: Net, reader: Reader, hidden: Numbers, count: number, isBackward: boolean): Numbers {
  const { inner, state: size } = net;
  const states = new Float32Array(count * size);
  const gates = new Float32Array(size * 3), before = new Float32Array(size);
  for (let step = 0; step < count; step++) {
    const at = isBackward ? count - 1 - step : step;
    for (let gate = 0; gate < 3 * size; gate++) {
      const given = (reader.bias[gate] ?? 0) + dot(reader.input, gate * inner, hidden, at * inner, inner);
      const known = dot(reader.state, gate * size, before, 0, size);
      const place = gate - 2 * size;
      gates[gate] = place < 0 ? sigmoid(given + known) : Math.tanh(given + (gates[place] ?? 0) * (known + (reader.inner[place] ?? 0)));
    }
    for (let place = 0; place < size; place++) {
      const keep = gates[size + place] ?? 0;
      before[place] = keep * (before[place] ?? 0) + (1 - keep) * (gates[2 * size + place] ?? 0);
    }
    states.set(before, at * size);
  }
  return states;
}

/** For each block the probability of each state: a small net that reads words and traits, and the blocks in both directions. */
export function netPosteriors(article: Article, findings: readonly (readonly Finding[])[], features: readonly Float64Array[], net: Net): number[][] {
  const count = article.blocks.length;
  const hidden = readBlocks(net, article, findings, features);
  const forward = readOrder(net, net.forward, hidden, count, false), backward = readOrder(net, net.backward, hidden, count, true);
  const { state: size, inner, last, lastBias } = net;
  const row = 2 * size + inner;
  return article.blocks.map((_, at) => {
    const scores = Array.from(lastBias, (bias, state) =>
      bias + dot(last, state * row, forward, at * size, size) + dot(last, state * row + size, backward, at * size, size) + dot(last, state * row + 2 * size, hidden, at * inner, inner));
    const top = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  });
}
