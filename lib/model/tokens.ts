import type { Block } from '../article/types.ts';
import { normalisedText } from '../signals/patterns/find.ts';
import { normalise } from '../signals/patterns/normalise.ts';

/** Tokens are told apart by 24 bits of a hash: two of ten thousand sharing one is rare, and no word list has to be shipped. */
export const TOKEN_BITS = 24;
const MASK = (1 << TOKEN_BITS) - 1;
/** The first so many and the last so many characters of a block are read. */
const HEAD_CHARACTERS = 360;
const TAIL_CHARACTERS = 240;
const MAX_GRAM = 4;

const OFFSET = 0x811c9dc5;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);
}

function finish(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return ((value ^ (value >>> 16)) >>> 0) & MASK;
}

/** The token of a whole word that is no text, such as a host. */
export function tokenOf(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return finish(hash);
}

/** A text as tokens are made of it: as the patterns see it ({@link normalise}), and only its beginning and end. */
export function plain(text: string): string {
  return shorten(normalise(text).text);
}

/** As {@link plain}, for the text of a block, which the patterns have normalised already. */
export function plainText(block: Block): string {
  return shorten(normalisedText(block).text);
}

function shorten(text: string): string {
  return text.length > HEAD_CHARACTERS + TAIL_CHARACTERS ? `${text.slice(0, HEAD_CHARACTERS)} ${text.slice(-TAIL_CHARACTERS)}` : text;
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f) || code === 39 || code === 0x2019;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Hands on the tokens of a text in one pass: words, pairs and triples of words, runs of one to four Chinese characters, numbers as one
 * token, and every sign beyond ASCII as itself.
 */
export function eachToken(text: string, take: (token: number) => void): void {
  const { length } = text;
  let before = 0, beforeThat = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      let hash = OFFSET;
      for (let size = 0; size < MAX_GRAM && at + size < length; size++) {
        const next = text.charCodeAt(at + size);
        if (!isHan(next)) break;
        hash = mix(hash, next);
        take(finish(hash));
      }
      before = 0;
      beforeThat = 0;
    } else if (isWord(code) || isDigit(code)) {
      let hash = OFFSET;
      const isNumber = isDigit(code);
      if (isNumber) hash = mix(hash, 48);
      for (; at < length; at++) {
        const next = text.charCodeAt(at);
        if (isNumber ? !isDigit(next) : !isWord(next)) break;
        if (!isNumber) hash = mix(hash, next === 0x2019 ? 39 : next);
      }
      at--;
      take(finish(hash));
      if (before !== 0) {
        const pair = mix(mix(before, 32), hash);
        take(finish(pair));
        if (beforeThat !== 0) take(finish(mix(mix(mix(beforeThat, 32), before), hash)));
      }
      beforeThat = before;
      before = hash;
    } else if (code > 127) take(finish(mix(OFFSET, code)));
    else if (code === 33 || code === 63 || code === 58 || code === 36 || code === 37) take(finish(mix(OFFSET, code)));
  }
}
