import { flagLetter, foldLong, foldPair, foldTable, UNSURE } from './fold.ts';
import { withoutStandIns } from './look-alikes.ts';
import { rewrite, type Mapped } from './mapped.ts';
import { BREAKER, DIGIT, FOREIGN, GLUE, HAN, LATIN, markTable, PICTURE, STAND_IN } from './marks.ts';
import { latinWord, rejoinHan, rejoinLatin } from './rejoin.ts';

/** Longer texts are promotional as a whole only in name; the pattern sees their beginning and their end. */
const HEAD_CHARS = 700;
const TAIL_CHARS = 300;
/** A unit becomes four at most. */
const MAX_UNITS = (HEAD_CHARS + TAIL_CHARS) * 4;
/** Fewer letters than these make no English phrase; `END` does. */
const MIN_LATIN = 3;
/** Chinese posts are full of Latin names; a phrase is longer. */
const MIN_LATIN_AMONG_HAN = 12;
/** So many letters that stand alone are a word written with gaps. */
const MIN_SINGLES = 4;
const MAX_BREAKERS = 4;
/** The half-width voiced sound mark of Japanese; the semi-voiced one comes next. */
const HALF_VOICED = 0xff9e;
/** Marks that are struck through, under or around a letter and never belong to it. */
const DECORATION = /[\u0305\u0330-\u0338\u033f\u035c-\u0362\u0489\u20d0-\u20f0]/u;

export interface Normalised extends Mapped {
  hasHan: boolean;
  /** Letters enough for the English patterns to be worth trying. */
  hasLatin: boolean;
}

/** Collects folded units and notes which disguises are worth looking for. One for all texts: filled anew by each. */
class Folder {
  readonly units = new Uint16Array(MAX_UNITS + 8);
  readonly places = new Uint32Array(MAX_UNITS + 8);
  count = 0;

  push(unit: number, place: number, marks: Uint8Array): void {
    const { units, count } = this;
    if (count > 0 && units[count - 1] === 0x20) {
      if (unit === 0x20) return;
      // A space between Chinese characters says nothing, nor does one between such and a sign.
      const before = count > 1 ? (units[count - 2] ?? 0) : 0;
      if ((marks[unit] ?? 0) & GLUE && before > 0x7f && (marks[before] ?? 0) & GLUE) this.count--;
    }
    units[this.count] = unit;
    this.places[this.count++] = place;
  }
}

const folder = new Folder();

/** What a look over the folded units tells of a text. */
interface Signs {
  latin: number;
  /** All marks seen. */
  seen: number;
  /** Letters that stand alone, several in a row. */
  isSpaced: boolean;
  /** Signs between Chinese characters. */
  isBroken: boolean;
  /** Han and Latin next to each other. */
  isMixed: boolean;
}

function signsOf(units: Uint16Array, count: number, marks: Uint8Array): Signs {
  let latin = 0, seen = 0, run = 0, singles = 0, breakers = MAX_BREAKERS + 1, before = 0;
  let isSpaced = false, isBroken = false, isMixed = false;
  for (let at = 0; at < count; at++) {
    const mark = marks[units[at] ?? 0] ?? 0;
    seen |= mark;
    if (mark & (LATIN | DIGIT)) {
      if (mark & LATIN) latin++;
      run++;
      if (run === 1 && singles >= MIN_SINGLES - 1) isSpaced = true;
      if (before & HAN) isMixed = true;
      breakers = MAX_BREAKERS + 1;
    } else {
      if (run > 0) {
        singles = run === 1 ? singles + 1 : 0;
        run = 0;
      }
      if (mark & HAN) {
        if (before & LATIN) isMixed = true;
        if (breakers > 0 && breakers <= MAX_BREAKERS) isBroken = true;
        breakers = 0;
      } else breakers = mark & BREAKER ? breakers + 1 : MAX_BREAKERS + 1;
    }
    before = mark;
  }
  return { latin, seen, isSpaced, isBroken, isMixed };
}

/** Folds part of a text. */
function read(original: string, from: number, to: number, table: Uint16Array, marks: Uint8Array): void {
  for (let at = from; at < to; at++) {
    const unit = original.charCodeAt(at);
    const folded = table[unit] ?? unit;
    if (folded < UNSURE) folder.push(folded, at, marks);
    else if (folded === UNSURE) at = readUnsure(original, at, to, marks);
  }
}

