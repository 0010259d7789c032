import { NET_TEXT } from './net-weights.ts';
import type { Reader } from './net.ts';
import { TRAIT_COUNT } from './traits.ts';

/** A net as it is kept in a file: text, so that it can stand in a module; quantised, so that it is small. */
export interface NetText {
  /** Numbers of the layers: tokens, width of a token, width of a block, width of the memory. */
  sizes: readonly [tokens: number, width: number, inner: number, state: number];
  /** The tokens in rising order: base64 of their gaps, Rice-coded. */
  tokens: string;
  /** A letter for each number of each token: `h` is 0, `i` the scale of its column, `g` its negative, and so on. */
  words: string;
  wordScales: readonly number[];
  /** All other numbers as base64 of signed bytes, each row times its scale. */
  rest: string;
  restScales: readonly number[];
}

export interface Net {
  width: number;
  inner: number;
  state: number;
  words: Float32Array;
  /** Row of a token among the words, -1 when it is unknown. */
  rowOf(token: number): number;
  first: Float32Array;
  firstBias: Float32Array;
  forward: Reader;
  backward: Reader;
  last: Float32Array;
  lastBias: Float32Array;
}

/** Low bits of a gap that are written as they are; the rest of it is written in ones. */
export const RICE_BITS = 10;
const STATE_COUNT = 7;
export const LETTER_ZERO = 104;

/** The parts of `rest` in their order: name, rows, length of a row. */
export function partsOf([, width, inner, state]: NetText['sizes']): readonly (readonly [name: string, rows: number, length: number])[] {
  const reader = (name: string) => [[`${name}-input`, 3 * state, inner], [`${name}-state`, 3 * state, state], [`${name}-bias`, 1, 3 * state], [`${name}-inner`, 1, state]] as const;
  return [
    ['first', 2 * width + TRAIT_COUNT, inner],
    ['first-bias', 1, inner],
    ...reader('forward'),
    ...reader('backward'),
    ['last', STATE_COUNT, 2 * state + inner],
    ['last-bias', 1, STATE_COUNT],
  ];
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function readTokens(text: string, count: number): Int32Array {
  const bytes = bytesOf(text);
  const tokens = new Int32Array(count);
  let bit = 0, last = -1;
  const next = (): number => {
    const value = ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1;
    bit++;
    return value;
  };
  for (let at = 0; at < count; at++) {
    let gap = 0;
    while (next() === 1) gap += 1 << RICE_BITS;
    for (let low = 0; low < RICE_BITS; low++) gap += next() << low;
    last += gap + 1;
    tokens[at] = last;
  }
  return tokens;
}

/** A table of tokens with open places, twice and more as large as it must be: one look or two find a token. */
function tableOf(tokens: Int32Array): (token: number) => number {
  const bits = 32 - Math.clz32(tokens.length * 2);
  const keys = new Int32Array(1 << bits).fill(-1), rows = new Int32Array(1 << bits);
  const mask = (1 << bits) - 1;
  tokens.forEach((token, row) => {
    let place = token & mask;
    while (keys[place] !== -1) place = (place + 1) & mask;
    keys[place] = token;
    rows[place] = row;
  });
  return (token) => {
    let place = token & mask;
    for (;;) {
      const key = keys[place];
      if (key === token) return rows[place] ?? -1;
      if (key === -1) return -1;
      place = (place + 1) & mask;
    }
  };
}

/** Reads a net from its text. */
export function readNet(text: NetText): Net {
  const [count, width, inner, state] = text.sizes;
  const words = Float32Array.from({ length: count * width }, (_, at) => (text.words.charCodeAt(at) - LETTER_ZERO) * (text.wordScales[at % width] ?? 0));
  const bytes = new Int8Array(bytesOf(text.rest).buffer);
  const parts = new Map<string, Float32Array>();
  let from = 0, scaleAt = 0;
  for (const [name, rows, length] of partsOf(text.sizes)) {
    const part = new Float32Array(rows * length);
    for (let row = 0; row < rows; row++, scaleAt++) {
      const scale = text.restScales[scaleAt] ?? 0;
      for (let at = 0; at < length; at++) part[row * length + at] = (bytes[from++] ?? 0) * scale;
    }
    parts.set(name, part);
  }
  const part = (name: string): Float32Array => parts.get(name) ?? new Float32Array(0);
  const reader = (name: string): Reader => ({ input: part(`${name}-input`), state: part(`${name}-state`), bias: part(`${name}-bias`), inner: part(`${name}-inner`) });
  return {
    width, inner, state, words, rowOf: tableOf(readTokens(text.tokens, count)),
    first: part('first'), firstBias: part('first-bias'), forward: reader('forward'), backward: reader('backward'), last: part('last'), lastBias: part('last-bias'),
  };
}

let packaged: Net | undefined;

/** The packaged net, read when it is first asked for. */
export function packagedNet(): Net {
  packaged ??= readNet(NET_TEXT);
  return packaged;
}
