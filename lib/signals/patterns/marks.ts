/** What a folded unit is, as bits: one look instead of a dozen comparisons for each character of a post. */
export const HAN = 1;
export const LATIN = 2;
export const DIGIT = 4;
/** Signs that stand between the characters of a word to break it. */
export const BREAKER = 8;
/** Emoji, arrows, dingbats: may stand for a character. */
export const PICTURE = 16;
/** Greek and Cyrillic, of which some letters look like Latin ones. */
export const FOREIGN = 32;
/** Characters that stand in for others in words which filters look for, see look-alikes.ts. */
export const STAND_IN = 64;
/** Between these a space means nothing. */
export const GLUE = 128;

const STAND_INS = '薇葳徽崴威卫扣叩抠口裙峮羊号浩惟唯玛攒冕岭玲姿孜思丝斯佳伽咖茄泡';
const BREAKERS = '|/\\*_~^+=#-.‐‑‒–—―·•‧∙⋅・丨｜¦°º˙…';
const GLUES = '、。【】“”,!';

function makeMarks(): Uint8Array {
  const marks = new Uint8Array(0x10000);
  const add = (first: number, last: number, bits: number) => {
    for (let unit = first; unit <= last; unit++) marks[unit] = (marks[unit] ?? 0) | bits;
  };
  const each = (characters: string, bits: number) => {
    for (const character of characters) add(character.charCodeAt(0), character.charCodeAt(0), bits);
  };
  add(0x3400, 0x9fff, HAN | GLUE);
  add(0x61, 0x7a, LATIN);
  add(0x30, 0x39, DIGIT);
  add(0x370, 0x52f, FOREIGN);
  add(0x2190, 0x2bff, BREAKER | PICTURE);
  add(0xd83c, 0xd83f, BREAKER | PICTURE);
  add(0xdc00, 0xdfff, BREAKER | PICTURE);
  each(BREAKERS, BREAKER);
  each(STAND_INS, STAND_IN);
  each(GLUES, GLUE);
  return marks;
}

let marks: Uint8Array | undefined;

/** The marks of every UTF-16 unit; made at first use. */
export function markTable(): Uint8Array {
  marks ??= makeMarks();
  return marks;
}