/** Folds what one unit does not tell, and answers the place of its last unit. */
function readUnsure(original: string, at: number, to: number, marks: Uint8Array): number {
  const unit = original.charCodeAt(at);
  const code = original.codePointAt(at) ?? unit;
  if (code > 0xffff) {
    if (flagLetter(code) > 0) return readFlags(original, at, to, marks);
    pushAll(foldPair(code), at, marks);
    return at + 1;
  }
  if (unit >= 0xd800 && unit <= 0xdfff) folder.push(unit, at, marks);
  else if (isJoining(unit)) join(unit, at, marks);
  else if (unit === HALF_VOICED || unit === HALF_VOICED + 1) join(unit - HALF_VOICED + 0x3099, at, marks);
  else pushAll(foldLong(unit), at, marks);
  return at;
}

function isJoining(unit: number): boolean {
  return /[\p{M}\u1161-\u11ff]/u.test(String.fromCharCode(unit));
}

/** Marks and jamo are put together with the character before; what only decorates it is left out. */
function join(unit: number, at: number, marks: Uint8Array): void {
  const mark = String.fromCharCode(unit);
  const last = folder.units[folder.count - 1] ?? 0;
  if (folder.count === 0 || DECORATION.test(mark)) return;
  const whole = (String.fromCharCode(last) + mark).normalize('NFC');
  if (whole.length === 1) folder.units[folder.count - 1] = whole.charCodeAt(0);
  // Letters of other scripts keep their marks; a pile of them on Latin letters is a decoration.
  else if (last > 0x24f) folder.push(unit, at, marks);
}

/** Two halves are a flag, more of them a word. */
function readFlags(original: string, at: number, to: number, marks: Uint8Array): number {
  let end = at;
  while (end < to && flagLetter(original.codePointAt(end) ?? 0) > 0) end += 2;
  const isFlag = end - at === 4;
  for (let place = at; place < end; place += 2) {
    const code = original.codePointAt(place) ?? 0;
    pushAll(isFlag ? String.fromCodePoint(code) : String.fromCharCode(flagLetter(code)), place, marks);
  }
  return end - 1;
}

function pushAll(text: string, place: number, marks: Uint8Array): void {
  for (let at = 0; at < text.length; at++) folder.push(text.charCodeAt(at), place, marks);
}

/** Puts together again what was written apart, and words that were written with other characters. */
function undisguise(folded: Mapped, original: string, { seen, isSpaced, isBroken, isMixed }: Signs): Mapped {
  let mapped = folded;
  if (seen & FOREIGN && seen & LATIN) mapped = rewrite(mapped, /[a-z\u0370-\u052f]{2,}/gu, (match) => latinWord(match, mapped, original));
  if (isSpaced) mapped = rejoinLatin(mapped);
  if (!(seen & HAN)) return mapped;
  if (isBroken) mapped = rejoinHan(mapped);
  return seen & (STAND_IN | PICTURE) || isMixed ? withoutStandIns(mapped) : mapped;
}

/**
 * The text as patterns and the net see it: lower case, one width, Simplified, no spaces between Chinese characters, nothing
 * invisible, decorated letters plain, words that were written apart or with look-alikes as they are meant. Long texts are
 * cut in the middle. One pass; what else there is to undo is only looked for where the pass saw a sign of it.
 */
export function normalise(original: string): Normalised {
  const table = foldTable(), marks = markTable();
  const isLong = original.length > HEAD_CHARS + TAIL_CHARS;
  folder.count = 0;
  read(original, 0, isLong ? HEAD_CHARS : original.length, table, marks);
  if (isLong) read(original, original.length - TAIL_CHARS, original.length, table, marks);
  const { units, places, count } = folder;
  const signs = signsOf(units, count, marks);
  const folded = { text: String(Reflect.apply(String.fromCharCode, null, units.subarray(0, count))), origin: places.slice(0, count) };
  const { text, origin } = undisguise(folded, original, signs);
  const hasHan = (signs.seen & HAN) !== 0;
  return { text, origin, hasHan, hasLatin: signs.latin >= (hasHan ? MIN_LATIN_AMONG_HAN : MIN_LATIN) };
}
