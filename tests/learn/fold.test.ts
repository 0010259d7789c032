import { beforeAll, describe, expect, test } from 'vitest';
import { readNet } from '../../lib/model/net-file.ts';
import { ALL, SEED, learnFold, type LearnedFold } from '../../scripts/learn/fold.ts';
import { compileKernel } from '../../scripts/learn/kernel.ts';
import type { NumberedPost } from '../../scripts/learn/numbers.ts';
import { altered, smallCorpus } from './small-corpus.ts';

const POSTS = smallCorpus();

let module: WebAssembly.Module;
let plain: LearnedFold;
beforeAll(async () => {
  module = new WebAssembly.Module(await compileKernel());
  plain = learnFold(module, POSTS, 0);
});

/** What is learned for fold 0 when some posts are others than they were. */
function learnedWith(isAltered: (post: NumberedPost) => boolean): Pick<LearnedFold, 'net' | 'chains'> {
  const { net, chains } = learnFold(module, POSTS.map((post) => (isAltered(post) ? altered(post) : post)), 0);
  return { net, chains };
}

// Each test learns anew, some of them four times.
describe('what is learned for a fold', { timeout: 60_000 }, () => {
  test('is the same again', () => {
    expect(learnFold(module, POSTS, 0)).toEqual(plain);
  });

  test('knows nothing of its own posts', () => {
    expect(learnedWith(({ fold }) => fold === 0)).toEqual({ net: plain.net, chains: plain.chains });
  });

  test.each([
    ['Chinese', 'zh', 'chinese', 'other'],
    ['English', 'en', 'other', 'chinese'],
  ] as const)('hangs on the %s posts of the others, and so does the chain of their language', (_, lang, own, another) => {
    const { net, chains } = learnedWith((post) => post.fold === 1 && post.lang === lang);
    expect(net).not.toEqual(plain.net);
    expect(chains[own]).not.toEqual(plain.chains[own]);
    expect(chains[another]).toEqual(plain.chains[another]);
  });

  test('hangs on no advertorial', () => {
    const [first, ...others] = POSTS.filter(({ fold }) => fold !== 0);
    const as = (isAdvertorial: boolean, alter: (post: NumberedPost) => NumberedPost): NumberedPost[] => [...others, ...(first ? [{ ...alter(first), isAdvertorial }] : [])];
    const { net } = learnFold(module, as(true, (post) => post), 0);
    expect(learnFold(module, as(true, altered), 0).net).toEqual(net);
    expect(learnFold(module, others, 0).net).toEqual(net);
    expect(learnFold(module, as(false, (post) => post), 0).net).not.toEqual(net);
  });

  test('says of each of its posts, in their order, how likely each state of each block is', () => {
    const own = POSTS.filter(({ fold }) => fold === 0);
    expect(plain.heldOut.map((said) => said.length)).toEqual(own.map(({ count }) => count * 7));
    own.forEach((post, at) => {
      const said = plain.heldOut[at] ?? new Float32Array(0);
      const promo = Array.from({ length: post.count }, (_, block) => 1 - (said[block * 7] ?? 1));
      expect(promo.indexOf(Math.max(...promo))).toBe(post.count - 1);
      for (let block = 0; block < post.count; block++) expect(said.subarray(block * 7, block * 7 + 7).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    });
  });

  test('holds none out where it is learned from all', () => {
    const all = learnFold(module, POSTS, ALL);
    expect(all.heldOut).toEqual([]);
    expect(all.net).not.toEqual(plain.net);
    expect(POSTS.every(({ fold }) => fold !== ALL)).toBe(true);
  });

  test('is a net that the engine reads, with the tokens that enough posts have', () => {
    const net = readNet(plain.net);
    expect([net.width, net.inner, net.state]).toEqual([plain.net.sizes[1], plain.net.sizes[2], plain.net.sizes[3]]);
    for (const token of [1, 10]) expect(net.rowOf(token)).toBeGreaterThanOrEqual(0);
    expect(net.rowOf(11)).toBe(-1);
    expect(SEED).toMatch(/^\d+(?:\+\d+)*$/);
  });
});
