import { STATES } from '../../lib/model/weights.ts';
import { startKernel, type Kernel } from './kernel.ts';
import type { Ragged } from './numbers.ts';

/** States of a block, and the width of their rows in the kernel's memory. */
const S = STATES.length;
const ROW = 8;

/** Widths of the net; all are multiples of four, `words` of eight. */
export interface NetSizes {
  tokens: number;
  words: number;
  traits: number;
  dense: number;
  state: number;
}

/** Shares of what is left out at random while learning: tokens, traits, dense layer, recurrent state. */
export type Drops = readonly [tokens: number, traits: number, dense: number, state: number];

/** A post for one vocabulary. */
export interface NetPost {
  count: number;
  /** Places in the vocabulary. */
  tokens: Ragged;
  traits: Ragged & { values: Float32Array };
  /** ROW numbers for each block: how likely each state is. */
  target: Float32Array;
  /** How much each block counts. */
  weight: Float32Array;
}

interface Place {
  from: number;
  length: number;
}

/** Addresses, in bytes, of one post in the kernel's memory. */
interface Loaded {
  tokenOffsets: number;
  tokens: number;
  traitOffsets: number;
  traits: number;
  traitValues: number;
  out: number;
  target: number;
  weight: number;
}

const PARTS = ['words', 'first', 'first-bias', 'forward-input', 'forward-state', 'forward-bias', 'forward-inner', 'backward-input', 'backward-state', 'backward-bias', 'backward-inner', 'last', 'last-bias'] as const;
export type Part = (typeof PARTS)[number];

/** Bytes that the compiler keeps for itself at the start of the memory. */
const RESERVED = 65536;

/** A net that learns: its numbers lie in the memory of a kernel. The same calls in the same order give the same bits. */
export class NetTrainer {
  private readonly memory = new WebAssembly.Memory({ initial: 64 });
  private readonly kernel: Kernel;
  private readonly places: ReadonlyMap<Part, Place>;
  private readonly size: number;
  private readonly values: number;
  private readonly gradients: number;
  private readonly first: number;
  private readonly second: number;
  private readonly mean: number;
  private readonly sizes: NetSizes;
  private free = RESERVED;
  private steps = 0;

  constructor(module: WebAssembly.Module, sizes: NetSizes, seed: number) {
    this.sizes = sizes;
    this.kernel = startKernel(module, this.memory);
    [this.places, this.size] = layOut(sizes);
    this.values = this.take(this.size);
    this.gradients = this.take(this.size);
    this.first = this.take(this.size);
    this.second = this.take(this.size);
    this.mean = this.take(this.size);
    this.grow();
    this.kernel.setSizes(sizes.words, sizes.traits, sizes.dense, sizes.state);
    this.begin(seed);
    this.kernel.setSeed(Math.imul(seed, 2654435761) >>> 0);
  }

  /** Learns from blocks `from` to `to` of a post: adds to the gradients, and returns the loss. */
  learn(post: NetPost, drops: Drops, from: number, to: number): number {
    this.kernel.setDrops(...drops);
    const at = this.load(post);
    return this.kernel.run(from, to, at.tokenOffsets, at.tokens, at.traitOffsets, at.traits, at.traitValues, at.out, true, at.target, at.weight);
  }

  /** How likely each state of each block is, STATES.length numbers for each. */
  predict(post: NetPost): Float32Array {
    const at = this.load(post);
    this.kernel.run(0, post.count, at.tokenOffsets, at.tokens, at.traitOffsets, at.traits, at.traitValues, at.out, false, 0, 0);
    const out = new Float32Array(this.memory.buffer, at.out, post.count * ROW);
    return Float32Array.from({ length: post.count * S }, (_, place) => out[Math.floor(place / S) * ROW + (place % S)] ?? 0);
  }

  /** One step of Adam along the gradients since the last one; `follow` is how fast the mean of the numbers follows them. */
  step(rate: number, factor: number, decay: number, follow: number): void {
    this.steps++;
    this.place(0);
    this.kernel.step(this.size, this.first, this.second, this.mean, rate, factor, decay, 1 - 0.9 ** this.steps, 1 - 0.999 ** this.steps, follow);
  }

