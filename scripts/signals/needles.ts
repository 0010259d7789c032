/**
 * What a pattern cannot do without, read from its source: of one or two sets of literal strings ("needles") at least one each stands in every
 * text that it matches. After R. Cox, "Regular expression matching with a trigram index" (2012).
 */
type Needles = readonly string[];

/** What is known of the strings that a part of a pattern matches. */
interface Known {
  /** All of them, where they are few. */
  exact?: Needles | undefined;
  /** One of each of these sets is in each of them; the set that is met least by chance comes first, and there are two at most. */
  needles?: readonly Needles[] | undefined;
}

const MAX_EXACT = 8;
/** So much of a needle is kept: they are shipped, and more would tell little more. */
const MAX_LENGTH = 6;
/** A second set is kept where the first is met more often than this. */
const RARE = 4;
/** A set that is met this often is of no use, such as all digits. */
const NO_USE = 200;
const EMPTY: Known = { exact: [''] };
const ANYTHING: Known = {};
const DIGITS: Known = { exact: [...'0123456789'] };
const ESCAPED: Readonly<Record<string, Known>> = { b: EMPTY, B: EMPTY, d: DIGITS, n: { exact: ['\n'] }, t: { exact: ['\t'] }, r: { exact: ['\r'] } };
/** Latin letters from the commonest to the rarest. */
const BY_FREQUENCY = ' etaoinsrhldcumfpgwybvkxjqz';

/** The sets of needles of a pattern; none where there are none, and where its flags make letters stand for others. */
export function needlesOf(pattern: RegExp): readonly Needles[] {
  if (/[ivy]/.test(pattern.flags)) return [];
  // Without the flag a pair of surrogates is two characters to a pattern.
  const sets = requiredBy(new Reader(pattern.unicode ? [...pattern.source] : pattern.source.split('')).alternatives());
  const [first, second] = sets.map((set) => withoutLonger([...new Set(set.map((needle) => needle.slice(0, MAX_LENGTH)))]));
  if (!first) return [];
  return second && costOf(first) > RARE && costOf(second) < NO_USE ? [first, second] : [first];
}

/** The source of the module in which the needles of these patterns are kept. */
export function needlesModule(patterns: readonly RegExp[]): string {
  const rows = patterns.map((pattern) => `  ${JSON.stringify(needlesOf(pattern))},`);
  return [
    "import type { NeedleSets } from './sieve.ts';",
    '',
    '/** What each wording cannot do without. Made from the wordings by scripts/signals-table.ts; a test tells when they have changed since. */',
    `export const NEEDLES: readonly NeedleSets[] = [\n${rows.join('\n')}\n];\n`,
  ].join('\n');
}

/** A needle that holds another one of its set asks for nothing more. */
function withoutLonger(needles: Needles): Needles {
  return needles.filter((needle) => !needles.some((other) => other !== needle && needle.includes(other)));
}

/** How often a string is met by chance, in any unit. */
function commonness(needle: string): number {
  if (/[^\0-\x7f]/.test(needle)) return needle.length > 1 ? 0.3 : 3;
  return needle.length > 2 ? 30 / (10 + rarity(needle)) : needle.length > 1 ? 30 : 300;
}

/** How rare the letters of a string are in sum; signs count as the rarest. */
function rarity(text: string): number {
  return [...text].reduce((sum, letter) => sum + (BY_FREQUENCY.indexOf(letter) + BY_FREQUENCY.length + 1) % (BY_FREQUENCY.length + 1), 0);
}

function requiredBy({ exact, needles }: Known): readonly Needles[] {
  return exact && !exact.includes('') ? [exact] : (needles ?? []);
}

function costOf(needles: Needles): number {
  return needles.reduce((sum, needle) => sum + commonness(needle), 0);
}

/** One part after another. */
function joined(parts: readonly Known[]): Known {
  let run: Needles = [''], isWhole = true;
  const offers: Needles[] = [];
  for (const { exact, needles } of parts) {
    const longer = exact && exact.length * run.length <= MAX_EXACT ? run.flatMap((start) => exact.map((end) => start + end)) : undefined;
    if (!longer) {
      isWhole = false;
      offers.push(run, ...(needles ?? []));
    }
    run = longer ?? exact ?? [''];
  }
  if (isWhole) return { exact: run };
  offers.push(run);
  const sets = offers.filter((set) => !set.includes('')).sort((a, b) => costOf(a) - costOf(b));
  return { needles: sets.slice(0, 2) };
}

