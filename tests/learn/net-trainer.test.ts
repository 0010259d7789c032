import { beforeAll, describe, expect, test } from 'vitest';
import { compileKernel } from '../../scripts/learn/kernel.ts';
import { NetTrainer, type NetPost } from '../../scripts/learn/net-trainer.ts';
import { BareKernel } from './bare-kernel.ts';
import { drawsFrom, toyPost } from './toy-posts.ts';

const SIZES = { tokens: 20, words: 8, traits: 6, dense: 8, state: 8 };
const NO_DROPS = [0, 0, 0, 0] as const;
const DROPS = [0.25, 0.1, 0.3, 0.4] as const;

let module: WebAssembly.Module;
beforeAll(async () => {
  module = new WebAssembly.Module(await compileKernel());
});

function randomPost(seed: number, count: number): NetPost {
  const draw = drawsFrom(seed);
  return toyPost(Array.from({ length: count }, () => ({
    tokens: Array.from({ length: Math.floor(draw() * 6) }, () => Math.floor(draw() * SIZES.tokens)),
    traits: draw() < 0.5 ? [] : [[Math.floor(draw() * SIZES.traits), draw()] as const],
    state: Math.floor(draw() * 7),
  })));
}

const POST = randomPost(1, 9);

/** Numbers after a few steps, so that none is as it began. */
function taught(seed: number, steps = 4): NetTrainer {
  const net = new NetTrainer(module, SIZES, seed);
  for (let step = 0; step < steps; step++) {
    net.learn(POST, DROPS, 0, POST.count);
    net.step(0.02, 1 / POST.count, 0.002, 0.5);
  }
  return net;
}

function bytesOf(net: NetTrainer): string {
  return [...net.learned().values()].map((numbers) => Buffer.from(numbers.buffer).toString('hex')).join(' ');
}

function largest(a: readonly number[], b: readonly number[]): number {
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0);
}

describe('a net that learns', () => {
  test('comes to the same bytes from the same seed, and to others from another', () => {
    expect(bytesOf(taught(1))).toBe(bytesOf(taught(1)));
    expect(bytesOf(taught(1))).not.toBe(bytesOf(taught(2)));
    expect(bytesOf(taught(1, 0))).not.toBe(bytesOf(taught(2, 0)));
  });

  test('is not disturbed by what it is asked in between', () => {
    const quiet = taught(3, 6), asked = new NetTrainer(module, SIZES, 3);
    for (let step = 0; step < 6; step++) {
      asked.learn(POST, DROPS, 0, POST.count);
      asked.predict(randomPost(2, 3 * (step + 1)));
      asked.step(0.02, 1 / POST.count, 0.002, 0.5);
    }
    expect(bytesOf(asked)).toBe(bytesOf(quiet));
  });

  test('says what the kernel says of its numbers, of short posts and of one for which its memory must grow', () => {
    const net = taught(4), bare = new BareKernel(module, SIZES);
    bare.take(net.learned());
    for (const post of [POST, randomPost(5, 1), randomPost(6, 60)]) expect([...net.predict(post)]).toEqual(bare.predict(post));
    const long = net.predict(randomPost(7, 20_000));
    expect(long).toHaveLength(140_000);
    expect(long.every((value) => value > 0 && value < 1)).toBe(true);
    expect([...net.predict(POST)]).toEqual(bare.predict(POST));
  });

  test('loses by a small step along its gradients what they promise', () => {
    const net = new NetTrainer(module, SIZES, 5), bare = new BareKernel(module, SIZES);
    bare.take(net.learned());
    const before = bare.learn(POST);
    // The first step of Adam moves each number by the rate, against the sign of its gradient.
    const rate = 1e-4;
    const promised = bare.parts.reduce((sum, part) => sum + bare.gradient(part).reduce((total, value) => total + Math.abs(value), 0), 0) * rate;
    expect(net.learn(POST, NO_DROPS, 0, POST.count)).toBeCloseTo(before, 6);
    net.step(rate, 1, 0, 1);
    const after = net.learn(POST, NO_DROPS, 0, POST.count);
    expect((before - after) / promised).toBeGreaterThan(0.9);
    expect((before - after) / promised).toBeLessThan(1.1);
  });
});

/** Adam with decay apart from the gradient (Loshchilov and Hutter 2019), one number at a time in 64 bits. */
function slowAdam(start: number, gradients: readonly number[], { rate, decay, follow }: { rate: number; decay: number; follow: number }): { value: number; mean: number } {
  let value = start, mean = start, first = 0, second = 0;
  gradients.forEach((gradient, at) => {
    first = 0.9 * first + 0.1 * gradient;
    second = 0.999 * second + 0.001 * gradient ** 2;
    value -= rate * (first / (1 - 0.9 ** (at + 1)) / (Math.sqrt(second / (1 - 0.999 ** (at + 1))) + 1e-8) + decay * value);
    mean += follow * (value - mean);
  });
  return { value, mean };
}

describe('a step', () => {
  test('is one of Adam, and the mean follows', () => {
    const [rate, factor, decay, follow] = [0.02, 0.25, 0.05, 0.3] as const;
    const net = new NetTrainer(module, SIZES, 6), bare = new BareKernel(module, SIZES);
    const starts = net.learned(), gradients: Map<string, Float32Array>[] = [];
    for (let step = 0; step < 3; step++) {
      bare.take(net.learned());
      bare.clearGradients();
      bare.learn(POST);
      gradients.push(new Map(bare.parts.map((part) => [part, bare.gradient(part).map((value) => value * factor)])));
      net.learn(POST, NO_DROPS, 0, POST.count);
      net.step(rate, factor, decay, follow);
    }
    const values = net.learned();
    net.settle();
    const means = net.learned();
    for (const [part, start] of starts) start.forEach((number, at) => {
      const own = gradients.map((step) => step.get(part)?.[at] ?? Number.NaN);
      // Where the gradient is next to nothing its sign is the rounding's.
      if (own.some((value) => value !== 0 && Math.abs(value) < 1e-5)) return;
      const { value, mean } = slowAdam(number, own, { rate, decay, follow });
      expect(values.get(part)?.[at]).toBeCloseTo(value, 4);
      expect(means.get(part)?.[at]).toBeCloseTo(mean, 4);
    });
  });

  test('without a gradient since the last one only lets what is known decay and the old pace run out', () => {
    const net = new NetTrainer(module, SIZES, 7);
    const before = net.learned();
    net.step(0.1, 1, 0.5, 1);
    for (const [part, numbers] of net.learned()) expect(largest([...numbers], [...(before.get(part) ?? [])].map((value) => value * 0.95)), part).toBeLessThan(1e-6);
  });
});
