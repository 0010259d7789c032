import { startKernel, type Kernel } from '../../scripts/learn/kernel.ts';
import type { Drops, NetPost, NetSizes, Part } from '../../scripts/learn/net-trainer.ts';

const STATES = 7;
const ROW = 8;
/** Behind what the compiler keeps for itself. */
const START = 65536;
/** Numbers that a post of a test takes at most. */
const POST_ROOM = 1 << 18;

/** Parts in the order in which the kernel expects those of one direction; between the others the order is the caller's. */
function lengthsOf({ tokens, words, traits, dense, state }: NetSizes): [Part, number][] {
  const reader = (way: 'forward' | 'backward'): [Part, number][] => [[`${way}-input`, dense * 3 * state], [`${way}-state`, state * 3 * state], [`${way}-bias`, 3 * state], [`${way}-inner`, state]];
  return [
    ['last-bias', ROW], ['last', (2 * state + dense) * ROW], ...reader('backward'), ...reader('forward'),
    ['first-bias', dense], ['first', (2 * words + traits) * dense], ['words', tokens * words],
  ];
}

/** The kernel on a memory that a test reads and writes: numbers and gradients part by part. The parts lie in another order than the trainer's. */
export class BareKernel {
  readonly kernel: Kernel;
  readonly parts: readonly Part[];
  private readonly memory = new WebAssembly.Memory({ initial: 64 });
  private readonly places = new Map<Part, [from: number, length: number]>();
  private readonly size: number;

  constructor(module: WebAssembly.Module, sizes: NetSizes) {
    this.kernel = startKernel(module, this.memory);
    let size = 0;
    for (const [part, length] of lengthsOf(sizes)) {
      this.places.set(part, [size, length]);
      size += length;
    }
    this.size = size;
    this.parts = [...this.places.keys()];
    const bytes = this.post + POST_ROOM * 4 - this.memory.buffer.byteLength;
    if (bytes > 0) this.memory.grow(Math.ceil(bytes / 65536));
    this.kernel.setSizes(sizes.words, sizes.traits, sizes.dense, sizes.state);
    this.kernel.setDrops(0, 0, 0, 0);
  }

  numbers(part: Part): Float32Array {
    return this.view(0, part);
  }

  gradient(part: Part): Float32Array {
    return this.view(1, part);
  }

  /** Takes numbers as `NetTrainer.learned` gives them. */
  take(learned: ReadonlyMap<Part, Float32Array>): void {
    for (const [part, numbers] of learned) this.numbers(part).set(numbers);
  }

  /** The loss over blocks `from` to `to`; adds to the gradients. The same seed leaves out the same things. */
  learn(post: NetPost, from = 0, to = post.count, { drops = [0, 0, 0, 0], seed = 1 }: { drops?: Drops; seed?: number } = {}): number {
    this.kernel.setDrops(...drops);
    this.kernel.setSeed(seed);
    return this.run(post, from, to, true);
  }

  /** How likely each state is, STATES numbers for each block. */
  predict(post: NetPost): number[] {
    this.run(post, 0, post.count, false);
    const rows = new Float32Array(this.memory.buffer, this.post, post.count * ROW);
    return [...rows].filter((_, at) => at % ROW < STATES);
  }

  clearGradients(): void {
    new Float32Array(this.memory.buffer, this.address(1), this.size).fill(0);
  }

  private run(post: NetPost, from: number, to: number, learns: boolean): number {
    const { tokens, traits, target, weight, count } = post;
    let free = this.post + count * ROW * 4;
    const put = (values: Int32Array | Float32Array): number => {
      const at = free;
      free += (values.byteLength + 15) & ~15;
      const into = values instanceof Int32Array ? new Int32Array(this.memory.buffer, at, values.length) : new Float32Array(this.memory.buffer, at, values.length);
      into.set(values);
      return at;
    };
    const [offsets, ids, traitOffsets, traitIds, traitValues, targets, weights] = [tokens.offsets, tokens.ids, traits.offsets, traits.ids, traits.values, target, weight].map(put);
    const end = free + (this.kernel.scratchOf(count, tokens.ids.length) + 64) * 4;
    if (end > this.memory.buffer.byteLength) throw new Error('The post is too long for this test.');
    const place = (part: Part): number => this.places.get(part)?.[0] ?? 0;
    this.kernel.setPlaces(this.address(0), this.address(1), place('words'), place('first'), place('first-bias'), place('forward-input'), place('backward-input'), place('last'), place('last-bias'), free);
    return this.kernel.run(from, to, offsets ?? 0, ids ?? 0, traitOffsets ?? 0, traitIds ?? 0, traitValues ?? 0, this.post, learns, targets ?? 0, weights ?? 0);
  }

  /** Where numbers (0) and gradients (1) begin. */
  private address(which: number): number {
    return START + which * ((this.size * 4 + 15) & ~15);
  }

  /** Where a post is put: first what is said of it. */
  private get post(): number {
    return this.address(2);
  }

  private view(which: number, part: Part): Float32Array {
    const [from, length] = this.places.get(part) ?? [0, 0];
    return new Float32Array(this.memory.buffer, this.address(which) + from * 4, length);
  }
}
