/** Slots for what needles begin with; so many that other words rarely fall on one. */
const SLOT_BITS = 15;
/** So many characters of the beginning tell a needle's shelf: of ASCII three, of others, which are rarer, two. */
const ASCII = 0x80;

function slotOf(one: number, two: number, three: number): number {
  return Math.imul(Math.imul(Math.imul(one, 0x01000193) ^ two, 0x01000193) ^ three, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

/** One or two sets of strings of which a pattern needs one each; none where it does without. */
export type NeedleSets = readonly (readonly string[])[];

interface Needle {
  text: string;
  /** What follows its head; -1 where nothing does. */
  next: number;
  /** Numbers of the sets it belongs to: a pattern's number twice, and one more for its second set. */
  sets: number[];
}

/**
 * Tells in one pass over a text which of many patterns may match it: those of whose needles one of each set stands in the text. A pattern that
 * matches always passes.
 */
export class Sieve {
  /** For each slot the number of its shelf; shelf 0 is empty. */
  readonly #shelfOf = new Uint16Array(1 << SLOT_BITS);
  readonly #shelves: Needle[][] = [[]];
  /** A bit for each set. Those of sets that are not there are on from the beginning: they ask for nothing. */
  readonly #always: Int32Array;
  readonly #passed: Int32Array;

  constructor(patterns: readonly NeedleSets[]) {
    this.#always = new Int32Array((patterns.length >> 4) + 1);
    this.#passed = new Int32Array(this.#always.length);
    const needles = new Map<string, Needle>();
    patterns.forEach((sets, number) => {
      for (let which = sets.length; which < 2; which++) pass(this.#always, 2 * number + which);
      sets.forEach((set, which) => {
        for (const text of set) {
          const needle = needles.get(text) ?? this.#shelve(text);
          needle.sets.push(2 * number + which);
          needles.set(text, needle);
        }
      });
    });
  }

  #shelve(text: string): Needle {
    const one = text.charCodeAt(0), head = one < ASCII ? 3 : 2;
    const slot = slotOf(one, text.length > 1 ? text.charCodeAt(1) : 0, text.length > 2 && head > 2 ? text.charCodeAt(2) : 0);
    const needle: Needle = { text, next: text.length > head ? text.charCodeAt(head) : -1, sets: [] };
    const shelf = this.#shelfOf[slot] ?? 0;
    if (shelf > 0) this.#shelves[shelf]?.push(needle);
    else this.#shelfOf[slot] = this.#shelves.push([needle]) - 1;
    return needle;
  }

  /** Reads a text; {@link passes} then answers for it. */
  read(text: string): void {
    const shelfOf = this.#shelfOf, { length } = text;
    this.#passed.set(this.#always);
    let two = length > 0 ? text.charCodeAt(0) : 0, three = length > 1 ? text.charCodeAt(1) : 0;
    for (let at = 0; at < length; at++) {
      const one = two;
      two = three;
      three = at + 2 < length ? text.charCodeAt(at + 2) : 0;
      const single = shelfOf[slotOf(one, 0, 0)] ?? 0, pair = shelfOf[slotOf(one, two, 0)] ?? 0;
      const triple = one < ASCII ? (shelfOf[slotOf(one, two, three)] ?? 0) : 0;
      if (single !== 0) this.#compare(single, text, at, two);
      if (pair !== 0) this.#compare(pair, text, at, three);
      if (triple !== 0) this.#compare(triple, text, at, at + 3 < length ? text.charCodeAt(at + 3) : 0);
    }
  }

  /** Compares the needles of a shelf with the text; `next` is what follows there on the head. */
  #compare(shelf: number, text: string, at: number, next: number): void {
    for (const needle of this.#shelves[shelf] ?? []) {
      if (needle.next >= 0 && needle.next !== next) continue;
      if (text.startsWith(needle.text, at)) for (const set of needle.sets) pass(this.#passed, set);
    }
  }

  /** Whether the pattern of that number may match the text that was read last. */
  passes(number: number): boolean {
    return (((this.#passed[number >> 4] ?? 0) >> (2 * (number & 15))) & 3) === 3;
  }
}

function pass(bits: Int32Array, set: number): void {
  bits[set >> 5] = (bits[set >> 5] ?? 0) | (1 << (set & 31));
}
