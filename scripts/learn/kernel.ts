import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** What the compiled kernel offers; see kernel/net.ts for what each of them does. Addresses are bytes in its memory. */
export interface Kernel {
  setSeed(seed: number): void;
  setSizes(words: number, traits: number, dense: number, state: number): void;
  setDrops(words: number, traits: number, dense: number, states: number): void;
  setPlaces(values: number, gradients: number, words: number, first: number, firstBias: number, forward: number, backward: number, last: number, lastBias: number, scratch: number): void;
  scratchOf(blocks: number, tokens: number): number;
  run(from: number, to: number, offsets: number, tokens: number, traitOffsets: number, traits: number, traitValues: number, out: number, learns: boolean, target: number, weight: number): number;
  step(count: number, first: number, second: number, mean: number, rate: number, factor: number, decay: number, correct1: number, correct2: number, follow: number): void;
}

/**
 * Compiles the kernel (a second); a module cannot be sent between threads with other things, its bytes can.
 * @throws Error with the compiler's words when the source is wrong.
 */
export async function compileKernel(): Promise<Uint8Array<ArrayBuffer>> {
  const source = await readFile(fileURLToPath(new URL('kernel/net.ts', import.meta.url)), 'utf8');
  const { error, binary, stderr } = await asc.compileString({ 'net.ts': source }, {
    optimizeLevel: 3, shrinkLevel: 0, runtime: 'stub', enable: ['simd', 'bulk-memory'], importMemory: true, noAssert: true,
  });
  if (error || !binary) throw new Error(`The kernel does not compile: ${stderr.toString()}`);
  return Uint8Array.from(binary);
}

/** A kernel of its own on a memory of its own. */
export function startKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const { exports } = new WebAssembly.Instance(module, { env: { memory, abort: () => { throw new Error('The kernel stopped.'); } } });
  if (!isKernel(exports)) throw new Error('The kernel lacks a function.');
  return exports;
}

const NAMES = ['setSeed', 'setSizes', 'setDrops', 'setPlaces', 'scratchOf', 'run', 'step'] as const satisfies readonly (keyof Kernel)[];

function isKernel(exports: WebAssembly.Exports): exports is WebAssembly.Exports & Kernel {
  return NAMES.every((name) => typeof exports[name] === 'function');
}
