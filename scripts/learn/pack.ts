import { LETTER_ZERO, RICE_BITS, partsOf, type NetText } from '../../lib/model/net-file.ts';

const LEVELS = 5;
const BYTE_LEVELS = 127;

/** Learned numbers by the names of `partsOf`, and `words` for the tokens' rows. */
export type Learned = ReadonlyMap<string, Float32Array>;

function packTokens(tokens: Int32Array): string {
  const bits: number[] = [];
  let last = -1;
  for (const token of tokens) {
    const gap = token - last - 1;
    for (let high = gap >> RICE_BITS; high > 0; high--) bits.push(1);
    bits.push(0);
    for (let low = 0; low < RICE_BITS; low++) bits.push((gap >> low) & 1);
    last = token;
  }
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, at) => {
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
  });
  return Buffer.from(bytes).toString('base64');
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}

/** The scale of a column of words that loses least in the square: large numbers are cut so that the many small ones are told apart. */
function bestScale(values: readonly number[]): number {
  const top = Math.max(...values.map(Math.abs), 1e-6);
  let best = top / LEVELS, least = Infinity;
  for (let part = 0.2; part <= 1.001; part += 0.05) {
    const scale = (top * part) / LEVELS;
    const error = values.reduce((sum, value) => sum + (value - level(value, scale) * scale) ** 2, 0);
    if (error < least) [least, best] = [error, scale];
  }
  return short(best);
}

function level(value: number, scale: number): number {
  return Math.max(-LEVELS, Math.min(LEVELS, Math.round(value / scale)));
}

/** Quantises a net: the words at fifteen levels, everything else at eight bits with a scale for each row. */
export function packNet(sizes: NetText['sizes'], tokens: Int32Array, learned: Learned): NetText {
  const width = sizes[1];
  const words = [...(learned.get('words') ?? [])];
  const wordScales = Array.from({ length: width }, (_, column) => bestScale(words.filter((_value, at) => at % width === column)));
  const letters = words.map((value, at) => String.fromCharCode(LETTER_ZERO + level(value, wordScales[at % width] ?? 1)));
  const bytes: number[] = [], restScales: number[] = [];
  for (const [name, rows, length] of partsOf(sizes)) {
    const part = learned.get(name);
    if (part?.length !== rows * length) throw new Error(`${name} has ${part?.length ?? 0} numbers, not ${rows * length}`);
    for (let row = 0; row < rows; row++) {
      const own = part.subarray(row * length, row * length + length);
      const scale = short(Math.max(1e-6, ...own.map(Math.abs)) / BYTE_LEVELS * 1.006);
      restScales.push(scale);
      for (const value of own) bytes.push(Math.round(value / scale));
    }
  }
  return { sizes, tokens: packTokens(tokens), words: letters.join(''), wordScales, rest: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'), restScales };
}
