import { describe, expect, it } from 'vitest';
import { blend } from '../../lib/model/blend.ts';
import { featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { LETTER_ZERO, packagedNet, partsOf, readNet } from '../../lib/model/net-file.ts';
import { netPosteriors } from '../../lib/model/net.ts';
import { eachToken, plain, tokenOf } from '../../lib/model/tokens.ts';
import { packNet } from '../../scripts/learn/pack.ts';
import { makeArticle } from '../signals/sample.ts';

function tokens(text: string): Set<number> {
  const found = new Set<number>();
  eachToken(plain(text), (token) => found.add(token));
  return found;
}

describe('tokens', () => {
  it('reads decorated text as the plain words', () => {
    expect(tokens('Ｆｏｌｌｏｗ\u200b ＭＥ')).toEqual(tokens('follow me'));
  });

  it('tells runs of Chinese characters apart by their order', () => {
    expect(tokens('扫码')).not.toEqual(tokens('码扫'));
    expect(tokens('扫码').size).toBe(3);
  });

  it('takes every number for the same', () => {
    expect(tokens('12 steps')).toEqual(tokens('7 steps'));
  });

  it('pairs neighbouring words', () => {
    expect(tokens('sign up now').size).toBe(6);
    expect(tokenOf('up')).not.toBe(tokenOf('pu'));
  });
});

describe('a packed net', () => {
  const sizes = [3, 2, 2, 2] as const;
  const learned = new Map(partsOf(sizes).map(([name, rows, length], part) => [name, Float32Array.from({ length: rows * length }, (_, at) => Math.sin(part + at))]));
  learned.set('words', Float32Array.from([0.5, -0.5, 0, 0.1, -0.5, 0.5]));
  const net = readNet(packNet(sizes, Int32Array.from([5, 70_000, 16_000_000]), learned));

  it('knows its tokens and no others', () => {
    expect([5, 70_000, 16_000_000, 6, 0].map((token) => net.rowOf(token))).toEqual([0, 1, 2, -1, -1]);
  });

  it('keeps its numbers within a step of their scale', () => {
    net.first.forEach((value, at) => expect(value).toBeCloseTo(learned.get('first')?.[at] ?? Number.NaN, 1));
    net.last.forEach((value, at) => expect(value).toBeCloseTo(learned.get('last')?.[at] ?? Number.NaN, 1));
    const word = (at: number) => (net.words.charCodeAt(at) - LETTER_ZERO) * (net.wordScales[at % net.width] ?? 0);
    expect(word(0)).toBeCloseTo(0.5, 1);
    expect(word(2)).toBe(0);
  });
});

describe('netPosteriors', () => {
  it('gives each block probabilities that sum to one, and tells a lure from the post', () => {
    const body = ['The parser reads one token at a time, so memory stays flat over large files.', 'A token ends where its class of characters ends.', { text: 'let at = 0;', kind: 'code' as const }];
    const article = makeArticle([...body, 'If you enjoyed this post, please subscribe to my newsletter and follow me for more!'], { title: 'A small parser', lang: 'en' });
    const { findings } = gather(article);
    const rows = netPosteriors(article, findings, featuresOf(article, findings), packagedNet());
    for (const row of rows) expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    expect(rows.at(-1)?.[0]).toBeLessThan(0.5);
    expect(rows[0]?.[0]).toBeGreaterThan(0.8);
  });
});

describe('blend', () => {
  it('is the weighted geometric mean, scaled to one', () => {
    const [[one = 0, other = 0] = []] = blend([[0.8, 0.2]], [[0.2, 0.8]], 0.75);
    expect(one).toBeCloseTo(1 / 3, 6);
    expect(one + other).toBeCloseTo(1, 9);
    expect(blend([[0.9, 0.1]], [[0.4, 0.6]], 1)[0]?.[1]).toBeCloseTo(0.6, 9);
  });

  it('lets neither reader alone rule a state out', () => {
    expect(blend([[1, 0]], [[0.5, 0.5]], 0.9)[0]?.[1]).toBeGreaterThan(0.1);
  });
});
