/** Whom and what a text speaks of, counted in one pass over its characters. */
export interface Speech {
  /** Words for the reader, for the author's side, for the author. */
  you: number;
  we: number;
  self: number;
  /** Whether it has a word of the chain's shorter lists: to the reader, of the author. */
  isToReader: boolean;
  isOfSelf: boolean;
  /** Chinese characters, and those among the first 200. */
  han: number;
  hanEarly: number;
  exclaims: number;
  asks: number;
  digits: number;
  /** Words that begin with a Latin letter, and those of a capital and small letters. */
  latin: number;
  capitals: number;
  hasQuotes: boolean;
  hasBrackets: boolean;
  /** A sign or word that a price may be told by. */
  hasPriceSign: boolean;
  /** Anything beyond letters and plain punctuation, such as emoji and arrows. */
  hasOddSigns: boolean;
  /** Place of the first Latin letter or Chinese character; the length where there is none. */
  start: number;
}

const YOU = 1, WE = 2, SELF = 4, TO_READER = 8, OF_SELF = 16, PRICE = 32;

/** Latin words, as whole words only; what follows an apostrophe is a word by itself. */
const LATIN_WORDS: readonly (readonly [words: string, says: number])[] = [
  ['you your please', YOU | TO_READER],
  ['yours yourself folks guys', YOU],
  ['we our us', WE | OF_SELF],
  ['ours', WE],
  ['i me my', SELF | OF_SELF],
  ['mine myself', SELF],
  ['free', PRICE],
];
const MAX_LATIN = 8;
const EARLY = 200;

/** Chinese words, wherever they stand, in both scripts. */
const HAN_WORDS: readonly (readonly [words: string, says: number])[] = [
  ['你 您 妳 大家 小伙伴 小夥伴 同学 同學', YOU | TO_READER],
  ['朋友们 朋友們 读者 讀者 粉丝 粉絲', YOU],
  ['朋友', TO_READER],
  ['我们 我們 咱们 咱們 本公司 本号 本號 本公众号 本公眾號', WE],
  ['我 咱', OF_SELF],
  ['本人 小编 作者', SELF],
  ['博主 笔者 筆者', SELF | OF_SELF],
  ['免', PRICE],
];
/** `我` is the author where it is not `我们` or `我們`. */
const ME = '我'.charCodeAt(0), MANY = ['们', '們'].map((character) => character.charCodeAt(0));

const LOWER = 1, UPPER = 2, DIGIT = 4, JOINER = 8, HAN = 16, OPENER = 32, SIGN = 64, ODD = 128;
const LETTER = LOWER | UPPER, WORD = LETTER | DIGIT | JOINER;
/** What each UTF-16 unit is. */
const kinds = new Uint8Array(0x10000).fill(ODD);
const EXCLAIMS = 1, ASKS = 2, QUOTES = 4, BRACKETS = 8, CURRENCY = 16;
const signs = new Map<number, number>();
const hanWords = new Map<number, [word: string, says: number][]>();
const latinWords = new Map<number, number>();
/** Bits of the letters that open a Latin word of the lists. */
let latinOpeners = 0;

/** A Latin word as a number: five bits a letter. */
function numberOf(word: string): number {
  return Array.from(word).reduce((sum, letter) => sum * 32 + (letter.charCodeAt(0) & 31), 0);
}

