import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PATTERNS } from '../../lib/signals/patterns/find.ts';
import { normalise } from '../../lib/signals/patterns/normalise.ts';
import { NEEDLES } from '../../lib/signals/patterns/needles.ts';
import { Sieve } from '../../lib/signals/patterns/sieve.ts';
import { needlesModule, needlesOf } from '../../scripts/signals/needles.ts';

const words = PATTERNS.map((pattern) => pattern.words);
const samples = PATTERNS.flatMap(({ matches, rejects }) => [matches, rejects].map((text) => normalise(text).text));

/** Patterns that match a text although the sieve holds them back. */
function heldBack(sieve: Sieve, patterns: readonly RegExp[], text: string): string[] {
  sieve.read(text);
  return patterns.filter((pattern, number) => pattern.test(text) && !sieve.passes(number)).map(({ source }) => source);
}

describe('needlesOf', () => {
  test.each<[RegExp, readonly (readonly string[])[]]>([
    [/扫描?码/, [['扫码', '扫描码']]],
    [/(?:微信)?公众号|号外/, [['公众号', '号外']]],
    [/\bfollow (?:me|us)\b/, [['follow']]],
    [/\d+(?:元|块)/, [['元', '块']]],
    [/(?:one)?.*(?:two){2,}x/, [['two']]],
    [/[^ab]needle\w/, [['needle']]],
    [/^\s*(?:最后|the.[扫码]+)$/, [['最后', 'the']]],
    [/(?:加|领).{0,9}(?:我|你|他)|扫码/, [['加', '领', '扫码'], ['我', '你', '他', '扫码']]],
    [/(?<!x)thing(?=y)/, [['thing']]],
    [/\u{1f381}[👍⭐]/u, [['🎁👍', '🎁⭐']]],
    [/a.+👍/, [['👍']]],
    [/(?:optional)*/, []],
    [/maybe|.*/, []],
    [/case/i, []],
  ])('of %s', (pattern, needles) => expect(needlesOf(pattern).map((set) => set.toSorted())).toEqual(needles.map((set) => set.toSorted())));
});

describe('the sieve', () => {
  const sieve = new Sieve(NEEDLES);

  test('is made of the wordings as they are (else run node scripts/signals-table.ts)', () => {
    expect(readFileSync('lib/signals/patterns/needles.ts', 'utf8') === needlesModule(words)).toBe(true);
  });

  test('lets every wording through to the text that it matches', () => {
    expect(samples.flatMap((text) => heldBack(sieve, words, text))).toEqual([]);
  });

  test('lets every wording through in texts put together of pieces', () => {
    const piece = fc.constantFrom(...samples).chain((text) => fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(Math.min(from, to), Math.max(from, to))));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(heldBack(sieve, words, pieces.join(''))).toEqual([]);
    }));
  });

  test('holds back most of them from a text that speaks of none', () => {
    sieve.read(normalise('连接池被占满以后，新的请求只能在队列里等，The scheduler moves on.').text);
    expect(words.filter((_, number) => sieve.passes(number)).length).toBeLessThan(words.length / 20);
  });

  test('lets through what has no needles, and what has one of each set', () => {
    const open = new Sieve([/.x?/, /abc/, /not.*ing/, /not.*at all/].map(needlesOf));
    open.read('nothing');
    expect([0, 1, 2, 3].map((number) => open.passes(number))).toEqual([true, false, true, false]);
  });
});
