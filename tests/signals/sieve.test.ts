import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PATTERNS } from '../../lib/signals/patterns/find.ts';
import { normalise } from '../../lib/signals/patterns/normalise.ts';
import { Sieve, unpackSlots } from '../../lib/signals/patterns/sieve.ts';
import { SLOTS } from '../../lib/signals/patterns/slots.ts';
import { needlesOf } from '../../scripts/signals/needles.ts';
import { slotsModule, slotsOf } from '../../scripts/signals/slots.ts';

const words = PATTERNS.map((pattern) => pattern.words);
const samples = PATTERNS.flatMap(({ matches, rejects }) => [matches, rejects].map((text) => normalise(text).text));

/** Patterns that match a text although the sieve holds them back. */
function heldBack(sieve: Sieve, patterns: readonly RegExp[], text: string): string[] {
  sieve.read(text);
  return patterns.filter((pattern, number) => pattern.test(text) && !sieve.passes(number)).map(({ source }) => source);
}

describe('needlesOf', () => {
  test.each<[RegExp, readonly string[] | undefined]>([
    [/扫描?码/, ['扫码', '扫描码']],
    [/\bfollow (?:me|us)\b/, ['follow me', 'follow us']],
    [/\d+(?:元|块)/, ['元', '块']],
    [/(?:one)?.*(?:two){2,}x/, ['two']],
    [/[^ab]needle\w/, ['needle']],
    [/^\s*(?:a|b.c)$/, ['a', 'b']],
    [/(?<!x)thing(?=y)/, ['thing']],
    [/\u{1f381}[👍⭐]/u, ['🎁👍', '🎁⭐']],
    [/(?:optional)*/, undefined],
    [/maybe|.*/, undefined],
    [/case/i, undefined],
  ])('of %s', (pattern, needles) => expect(needlesOf(pattern)?.toSorted()).toEqual(needles?.toSorted()));
});

describe('the sieve', () => {
  const sieve = new Sieve(unpackSlots(SLOTS));

  test('is made of the wordings as they are (else run node scripts/signals-table.ts)', () => {
    expect(readFileSync('lib/signals/patterns/slots.ts', 'utf8') === slotsModule(words)).toBe(true);
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
    expect(words.filter((_, number) => sieve.passes(number)).length).toBeLessThan(words.length / 5);
  });

  test('lets through what has no needles', () => {
    const open = new Sieve([/.x?/, /abc/].map(slotsOf));
    open.read('nothing');
    expect([open.passes(0), open.passes(1)]).toEqual([true, false]);
  });
});