function fillTables(): void {
  kinds.fill(0, 0, 0x80);
  kinds.fill(DIGIT, 0x30, 0x3a);
  kinds.fill(UPPER, 0x41, 0x5b);
  kinds.fill(LOWER, 0x61, 0x7b);
  kinds.fill(HAN, 0x3400, 0xa000);
  const set = (characters: string, kind: number) => Array.from(characters, (character) => (kinds[character.charCodeAt(0)] = kind));
  set('_', JOINER);
  // Two of these make an arrow.
  set('>', ODD);
  set('，。、：；（）”’‘…—·', 0);
  for (const [characters, sign] of [['!！~～', EXCLAIMS], ['?？', ASKS], ['「『“"', QUOTES], ['《【', QUOTES | BRACKETS], ['$€£¥￥', CURRENCY]] as const) {
    set(characters, SIGN);
    for (const character of characters) signs.set(character.charCodeAt(0), sign);
  }
  for (const [words, says] of HAN_WORDS) {
    for (const word of words.split(' ')) {
      const first = word.charCodeAt(0);
      kinds[first] = HAN | OPENER;
      hanWords.set(first, [...(hanWords.get(first) ?? []), [word, says]]);
    }
  }
  for (const [words, says] of LATIN_WORDS) {
    for (const word of words.split(' ')) {
      latinOpeners |= 1 << (word.charCodeAt(0) & 31);
      latinWords.set(numberOf(word), says);
    }
  }
}
fillTables();

/** Goes over a text from left to right and adds up. */
class Listener implements Speech {
  you = 0;
  we = 0;
  self = 0;
  isToReader = false;
  isOfSelf = false;
  han = 0;
  hanEarly = 0;
  exclaims = 0;
  asks = 0;
  digits = 0;
  latin = 0;
  capitals = 0;
  hasQuotes = false;
  hasBrackets = false;
  hasPriceSign = false;
  hasOddSigns = false;
  start: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.start = text.length;
    let seen = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at), kind = kinds[code] ?? 0;
      seen |= kind;
      if (kind & HAN) this.#readHan(at, code, kind);
      else if (kind & WORD) at = this.#readWord(at, code, kind) - 1;
      else if (kind & SIGN) this.#readSign(signs.get(code) ?? 0);
    }
    if (this.digits > 0) this.hasPriceSign = true;
    this.hasOddSigns = (seen & ODD) !== 0;
  }

  #readHan(at: number, code: number, kind: number): void {
    if (this.start > at) this.start = at;
    this.han++;
    if (at < EARLY) this.hanEarly++;
    if (!(kind & OPENER)) return;
    // Of the words that open with a character no two are of the same kind.
    let says = code === ME && !MANY.includes(this.#text.charCodeAt(at + 1)) ? SELF : 0;
    for (const [word, own] of hanWords.get(code) ?? []) if (word.length === 1 || this.#text.startsWith(word, at)) says |= own;
    this.#hear(says);
  }

  /** Reads letters, digits and `_` that stand together; answers the place after them. */
  #readWord(from: number, first: number, kind: number): number {
    const text = this.#text;
    let at = from, number = 0, all = 0;
    for (let code = first, own = kind; own & WORD; code = text.charCodeAt(at), own = kinds[code] ?? 0) {
      if (own & DIGIT) this.digits++;
      else if (this.start > at && own & LETTER) this.start = at;
      all |= own;
      number = number * 32 + (code & 31);
      if (++at >= text.length) break;
    }
    if (!(kind & LETTER)) return at;
    this.latin++;
    if (kind & UPPER && at > from + 1 && (kinds[text.charCodeAt(from + 1)] ?? 0) & LOWER) this.capitals++;
    const isListed = at - from <= MAX_LATIN && !(all & ~LETTER) && (latinOpeners >> (first & 31)) & 1;
    if (isListed) this.#hear(latinWords.get(number) ?? 0);
    return at;
  }

  #readSign(sign: number): void {
    if (sign & EXCLAIMS) this.exclaims++;
    if (sign & ASKS) this.asks++;
    if (sign & QUOTES) this.hasQuotes = true;
    if (sign & BRACKETS) this.hasBrackets = true;
    if (sign & CURRENCY) this.hasPriceSign = true;
  }

  #hear(says: number): void {
    if (says & YOU) this.you++;
    if (says & WE) this.we++;
    if (says & SELF) this.self++;
    if (says & TO_READER) this.isToReader = true;
    if (says & OF_SELF) this.isOfSelf = true;
    if (says & PRICE) this.hasPriceSign = true;
  }
}

/** Reads a text once. */
export function speechOf(text: string): Speech {
  return new Listener(text);
}
