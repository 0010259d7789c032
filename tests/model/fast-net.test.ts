import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { partsOf, readNet, type Net } from '../../lib/model/net-file.ts';
import { netPosteriors } from '../../lib/model/net.ts';
import { sigmoid, tanh } from '../../lib/model/sigmoid.ts';
import { tokensOf, traitsOf } from '../../lib/model/traits.ts';
import { packNet } from '../../scripts/learn/pack.ts';
import { PATTERNS } from '../../lib/signals/patterns/find.ts';
import { link, makeArticle, picture, type BlockSample } from '../signals/sample.ts';
import { slowPosteriors } from './slow-net.ts';

const words = PATTERNS.flatMap(({ matches, rejects }) => [matches, rejects]);
const block = fc.record({
  text: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((list) => list.join(' ')),
  kind: fc.constantFrom('text', 'text', 'item', 'heading', 'quote', 'code'),
  pictures: fc.constantFrom([], [], [picture('https://img.example/qr.png', 'qr code', 300, 300)]),
  links: fc.constantFrom([], [], [link('https://patreon.com/some', 'here')]),
}) satisfies fc.Arbitrary<BlockSample>;
const post = fc.array(block, { minLength: 1, maxLength: 40 }).map((blocks) => makeArticle(blocks, { title: 'A parser', lang: 'en' }));

/** A net of random numbers that knows every other token of the post. */
function randomNet(tokens: readonly (readonly number[])[], [width, inner, state]: readonly [number, number, number], seed: number): Net {
  const known = Int32Array.from(new Set(tokens.flat())).sort().filter((_, at) => at % 2 === 0);
  const sizes = [known.length, width, inner, state] as const;
  let last = seed;
  const next = () => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) | 0;
    return last / 2 ** 31;
  };
  const learned = new Map(partsOf(sizes).map(([name, rows, length]) => [name, Float32Array.from({ length: rows * length }, next)]));
  learned.set('words', Float32Array.from({ length: known.length * width }, next));
  return readNet(packNet(sizes, known, learned));
}

describe('the fast net', () => {
  const sizes = fc.constantFrom([8, 32, 48] as const, [3, 5, 6] as const, [4, 8, 7] as const);

  test('says what the slow one says', () => {
    fc.assert(fc.property(post, sizes, fc.integer(), (article, size, seed) => {
      const { findings } = gather(article);
      const features = featuresOf(article, findings);
      const traits = traitsOf(article, findings, features).map((row) => [...row]);
      const tokens = article.blocks.map((own) => {
        const list: number[] = [];
        tokensOf(own, article.lang, (token) => list.push(token));
        return list;
      });
      const net = randomNet(tokens, size, seed);
      const fast = netPosteriors(article, findings, features, net).flat(), slow = slowPosteriors(net, tokens, traits).flat();
      expect(fast).toHaveLength(slow.length);
      expect(Math.max(...fast.map((value, at) => Math.abs(value - (slow[at] ?? Number.NaN))))).toBeLessThan(1e-5);
    }), { numRuns: 40 });
  });
});

describe('sigmoid and tanh', () => {
  test.each([-1e9, -50, -20.01, -20, -7.3, -1, -1 / 64, 0, 1e-9, 1 / 64, 0.7, 3.99, 12.5, 19.99, 20, 20.1, 1e9])('at %d', (value) => {
    expect(sigmoid(value)).toBeCloseTo(1 / (1 + Math.exp(-value)), 8);
    expect(tanh(value)).toBeCloseTo(Math.tanh(value), 7);
  });

  test('never leave their bounds', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (value) => {
      expect(sigmoid(value)).toBeGreaterThanOrEqual(0);
      expect(sigmoid(value)).toBeLessThanOrEqual(1);
      expect(Math.abs(sigmoid(value) - 1 / (1 + Math.exp(-value)))).toBeLessThan(1e-8);
    }));
  });
});
