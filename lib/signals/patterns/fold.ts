import { eachSimplified } from './simplified.ts';

/** In the table, for units of which nothing is left. */
const DROPPED = 0xffff;
/** In the table, for units that need their neighbours or become several. */
export const UNSURE = 0xfffe;

/** Where compatibility forms live (NFKC): ligatures, superscripts, circled and squared characters, radicals, full and half width. */
const COMPATIBILITY = [
  [0xaa, 0xba], [0x132, 0x140], [0x1c4, 0x1cc], [0x1f1, 0x1f3], [0x2b0, 0x2b8], [0x1d2c, 0x1dbf], [0x2070, 0x209c], [0x2100, 0x2121], [0x2123, 0x2139],
  [0x2150, 0x217f], [0x2460, 0x24ea], [0x2e80, 0x2fdf], [0x3036, 0x303a], [0x3200, 0x33ff], [0xf900, 0xfaff], [0xfb00, 0xfb06],
  [0xfb50, 0xfdff], [0xfe10, 0xfe4f], [0xfe50, 0xfefc], [0xff01, 0xffef],
] as const;
/** Kept as they are written: signs of which the compatibility form is another sign or a whole phrase. */
const KEPT = /[¼-¾⅐-⅟©®™ﷺﷻ]/u;
const SPACES = [[0x9, 0xd], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x2800, 0x2800], [0x3000, 0x3000]] as const;
/** Soft hyphen, zero-width characters, marks of direction, fillers, variation selectors. */
const INVISIBLE = [[0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0]] as const;
/** Marks and jamo that join what stands before them, and halves of pairs. */
const JOINING = [[0x300, 0x36f], [0x483, 0x489], [0x1161, 0x11ff], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20ff], [0x3099, 0x309a], [0xd800, 0xdfff], [0xfe20, 0xfe2f], [0xff9e, 0xff9f]] as const;
const CASED = [[0x41, 0x5a], [0xc0, 0x587], [0x10a0, 0x10ff], [0x1e00, 0x1fff], [0xa640, 0xa7ff]] as const;
/** Small capitals, turned into letters; the rest of the alphabet has none or is written as it is. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ';
const SMALL_LETTERS = 'abcdefghijklmnopqrstuvwyz';

let table: Uint16Array | undefined;

/** The folded form of every UTF-16 unit; made at first use, 128 kB. */
function makeTable(): Uint16Array {
  const fresh = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const fill = (ranges: readonly (readonly [number, number])[], folded: (unit: number) => number) => {
    for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) fresh[unit] = folded(unit);
  };
  const single = (text: string, otherwise: number) => (text.length === 1 ? text.charCodeAt(0) : otherwise);
  fill(CASED, (unit) => single(String.fromCharCode(unit).toLowerCase(), unit));
  fill(COMPATIBILITY, (unit) => {
    const character = String.fromCharCode(unit);
    const plain = character.normalize('NFKC').toLowerCase();
    return plain === character || KEPT.test(character) ? unit : single(plain, UNSURE);
  });
  fill(SPACES, () => 0x20);
  fill(INVISIBLE, () => DROPPED);
  fill(JOINING, () => UNSURE);
  // Negative circled digits ❶ … ❾ and their two cousins; ‘ and ’; a plus sign as emoji.
  fill([[0x2776, 0x277e], [0x2780, 0x2788], [0x278a, 0x2792]], (unit) => 0x31 + ((unit - 0x2776) % 10));
  fill([[0x249c, 0x24b5]], (unit) => 0x61 + unit - 0x249c);
  fill([[0x2018, 0x2019]], () => 0x27);
  fresh[0x2795] = 0x2b;
  [...SMALL_CAPITALS].forEach((capital, at) => {
    fresh[capital.charCodeAt(0)] = SMALL_LETTERS.charCodeAt(at);
  });
  const simplified = new Map<number, number>();
  eachSimplified((traditional, plain) => simplified.set(traditional, plain));
  for (const [traditional, plain] of simplified) fresh[traditional] = plain;
  fill([[0x2e80, 0x2fdf], [0x3200, 0x33ff], [0xf900, 0xfaff]], (unit) => simplified.get(fresh[unit] ?? unit) ?? fresh[unit] ?? unit);
  return fresh;
}

/** One unit as it is compared: lower case, one width, Simplified. */
export function foldTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

/** A character beyond the first plane as it is compared: the alphabets in which headlines are dressed up, squared words. */
export function foldPair(code: number): string {
  // Parenthesised, squared, negative circled and negative squared letters.
  for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170]) if (code >= first && code < first + 26) return String.fromCharCode(0x61 + code - first);
  if (code >= 0xe0000 && code <= 0xe0fff) return '';
  if ((code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x1f210 && code <= 0x1f251) || (code >= 0x2f800 && code <= 0x2fa1f)) {
    const folded = String.fromCodePoint(code).normalize('NFKC').toLowerCase();
    const unit = folded.length === 1 ? foldTable()[folded.charCodeAt(0)] : undefined;
    return unit === undefined || unit >= UNSURE ? folded : String.fromCharCode(unit);
  }
  return String.fromCodePoint(code);
}

/** The letter that a flag's half stands for, or 0. */
export function flagLetter(code: number): number {
  return code >= 0x1f1e6 && code <= 0x1f1ff ? 0x61 + code - 0x1f1e6 : 0;
}

const MORE_COMPATIBILITY = 4;

/** A unit that becomes several, such as ㎞ or ⑩. */
export function foldLong(unit: number): string {
  const character = String.fromCharCode(unit);
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length <= MORE_COMPATIBILITY ? folded : character;
}
