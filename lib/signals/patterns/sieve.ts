/** Slots for what needles are known by; so many that words which are no needles rarely fall on one. */
const SLOT_BITS = 16;
/** So many characters of an ASCII needle are looked for; of others two. */
const ASCII_WINDOW = 3;
const WIDE_WINDOW = 2;
const ASCII = 0x80;

function mix(one: number, two: number, three: number): number {
  return Math.imul(Math.imul(Math.imul(one, 0x01000193) ^ two, 0x01000193) ^ three, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

/** How many characters are looked for where a needle starts with that unit. */
export function windowAt(unit: number): number {
  return unit < ASCII ? ASCII_WINDOW : WIDE_WINDOW;
}

/** The slot of a needle of no more characters than its window. */
export function slotOf(needle: string): number {
  const [one = 0, two = 0, three = 0] = Array.from({ length: needle.length }, (_, at) => needle.charCodeAt(at));
  return mix(one, two, three);
}

/** The slots of a pattern's two sets of needles. A set is empty where the pattern has none. */
export type Slots = readonly [first: Uint16Array, second: Uint16Array];

/**
 * Tells in one pass over a text which of many patterns may match it: those of whose needles one of each set may stand in the text. The needles of a
 * pattern are one or two sets of strings of which it needs one each. A pattern that matches always passes.
 */
export class Sieve {
  /** How many words of 32 bits it takes to have two bits for each pattern, one a set: first all of the first sets, then all of the second. */
  readonly #words: number;
  /** For each slot the place of its bits among the rows; 0 where no needle falls on it. */
  readonly #rowOf = new Uint16Array(1 << SLOT_BITS);
  readonly #rows: Int32Array;
  /** Bits of sets that are empty: these ask for nothing. */
  readonly #always: Int32Array;
  readonly #passed: Int32Array;

  constructor(slots: readonly Slots[]) {
    const half = Math.ceil(slots.length / 32), words = 2 * half;
    const rowOf = this.#rowOf;
    let rowCount = 1;
    for (const set of slots.flat()) for (const slot of set) if (rowOf[slot] === 0) rowOf[slot] = rowCount++ * words;
    const rows = new Int32Array(rowCount * words);
    slots.forEach((sets, number) => {
      sets.forEach((set, which) => {
        const word = which * half + (number >> 5), bit = 1 << (number & 31);
        if (set.length === 0) rows[word] = (rows[word] ?? 0) | bit;
        for (const slot of set) rows[(rowOf[slot] ?? 0) + word] = (rows[(rowOf[slot] ?? 0) + word] ?? 0) | bit;
      });
    });
    this.#words = words;
    this.#rows = rows;
    this.#always = rows.slice(0, words);
    this.#passed = rows.slice(0, words);
  }

  /** Reads a text; {@link passes} then answers for it. */
  read(text: string): void {
    const rowOf = this.#rowOf, { length } = text;
    this.#passed.set(this.#always);
    let two = length > 0 ? text.charCodeAt(0) : 0, three = length > 1 ? text.charCodeAt(1) : 0;
    for (let at = 0; at < length; at++) {
      const one = two;
      two = three;
      three = at + 2 < length ? text.charCodeAt(at + 2) : 0;
      const single = rowOf[mix(one, 0, 0)] ?? 0, pair = rowOf[mix(one, two, 0)] ?? 0;
      const triple = one < ASCII ? (rowOf[mix(one, two, three)] ?? 0) : 0;
      if (single !== 0) this.#let(single);
      if (pair !== 0) this.#let(pair);
      if (triple !== 0) this.#let(triple);
    }
  }

  #let(row: number): void {
    const passed = this.#passed, rows = this.#rows;
    for (let word = 0; word < this.#words; word++) passed[word] = (passed[word] ?? 0) | (rows[row + word] ?? 0);
  }

  /** Whether the pattern of that number may match the text that was read last. */
  passes(number: number): boolean {
    const word = number >> 5;
    return ((this.#passed[word] ?? 0) & (this.#passed[(this.#words >> 1) + word] ?? 0) & (1 << (number & 31))) !== 0;
  }
}

/** The slots of each pattern from their packed form: base64 of 16-bit numbers, for each set how many and which. */
export function unpackSlots(packed: string): Slots[] {
  const bytes = atob(packed);
  const numbers = new Uint16Array(bytes.length / 2);
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.charCodeAt(2 * at) | (bytes.charCodeAt(2 * at + 1) << 8);
  const slots: Slots[] = [];
  for (let at = 0; at < numbers.length; ) {
    const middle = at + 1 + (numbers[at] ?? 0), end = middle + 1 + (numbers[middle] ?? 0);
    slots.push([numbers.subarray(at + 1, middle), numbers.subarray(middle + 1, end)]);
    at = end;
  }
  return slots;
}