/** One part or another. */
function either(parts: readonly Known[]): Known {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const exact = parts.flatMap((part) => part.exact ?? []);
  if (parts.every((part) => part.exact) && exact.length <= MAX_EXACT * 4) return { exact: [...new Set(exact)] };
  const needles = parts.map(requiredBy);
  if (needles.some((sets) => sets.length === 0)) return ANYTHING;
  // A part that has one set only asks for that one twice.
  const union = (number: number) => [...new Set(needles.flatMap((sets) => sets[number] ?? sets[0] ?? []))];
  return { needles: needles.some((sets) => sets.length > 1) ? [union(0), union(1)] : [union(0)] };
}

/** Reads the source of a pattern from left to right. What it does not know it takes for anything. */
class Reader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  alternatives(): Known {
    const parts: Known[] = [];
    do parts.push(this.#sequence());
    while (this.#take('|'));
    return either(parts);
  }

  #sequence(): Known {
    const parts: Known[] = [];
    while (this.#at < this.#characters.length && this.#peek() !== '|' && this.#peek() !== ')') parts.push(this.#repeated(this.#atom()));
    return joined(parts);
  }

  #peek(): string {
    return this.#characters[this.#at] ?? '';
  }

  #next(): string {
    return this.#characters[this.#at++] ?? '';
  }

  #take(wanted: string): boolean {
    const isThere = this.#characters.slice(this.#at, this.#at + wanted.length).join('') === wanted;
    if (isThere) this.#at += wanted.length;
    return isThere;
  }

  #until(end: string): string {
    const from = this.#at;
    while (this.#at < this.#characters.length && this.#peek() !== end) this.#at++;
    return this.#characters.slice(from, this.#at++).join('');
  }

  #atom(): Known {
    const character = this.#next();
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return this.#escape();
    if (character === '.') return ANYTHING;
    return character === '^' || character === '$' ? EMPTY : { exact: [character] };
  }

  #group(): Known {
    const isLook = ['?=', '?!', '?<=', '?<!'].some((opening) => this.#take(opening));
    if (!isLook && !this.#take('?:') && this.#take('?<')) this.#until('>');
    const inner = this.alternatives();
    this.#next();
    // Looking ahead or behind takes nothing of the text.
    return isLook ? EMPTY : inner;
  }

  #escape(): Known {
    const character = this.#next();
    if (character === 'u' || character === 'x') return this.#code(character === 'u' ? 4 : 2);
    if (/[pPkcWwSsD0-9]/.test(character)) {
      if (character === 'p' || character === 'P') this.#until('}');
      return ANYTHING;
    }
    return ESCAPED[character] ?? { exact: [character] };
  }

  #code(digits: number): Known {
    if (this.#take('{')) return { exact: [String.fromCodePoint(Number.parseInt(this.#until('}'), 16))] };
    const code = this.#characters.slice(this.#at, this.#at + digits).join('');
    this.#at += digits;
    return { exact: [String.fromCharCode(Number.parseInt(code, 16))] };
  }

  #class(): Known {
    const isOther = this.#take('^');
    const members: Known[] = [];
    while (this.#at < this.#characters.length && this.#peek() !== ']') {
      const member = this.#peek() === '\\' ? (this.#next(), this.#escape()) : { exact: [this.#next()] };
      // A range holds more than its ends.
      const isRange = this.#peek() === '-' && this.#characters[this.#at + 1] !== ']';
      if (isRange) this.#next();
      members.push(isRange ? ANYTHING : member);
    }
    this.#next();
    const exact = members.flatMap((member) => member.exact ?? []);
    return !isOther && members.every((member) => member.exact) && exact.length <= MAX_EXACT ? { exact } : ANYTHING;
  }

  /** What a part is after the sign of how often it may come. */
  #repeated(part: Known): Known {
    const sign = this.#peek();
    const bounds = sign === '{' ? (this.#next(), this.#until('}')) : '';
    if (sign === '?' || sign === '*' || sign === '+') this.#next();
    else if (sign !== '{') return part;
    this.#take('?');
    if (bounds === '1') return part;
    if ((sign === '?' || bounds === '0,1') && part.exact && part.exact.length < MAX_EXACT) return { exact: ['', ...part.exact] };
    const isNeeded = sign === '+' || (sign === '{' && !/^0?,/.test(bounds) && bounds !== '0');
    return isNeeded ? { needles: requiredBy(part) } : ANYTHING;
  }
}
