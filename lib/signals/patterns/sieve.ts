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

/**
 * Tells in one pass over a text which of many patterns may match it: those of which a needle may stand in the text, a needle being one of
 * a few strings without which the pattern cannot match. A pattern that matches always passes.
 */
export class Sieve {
  /** How many words of 32 bits it takes to have a bit for each pattern. */
  readonly #words: number;
  /** For each slot the place of its bits among the rows; 0 where no needle falls on it. */
  readonly #rowOf = new Uint16Array(1 << SLOT_BITS);
  readonly #rows: Int32Array;
  readonly #always: Int32Array;
  readonly #passed: Int32Array;

  /** Takes the slots of each pattern's needles; a pattern without needles always passes. */
  constructor(slots: readonly Uint16Array[]) {
    const words = Math.ceil(slots.length / 32);
    const rowOf = this.#rowOf;
    let rowCount = 1;
    for (const own of slots) for (const slot of own) if (rowOf[slot] === 0) rowOf[slot] = rowCount++ * words;
    const rows = new Int32Array(rowCount * words);
    const set = (at: number, number: number) => {
      rows[at + (number >> 5)] = (rows[at + (number >> 5)] ?? 0) | (1 << (number & 31));
    };
    slots.forEach((own, number) => {
      if (own.length === 0) set(0, number);
      for (const slot of own) set(rowOf[slot] ?? 0, number);
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
    return ((this.#passed[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }
}

/** The slots of each pattern from their packed form: base64 of 16-bit numbers, for each pattern how many and which. */
export function unpackSlots(packed: string): Uint16Array[] {
  const bytes = atob(packed);
  const numbers = new Uint16Array(bytes.length / 2);
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.charCodeAt(2 * at) | (bytes.charCodeAt(2 * at + 1) << 8);
  const slots: Uint16Array[] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0);
    slots.push(numbers.subarray(at + 1, end));
    at = end;
  }
  return slots;
}
