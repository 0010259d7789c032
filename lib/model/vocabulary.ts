const FIRST_SLOTS = 4096;
const MIN_WORD = 4;
const HAN_FROM = 0x3400, HAN_TO = 0x9fff;

/**
 * The words of a post by number, in the order in which they are met: Latin words of four letters and more, and pairs of Chinese characters.
 * A word is known by a hash of 32 bits; that two of a post share one does not happen in practice and would only blur a share.
 */
export class Vocabulary {
  /** How many texts each word stands in, by its number. */
  texts = new Int32Array(FIRST_SLOTS / 2);
  #count = 0;
  /** Open places, never more than half of them taken: hash of a word, and its number from 1. */
  #hashes = new Int32Array(FIRST_SLOTS);
  #numbers = new Int32Array(FIRST_SLOTS);
  /** The text in which each word was met last. */
  #last = new Int32Array(FIRST_SLOTS / 2);
  #text = 0;
  #own = new Int32Array(1024);
  #ownCount = 0;

  /** Reads a text in lower case; answers the numbers of its words, each once. */
  read(text: string): Int32Array {
    this.#text++;
    this.#ownCount = 0;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 97 && code <= 122) {
        at = this.#readLatin(text, at, code) - 1;
        before = 0;
      } else if (code >= HAN_FROM && code <= HAN_TO) {
        if (before > 0) this.#add((before << 16) | code);
        before = code;
      } else before = 0;
    }
    return this.#own.slice(0, this.#ownCount);
  }

  /** Reads what looks like a Latin word or name, `node.js` and `c++` too; answers the place after it. */
  #readLatin(text: string, from: number, first: number): number {
    let at = from, hash = 7;
    for (let code = first; isInWord(code); code = text.charCodeAt(at)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      if (++at >= text.length) break;
    }
    if (at - from >= MIN_WORD) this.#add(hash);
    return at;
  }

  #add(hash: number): void {
    const number = this.#numberOf(hash);
    if (this.#last[number] === this.#text) return;
    this.#last[number] = this.#text;
    this.texts[number] = (this.texts[number] ?? 0) + 1;
    if (this.#ownCount === this.#own.length) this.#own = grown(this.#own);
    this.#own[this.#ownCount++] = number;
  }

  #numberOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = Math.imul(hash, 0x9e3779b1) >>> 7 & mask;
    for (let number = this.#numbers[place] ?? 0; number > 0; number = this.#numbers[place] ?? 0) {
      if (this.#hashes[place] === hash) return number - 1;
      place = (place + 1) & mask;
    }
    this.#hashes[place] = hash;
    this.#numbers[place] = ++this.#count;
    const number = this.#count - 1;
    if (this.#count * 2 > mask) this.#grow();
    return number;
  }

  #grow(): void {
    const hashes = this.#hashes, numbers = this.#numbers;
    const mask = hashes.length * 2 - 1;
    this.#hashes = new Int32Array(mask + 1);
    this.#numbers = new Int32Array(mask + 1);
    this.texts = grown(this.texts);
    this.#last = grown(this.#last);
    for (let from = 0; from < hashes.length; from++) {
      const number = numbers[from] ?? 0, hash = hashes[from] ?? 0;
      if (number === 0) continue;
      let place = Math.imul(hash, 0x9e3779b1) >>> 7 & mask;
      while (this.#numbers[place] !== 0) place = (place + 1) & mask;
      this.#hashes[place] = hash;
      this.#numbers[place] = number;
    }
  }
}

function isInWord(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 43 || code === 35 || code === 46 || code === 45;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
