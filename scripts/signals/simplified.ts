import { encodeVlq } from '../../lib/signals/patterns/vlq.ts';

/** Written in both scripts' texts, or by those who dodge filters, so that the rule below leaves them out: worth having all the same. */
const EXTRA: readonly (readonly [string, string])[] = [['後', '后'], ['於', '于'], ['徵', '征'], ['夥', '伙'], ['乾', '干'], ['関', '关'], ['歴', '历'], ['帳', '账'], ['臺', '台'], ['裡', '里']];

/** Characters of GB 2312: the first level alone (3,755, the common ones) or both. */
function gb2312(lastRow: number): Set<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 16; row <= lastRow; row++) {
    for (let cell = 1; cell <= 94; cell++) characters.add(decoder.decode(new Uint8Array([row + 160, cell + 160])));
  }
  return characters;
}

/**
 * The pairs worth shipping of OpenCC's `TSCharacters.txt` (a line a character: Traditional, tab, Simplified ones, the usual first):
 * those that lead to a common character and whose Traditional side Simplified texts do not use themselves (著 is in both).
 */
export function pairsOf(dictionary: string): [string, string][] {
  const common = gb2312(55), known = gb2312(87);
  const pairs = new Map<string, string>(EXTRA);
  for (const line of dictionary.split('\n')) {
    const [traditional = '', simplified = ''] = line.trim().split(/[\t ]/);
    if (traditional.length === 1 && common.has(simplified) && !known.has(traditional)) pairs.set(traditional, simplified);
  }
  return [...pairs].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
}

/** The pairs as steps from one Traditional character to the next and from one Simplified to the next, both from 一. */
function packPairs(pairs: readonly (readonly [string, string])[]): string {
  const numbers: number[] = [];
  let from = '一', to = '一';
  for (const [traditional, simplified] of pairs) {
    numbers.push(traditional.charCodeAt(0) - from.charCodeAt(0), simplified.charCodeAt(0) - to.charCodeAt(0));
    from = traditional;
    to = simplified;
  }
  return encodeVlq(numbers);
}

export function sourceOf(pairs: readonly (readonly [string, string])[]): string {
  return `import { decodeVlq } from './vlq.ts';

/**
 * ${pairs.length.toLocaleString('en')} Traditional characters and their Simplified ones, chosen from OpenCC's TSCharacters dictionary (BYVoid and contributors, Apache-2.0).
 * Written by scripts/write-simplified.ts, which says how they are chosen; packed as steps, 4 kB gzip.
 */
const PACKED =
  '${packPairs(pairs)}';

/** Calls back with each pair's code units. */
export function eachSimplified(take: (traditional: number, simplified: number) => void): void {
  const steps = decodeVlq(PACKED);
  let from = 0x4e00, to = 0x4e00;
  for (let at = 0; at + 1 < steps.length; at += 2) {
    from += steps[at] ?? 0;
    to += steps[at + 1] ?? 0;
    take(from, to);
  }
}
`;
}
