import { NET_TEXT } from './net-weights.ts';
import type { Reader } from './net.ts';
import { TOKEN_BITS } from './tokens.ts';
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
  /** All other numbers as such letters, too, each row with a scale of its own. */
  rest: string;
  restScales: readonly number[];
}

export interface Net {
  width: number;
  inner: number;
  state: number;
  /** A letter for each number of each word, as in the file: a post needs few of them, so they are not unpacked. */
  words: string;
  wordScales: Float32Array;
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

/** The bits of a text in base64, the lowest of each byte first. */
class Bits {
  readonly #bytes: string;
  #at = 0;
  /** Bits that were taken from the bytes and not read yet, and how many they are. */
  #held = 0;
  #count = 0;

  constructor(text: string) {
    this.#bytes = atob(text);
  }

  /** The next bits as a number, twenty-four at most. */
  read(count: number): number {
    while (this.#count < count) this.#hold();
    const value = this.#held & ((1 << count) - 1);
    this.#drop(count);
    return value;
  }

  /** How many ones come before the next zero; all are read. */
  readOnes(): number {
    let ones = 0;
    for (;;) {
      if (this.#count === 0) this.#hold();
      const run = Math.min(trailingOnes(this.#held), this.#count);
      ones += run;
      const isEnd = run < this.#count;
      this.#drop(isEnd ? run + 1 : run);
      if (isEnd) return ones;
    }
  }

  #hold(): void {
    this.#held |= this.#bytes.charCodeAt(this.#at++) << this.#count;
    this.#count += 8;
  }

  #drop(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
  }
}

function trailingOnes(value: number): number {
  return 31 - Math.clz32(~value & (value + 1));
}

/** The tokens, rising, of their Rice-coded gaps. */
function readTokens(text: string, count: number): Int32Array {
  const bits = new Bits(text);
  const tokens = new Int32Array(count);
  for (let at = 0, last = -1; at < count; at++) {
    last += (bits.readOnes() << RICE_BITS) + bits.read(RICE_BITS) + 1;
    tokens[at] = last;
  }
  return tokens;
}

/** Bits of a token by which it is looked up: some two known tokens share them. */
const SHELF_BITS = 11;

/** Finds tokens by their upper bits: the few that share them stand next to each other. */
function finderOf(tokens: Int32Array): (token: number) => number {
  const shift = TOKEN_BITS - SHELF_BITS, shelves = 1 << SHELF_BITS;
  const starts = new Uint16Array(shelves + 1);
  let shelf = 0;
  for (let at = 0; at < tokens.length; at++) for (const own = (tokens[at] ?? 0) >> shift; shelf < own; ) starts[++shelf] = at;
  while (shelf < shelves) starts[++shelf] = tokens.length;
  return (token) => {
    const own = token >> shift, end = starts[own + 1] ?? 0;
    for (let at = starts[own] ?? 0; at < end; at++) if (tokens[at] === token) return at;
    return -1;
  };
}

/** Reads a net from its text. */
export function readNet(text: NetText): Net {
  const [count, width, inner, state] = text.sizes;
  const parts = new Map<string, Float32Array>();
  let from = 0, scaleAt = 0;
  for (const [name, rows, length] of partsOf(text.sizes)) {
    const part = new Float32Array(rows * length);
    for (let at = 0; at < part.length; scaleAt++) {
      const scale = text.restScales[scaleAt] ?? 0;
      for (const end = at + length; at < end; at++) part[at] = (text.rest.charCodeAt(from++) - LETTER_ZERO) * scale;
    }
    parts.set(name, part);
  }
  const part = (name: string): Float32Array => parts.get(name) ?? new Float32Array(0);
  const reader = (name: string): Reader => ({ input: part(`${name}-input`), state: part(`${name}-state`), bias: part(`${name}-bias`), inner: part(`${name}-inner`) });
  return {
    width, inner, state, words: text.words, wordScales: Float32Array.from(text.wordScales), rowOf: finderOf(readTokens(text.tokens, count)),
    first: part('first'), firstBias: part('first-bias'), forward: reader('forward'), backward: reader('backward'), last: part('last'), lastBias: part('last-bias'),
  };
}

let packaged: Net | undefined;

/** The packaged net, read when it is first asked for. */
export function packagedNet(): Net {
  packaged ??= readNet(NET_TEXT);
  return packaged;
}
