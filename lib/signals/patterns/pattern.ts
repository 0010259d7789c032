/** One wording, with a text that it must match and one that it must not; a test checks every pair. */
export interface Pattern {
  /** Log-odds, as `Evidence.weight`; set from the pattern's measured precision. */
  weight: number;
  /** Looks at normalised text: lower case, half width, Simplified, no spaces between Chinese characters. */
  words: RegExp;
  matches: string;
  rejects: string;
}

/** Wordings of one language by signal id. */
export type PatternTable = Readonly<Record<string, readonly Pattern[]>>;

/** A pattern in one line, so that the tables read as tables. */
export function say(weight: number, words: RegExp, matches: string, rejects: string): Pattern {
  return { weight, words, matches, rejects };
}
