import { describe, expect, test } from 'vitest';
import { LETTER_ZERO, partsOf, readNet, type NetText } from '../../lib/model/net-file.ts';
import { packNet } from '../../scripts/learn/pack.ts';
import { drawsFrom } from './toy-posts.ts';

const SIZES: NetText['sizes'] = [6, 8, 8, 12];
/** Rising, next to each other, far apart, the first and the last there can be. */
const TOKENS = Int32Array.from([0, 1, 5_000, 5_001, 3_000_000, 2 ** 24 - 1]);

/** Numbers between -spread and spread, a spread for each part. */
function randomNumbers(seed: number): Map<string, Float32Array> {
  const draw = drawsFrom(seed);
  const part = (length: number): Float32Array => {
    const spread = 0.1 + 3 * draw();
    return Float32Array.from({ length }, () => spread * (2 * draw() - 1));
  };
  return new Map([['words', part(6 * 8)], ...partsOf(SIZES).map(([name, rows, length]) => [name, part(rows * length)] as const)]);
}

/** The numbers of a net by their parts. */
function partsIn(net: ReturnType<typeof readNet>): ReadonlyMap<string, Float32Array> {
  const { first, firstBias, forward, backward, last, lastBias } = net;
  return new Map([
    ['first', first], ['first-bias', firstBias], ['last', last], ['last-bias', lastBias],
    ...([['forward', forward], ['backward', backward]] as const).flatMap(([name, { input, state, bias, inner }]) => [[`${name}-input`, input], [`${name}-state`, state], [`${name}-bias`, bias], [`${name}-inner`, inner]] as const),
  ]);
}

/** A number is kept within half a step; one beyond the last step becomes the last. */
function expectKept(value: number, kept: number, scale: number, steps: number): void {
  const bounded = Math.max(-steps * scale, Math.min(steps * scale, value));
  expect(Math.abs(kept - bounded)).toBeLessThanOrEqual(scale / 2 + 1e-6);
}

describe('a packed net', () => {
  test('has its numbers within half a step', () => {
    const learned = randomNumbers(1), text = packNet(SIZES, TOKENS, learned), parts = partsIn(readNet(text));
    let row = 0;
    for (const [name, rows, length] of partsOf(SIZES)) {
      const steps = rows === 1 ? 60 : 10;
      for (let at = 0; at < rows * length; at++) expectKept(learned.get(name)?.[at] ?? Number.NaN, parts.get(name)?.[at] ?? Number.NaN, text.restScales[row + Math.floor(at / length)] ?? 0, steps);
      row += rows;
    }
    expect(text.restScales).toHaveLength(row);
    learned.get('words')?.forEach((value, at) => {
      const scale = text.wordScales[at % 8] ?? 0;
      expectKept(value, (text.words.charCodeAt(at) - LETTER_ZERO) * scale, scale, 5);
    });
  });

  test('cuts few numbers that are spread evenly, and one that is far out for the sake of the others', () => {
    const learned = randomNumbers(2);
    const first = Float32Array.from({ length: 8 }, (_, at) => (at === 3 ? 100 : at / 8));
    learned.get('first')?.set(first);
    const text = packNet(SIZES, TOKENS, learned), net = readNet(text);
    const isCut = (value: number, at: number): boolean => Math.abs(value) > (text.restScales[Math.floor(at / 8)] ?? 0) * 10.5;
    const cut = [...(learned.get('first') ?? [])].filter(isCut).length;
    expect(cut).toBeLessThan(0.15 * net.first.length);
    const bias = Float32Array.from({ length: 36 }, (_, at) => (at === 0 ? 10 : 0.01 * (at % 7)));
    learned.set('forward-bias', bias);
    const kept = readNet(packNet(SIZES, TOKENS, learned)).forward.bias;
    expect(kept.reduce((sum, value, at) => sum + (value - (bias[at] ?? 0)) ** 2, 0)).toBeLessThan(0.1);
  });

  test('finds each token in its row and no other', () => {
    const net = readNet(packNet(SIZES, TOKENS, randomNumbers(3)));
    expect(Array.from(TOKENS, (token) => net.rowOf(token))).toEqual([0, 1, 2, 3, 4, 5]);
    for (const token of [2, 4_999, 5_002, 2_999_999, 2 ** 24 - 2]) expect(net.rowOf(token)).toBe(-1);
  });

  test('is the same text again, and zeros stay zeros', () => {
    const text = packNet(SIZES, TOKENS, randomNumbers(4));
    expect(packNet(SIZES, TOKENS, randomNumbers(4))).toEqual(text);
    const zeros = new Map([...randomNumbers(4)].map(([name, part]) => [name, new Float32Array(part.length)] as const));
    const empty = readNet(packNet(SIZES, TOKENS, zeros));
    expect([...partsIn(empty).values()].every((part) => part.every((value) => value === 0))).toBe(true);
  });

  test('is refused where a part is missing or of another size', () => {
    const learned = randomNumbers(5);
    learned.set('last', new Float32Array(3));
    expect(() => packNet(SIZES, TOKENS, learned)).toThrow('last has 3 numbers, not 224');
    learned.delete('last');
    expect(() => packNet(SIZES, TOKENS, learned)).toThrow('last has 0 numbers');
  });
});
