import { beforeAll, describe, expect, test } from 'vitest';
import { compileKernel } from '../../scripts/learn/kernel.ts';
import { learnNet, netPost } from '../../scripts/learn/net-learning.ts';
import { NetTrainer, type NetPost } from '../../scripts/learn/net-trainer.ts';
import { drawsFrom, numberedPost, toyPost, type ToyBlock } from './toy-posts.ts';

const SIZES = { tokens: 20, words: 8, traits: 4, dense: 8, state: 8 };
const SCHEDULE = { rounds: 25, rate: 0.02, drops: [0.1, 0.1, 0.1, 0.1], seed: 1 } as const;
const NO_DROPS = [0, 0, 0, 0] as const;

let module: WebAssembly.Module;
beforeAll(async () => {
  module = new WebAssembly.Module(await compileKernel());
});

type Toy = (draw: () => number) => ToyBlock[];

/** Three tokens of the many that say nothing. */
function filler(draw: () => number): number[] {
  return Array.from({ length: 3 }, () => 4 + Math.floor(draw() * 16));
}

/** Token 0 marks a giveaway, token 1 an ad. */
const BY_WORD: Toy = (draw) => Array.from({ length: 6 }, () => {
  const kind = Math.floor(draw() * 3);
  return { tokens: kind === 0 ? filler(draw) : [...filler(draw), kind - 1], state: kind === 0 ? 0 : kind === 1 ? 1 : 3 };
});

/** Behind token 2 comes a giveaway, before token 3 stands an ad; the blocks themselves are as all others. */
const BY_ORDER: Toy = (draw) => {
  const blocks: ToyBlock[] = Array.from({ length: 8 }, () => ({ tokens: filler(draw), state: 0 }));
  const opener = Math.floor(draw() * 3), closer = 5 + Math.floor(draw() * 3);
  return blocks.map((block, at) => {
    if (at === opener || at === closer) return { ...block, tokens: [...block.tokens, at === opener ? 2 : 3] };
    return { ...block, state: at === opener + 1 ? 1 : at === closer - 1 ? 3 : 0 };
  });
};

function postsOf(toy: Toy, seed: number, count: number): NetPost[] {
  const draw = drawsFrom(seed);
  return Array.from({ length: count }, () => toyPost(toy(draw)));
}

/** Share of blocks of which the likeliest state is the label. */
function shareRight(net: NetTrainer, posts: readonly NetPost[]): number {
  let right = 0, all = 0;
  for (const post of posts) {
    const said = net.predict(post);
    for (let block = 0; block < post.count; block++, all++) {
      const row = said.subarray(block * 7, block * 7 + 7);
      right += post.target[block * 8 + row.indexOf(Math.max(...row))] ?? 0;
    }
  }
  return right / all;
}

function lossOf(net: NetTrainer, posts: readonly NetPost[]): number {
  return posts.reduce((sum, post) => sum + net.learn(post, NO_DROPS, 0, post.count), 0);
}

describe('learning', () => {
  test.each([['a word that marks promotion', BY_WORD], ['what only the order of blocks tells', BY_ORDER]])('finds %s, in posts it has not seen', (_, toy) => {
    const known = postsOf(toy, 1, 200), unseen = postsOf(toy, 2, 100);
    const net = new NetTrainer(module, SIZES, 1), fresh = new NetTrainer(module, SIZES, 1);
    learnNet(net, known, SCHEDULE);
    expect(lossOf(net, unseen)).toBeLessThan(0.2 * lossOf(fresh, unseen));
    expect(shareRight(net, unseen)).toBeGreaterThan(0.97);
    expect(shareRight(fresh, unseen)).toBeLessThan(0.9);
  });

  test('comes to the same bytes from the same posts and seeds, and to others from another seed', () => {
    const learned = (seed: number, posts = postsOf(BY_WORD, 3, 20)): string => {
      const net = new NetTrainer(module, SIZES, 1);
      learnNet(net, posts, { ...SCHEDULE, rounds: 2, seed });
      return [...net.learned().values()].map((numbers) => Buffer.from(numbers.buffer).toString('hex')).join(' ');
    };
    expect(learned(1)).toBe(learned(1));
    expect(learned(1)).not.toBe(learned(2));
    expect(learned(1)).not.toBe(learned(1, postsOf(BY_WORD, 4, 20)));
  });

  test('ends in the mean of the last steps', () => {
    const net = new NetTrainer(module, SIZES, 1);
    learnNet(net, postsOf(BY_WORD, 3, 20), { ...SCHEDULE, rounds: 2 });
    const ended = net.learned();
    net.settle();
    expect(net.learned()).toEqual(ended);
  });

  test('learns long posts by stretches, their last blocks among them', () => {
    const draw = drawsFrom(5);
    const long = (): NetPost => toyPost(Array.from({ length: 300 }, (_, at) => ({ tokens: [...filler(draw), ...(at >= 290 ? [0] : [])], state: at >= 290 ? 1 : 0 })));
    const net = new NetTrainer(module, SIZES, 1);
    learnNet(net, Array.from({ length: 24 }, long), { ...SCHEDULE, rounds: 90 });
    expect(shareRight(net, [long()])).toBeGreaterThan(0.995);
  });
});

const PLACES = new Map([[500, 0], [700, 1], [900, 2]]);

describe('a post in the words of a vocabulary', () => {
  const post = numberedPost([{ tokens: [900, 5, 500], state: 0 }, { tokens: [6], state: -1 }, { tokens: [700], state: 6, traits: [[3, 0.5]] }]);

  test('keeps the tokens that are known, block by block', () => {
    const { tokens, traits, count } = netPost(post, PLACES);
    expect(count).toBe(3);
    expect([...tokens.offsets]).toEqual([0, 2, 2, 3]);
    expect([...tokens.ids]).toEqual([2, 0, 1]);
    expect(traits).toBe(post.traits);
  });

  test('is to say the labels, and nothing of what has none', () => {
    const { target, weight } = netPost(post, PLACES);
    expect([...target.entries()].filter(([, value]) => value > 0)).toEqual([[0, 1], [16 + 6, 1]]);
    expect([...weight]).toEqual([1, 0, 1]);
  });

  test('counts large blocks more than small ones, to a bound, and long posts less than their length', () => {
    const sizes = Float64Array.from([0, 60, 120, 10_000]);
    const { weight } = netPost(numberedPost(Array.from({ length: 4 }, () => ({ tokens: [], state: 0 })), { sizes }), PLACES);
    expect([...weight]).toEqual([0.5, 1, 1.5, 2]);
    const long = netPost(numberedPost(Array.from({ length: 240 }, () => ({ tokens: [], state: 0 }))), PLACES);
    expect(long.weight[0]).toBe(0.5);
  });
});
