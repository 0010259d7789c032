import { LETTER_ZERO, RICE_BITS, partsOf, type NetText } from '../../lib/model/net-file.ts';

/** Steps to either side of zero: of a word's numbers, of a matrix, of a bias. Fewer lose nothing that could be measured. */
const WORD_STEPS = 5;
const MATRIX_STEPS = 10;
const BIAS_STEPS = 60;

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

/** The size of a step that loses least in the square: large numbers are cut so that the many small ones are told apart. */
function bestScale(values: Float32Array, steps: number): number {
  const top = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  let best = top / steps, least = Infinity;
  for (let part = 0.2; part <= 1.001; part += 0.05) {
    const scale = (top * part) / steps;
    let error = 0;
    for (const value of values) error += (value - stepOf(value, scale, steps) * scale) ** 2;
    if (error < least) [least, best] = [error, scale];
  }
  return short(best);
}

function stepOf(value: number, scale: number, steps: number): number {
  return Math.max(-steps, Math.min(steps, Math.round(value / scale)));
}

function letters(values: Float32Array, scale: number, steps: number): string {
  return Array.from(values, (value) => String.fromCharCode(LETTER_ZERO + stepOf(value, scale, steps))).join('');
}

/** Quantises a net: a scale for each column of the words and for each row of everything else, and a letter for each number. */
export function packNet(sizes: NetText['sizes'], tokens: Int32Array, learned: Learned): NetText {
  const width = sizes[1];
  const words = learned.get('words') ?? new Float32Array(0);
  const wordScales = Array.from({ length: width }, (_, column) => bestScale(words.filter((_value, at) => at % width === column), WORD_STEPS));
  const wordLetters = Array.from(words, (value, at) => String.fromCharCode(LETTER_ZERO + stepOf(value, wordScales[at % width] ?? 1, WORD_STEPS))).join('');
  let rest = '';
  const restScales: number[] = [];
  for (const [name, rows, length] of partsOf(sizes)) {
    const part = learned.get(name);
    if (part?.length !== rows * length) throw new Error(`${name} has ${part?.length ?? 0} numbers, not ${rows * length}`);
    const steps = rows === 1 ? BIAS_STEPS : MATRIX_STEPS;
    for (let row = 0; row < rows; row++) {
      const own = part.subarray(row * length, row * length + length);
      const scale = bestScale(own, steps);
      restScales.push(scale);
      rest += letters(own, scale, steps);
    }
  }
  return { sizes, tokens: packTokens(tokens), words: wordLetters, wordScales, rest, restScales };
}
