import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../lib/article/types.ts';
import { featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { LETTER_ZERO, partsOf, type Net } from '../../lib/model/net-file.ts';
import { netPosteriors, type Reader } from '../../lib/model/net.ts';
import { TRAIT_COUNT } from '../../lib/model/traits.ts';
import { PATTERNS } from '../../lib/signals/patterns/find.ts';
import { asRead } from '../../scripts/learn/fold.ts';
import { compileKernel } from '../../scripts/learn/kernel.ts';
import { netPost } from '../../scripts/learn/net-learning.ts';
import { NetTrainer, type NetPost, type NetSizes, type Part } from '../../scripts/learn/net-trainer.ts';
import { numbersOf } from '../../scripts/learn/numbers.ts';
import { link, makeArticle, picture, type BlockSample } from '../signals/sample.ts';
import { BareKernel } from './bare-kernel.ts';
import { drawsFrom } from './toy-posts.ts';

/** A word's numbers are whole steps of this, as in the file, so that nothing is lost on the way to the engine. */
const WORD_STEP = 1 / 16;

let module: WebAssembly.Module;
beforeAll(async () => {
  module = new WebAssembly.Module(await compileKernel());
});

function randomArticle(seed: number): Article {
  const draw = drawsFrom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(draw() * list.length)] ?? fallback;
  const texts = PATTERNS.flatMap(({ matches, rejects }) => [matches, rejects]);
  const sample = (): BlockSample => ({
    text: Array.from({ length: Math.floor(draw() * 4) }, () => pick(texts, '')).join(' '),
    kind: pick(['text', 'text', 'item', 'heading', 'quote', 'code'] as const, 'text'),
    pictures: draw() < 0.2 ? [picture('https://img.example/qr.png', 'qr code', 300, 300)] : [],
    links: draw() < 0.2 ? [link('https://patreon.com/some', 'here')] : [],
  });
  return makeArticle(Array.from({ length: 30 }, sample), { title: '解析器 and a parser', lang: pick(['zh', 'en'], 'en') });
}

/** The post in a vocabulary that knows two of three of its tokens. */
function knownPost(article: Article): { post: NetPost; tokens: Int32Array } {
  const numbers = numbersOf(article, { id: 'a', fold: 0, source: 'blog', isAdvertorial: false }, []);
  const tokens = Int32Array.from(new Set(numbers.tokens.ids)).sort().filter((_, at) => at % 3 > 0);
  return { post: netPost(numbers, new Map(Array.from(tokens, (token, at) => [token, at]))), tokens };
}

function randomNumbers(kernel: BareKernel, seed: number): Map<Part, Float32Array> {
  const draw = drawsFrom(seed);
  return new Map(kernel.parts.map((part) => [part, kernel.numbers(part).map(() => (part === 'words' ? Math.floor(draw() * 11 - 5) * WORD_STEP : 0.8 * draw() - 0.4))]));
}

/** The net as the engine would have it, had nothing been rounded. */
function engineNet(learned: ReadonlyMap<Part, Float32Array>, tokens: Int32Array, sizes: NetSizes): Net {
  const read = asRead(learned, sizes);
  const part = (name: string): Float32Array => read.get(name) ?? new Float32Array(0);
  const reader = (name: string): Reader => ({ input: part(`${name}-input`), state: part(`${name}-state`), bias: part(`${name}-bias`), inner: part(`${name}-inner`) });
  return {
    width: sizes.words, inner: sizes.dense, state: sizes.state, rowOf: (token) => tokens.indexOf(token),
    words: Array.from(part('words'), (value) => String.fromCharCode(LETTER_ZERO + value / WORD_STEP)).join(''), wordScales: new Float32Array(sizes.words).fill(WORD_STEP),
    first: part('first'), firstBias: part('first-bias'), forward: reader('forward'), backward: reader('backward'), last: part('last'), lastBias: part('last-bias'),
  };
}

describe('what was learned, as the engine reads it', () => {
  test.each([[8, 8, 8, 1], [8, 48, 64, 2], [16, 12, 20, 3]])('says the same there: %i words, %i dense, %i state', (words, dense, state, seed) => {
    const article = randomArticle(seed), { post, tokens } = knownPost(article);
    expect(post.tokens.ids.length).toBeGreaterThan(100);
    const sizes: NetSizes = { tokens: tokens.length, words, traits: TRAIT_COUNT, dense, state };
    const kernel = new BareKernel(module, sizes), learned = randomNumbers(kernel, seed);
    kernel.take(learned);
    const said = kernel.predict(post);
    const { findings } = gather(article);
    const read = netPosteriors(article, findings, featuresOf(article, findings), engineNet(learned, tokens, sizes)).flat();
    expect(read).toHaveLength(said.length);
    expect(Math.max(...read.map((value, at) => Math.abs(value - (said[at] ?? Number.NaN))))).toBeLessThan(1e-4);
    // The kernel's words are the trainer's: tests/learn/net-trainer.test.ts compares them bit for bit.
    expect(new Set(said.map((value) => value.toFixed(2))).size).toBeGreaterThan(20);
  });

  test('has the parts and lengths of the file', () => {
    const sizes: NetSizes = { tokens: 5, words: 8, traits: TRAIT_COUNT, dense: 12, state: 16 };
    const net = new NetTrainer(module, sizes, 1), read = asRead(net.learned(), sizes);
    for (const [name, rows, length] of partsOf([5, 8, 12, 16])) expect(read.get(name), name).toHaveLength(rows * length);
    expect(read.get('words')).toEqual(net.learned().get('words'));
  });

  test('keeps a row for each output where the kernel has one for each input', () => {
    const sizes: NetSizes = { tokens: 1, words: 8, traits: 4, dense: 4, state: 4 };
    // Each number names its input and its output.
    const named = (inputs: number, outputs: number): Float32Array => Float32Array.from({ length: inputs * outputs }, (_, at) => 100 * Math.floor(at / outputs) + (at % outputs));
    const read = asRead(new Map([['forward-input', named(4, 12)], ['backward-state', named(4, 12)], ['last', named(12, 8)], ['last-bias', named(1, 8)]]), sizes);
    expect([...(read.get('forward-input') ?? [])].slice(0, 5)).toEqual([0, 100, 200, 300, 1]);
    expect([...(read.get('backward-state') ?? [])].slice(-4)).toEqual([11, 111, 211, 311]);
    expect([...(read.get('last') ?? [])].slice(0, 13)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1]);
    expect(read.get('last')).toHaveLength(12 * 7);
    expect([...(read.get('last-bias') ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