  /** Takes the mean of the numbers over the last steps in their place (after Polyak and Juditsky 1992). */
  settle(): void {
    this.numbers().set(new Float32Array(this.memory.buffer, this.mean, this.size));
  }

  /** The numbers by part; matrices have a row for each input, rows of `last` are ROW wide. */
  learned(): Map<Part, Float32Array> {
    return new Map([...this.places].map(([part, { from, length }]) => [part, this.numbers().slice(from, from + length)]));
  }

  private numbers(): Float32Array {
    return new Float32Array(this.memory.buffer, this.values, this.size);
  }

  /** Numbers at random, of a spread that keeps what passes through a layer as large as it was (Glorot and Bengio 2010). */
  private begin(seed: number): void {
    const { dense, state } = this.sizes;
    const random = randomOf(seed * 7919 + 13);
    const numbers = this.numbers();
    const fill = (part: Part, spread: number) => {
      const { from, length } = this.places.get(part) ?? { from: 0, length: 0 };
      for (let at = from; at < from + length; at++) numbers[at] = spread * nearlyNormal(random);
    };
    fill('words', 0.1);
    fill('first', Math.sqrt(1.5 / 40));
    fill('last', Math.sqrt(1 / (2 * state + dense)));
    for (const way of ['forward', 'backward'] as const) {
      fill(`${way}-input`, Math.sqrt(1 / dense));
      fill(`${way}-state`, Math.sqrt(1 / state));
    }
    const last = this.places.get('last') ?? { from: 0, length: 0 };
    for (let at = last.from + S; at < last.from + last.length; at += ROW) numbers[at] = 0;
    new Float32Array(this.memory.buffer, this.mean, this.size).set(numbers);
  }

  /** Keeps room for so many numbers; returns its address. */
  private take(numbers: number): number {
    const at = this.free;
    this.free += (numbers * 4 + 15) & ~15;
    return at;
  }

  private grow(): void {
    const missing = this.free - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / 65536) + 16);
  }

  private load(post: NetPost): Loaded {
    const kept = this.free;
    const { count, tokens, traits } = post;
    const at: Loaded = {
      tokenOffsets: this.take(count + 1), tokens: this.take(tokens.ids.length), traitOffsets: this.take(count + 1), traits: this.take(traits.ids.length),
      traitValues: this.take(traits.ids.length), out: this.take(count * ROW), target: this.take(count * ROW), weight: this.take(count),
    };
    const scratch = this.take(this.kernel.scratchOf(count, tokens.ids.length) + 64);
    this.grow();
    this.free = kept;
    const { buffer } = this.memory;
    for (const [place, ints] of [[at.tokenOffsets, tokens.offsets], [at.tokens, tokens.ids], [at.traitOffsets, traits.offsets], [at.traits, traits.ids]] as const) new Int32Array(buffer, place, ints.length).set(ints);
    for (const [place, floats] of [[at.traitValues, traits.values], [at.target, post.target], [at.weight, post.weight]] as const) new Float32Array(buffer, place, floats.length).set(floats);
    this.place(scratch);
    return at;
  }

  private place(scratch: number): void {
    const from = (part: Part) => this.places.get(part)?.from ?? 0;
    this.kernel.setPlaces(this.values, this.gradients, from('words'), from('first'), from('first-bias'), from('forward-input'), from('backward-input'), from('last'), from('last-bias'), scratch);
  }
}

function layOut({ tokens, words, traits, dense, state }: NetSizes): [Map<Part, Place>, number] {
  const gates = 3 * state;
  const reader = [dense * gates, state * gates, gates, state];
  const lengths = [tokens * words, (2 * words + traits) * dense, dense, ...reader, ...reader, (2 * state + dense) * ROW, ROW];
  const places = new Map<Part, Place>();
  let size = 0;
  PARTS.forEach((part, at) => {
    const length = lengths[at] ?? 0;
    places.set(part, { from: size, length });
    size += length;
  });
  return [places, (size + 3) & ~3];
}

/** Numbers in 0…1 that are the same in every run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function nearlyNormal(random: () => number): number {
  let sum = 0;
  for (let time = 0; time < 6; time++) sum += random();
  return (sum - 3) * Math.SQRT2;
}
