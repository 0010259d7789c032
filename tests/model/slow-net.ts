import { LETTER_ZERO, type Net } from '../../lib/model/net-file.ts';
import type { Reader } from '../../lib/model/net.ts';

/** A net as its formulas stand in a textbook, number by number: what the fast one is measured by. */
export function slowPosteriors(net: Net, tokens: readonly (readonly number[])[], traits: readonly (readonly number[])[]): number[][] {
  const hidden = tokens.map((own, at) => layer(net.first, net.firstBias, [...bagOf(net, own), ...(traits[at] ?? [])]).map((value) => (value > 0 ? value : 0.05 * value)));
  const forward = readInOrder(net, net.forward, hidden), backward = readInOrder(net, net.backward, hidden.toReversed()).toReversed();
  return hidden.map((own, at) => softmax(product(net.last, [...(forward[at] ?? []), ...(backward[at] ?? []), ...own]).map((value, row) => value + (net.lastBias[row] ?? 0))));
}

function bagOf({ width, words, wordScales, rowOf }: Net, tokens: readonly number[]): number[] {
  const rows = [...new Set(tokens)].map(rowOf).filter((row) => row >= 0);
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => (words.charCodeAt(row * width + column) - LETTER_ZERO) * (wordScales[column] ?? 0)));
  const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / Math.sqrt(Math.max(1, rows.length)));
  return [...sums, ...columns.map((column) => (column.length > 0 ? Math.max(...column) : 0))];
}

/** Rows of this matrix belong to inputs. */
function layer(matrix: Float32Array, bias: Float32Array, inputs: readonly number[]): number[] {
  return Array.from(bias, (start, column) => inputs.reduce((sum, value, row) => sum + value * (matrix[row * bias.length + column] ?? 0), start));
}

/** Rows of this matrix belong to outputs. */
function product(matrix: Float32Array, vector: readonly number[]): number[] {
  return Array.from({ length: matrix.length / vector.length }, (_, row) => vector.reduce((sum, value, at) => sum + value * (matrix[row * vector.length + at] ?? 0), 0));
}

function readInOrder({ state: size }: Net, reader: Reader, hidden: readonly (readonly number[])[]): number[][] {
  let before = Array.from({ length: size }, () => 0);
  return hidden.map((own) => {
    const given = product(reader.input, own).map((value, row) => value + (reader.bias[row] ?? 0)), known = product(reader.state, before);
    before = before.map((value, at) => {
      const gate = (number: number) => 1 / (1 + Math.exp(-(given[number * size + at] ?? 0) - (known[number * size + at] ?? 0)));
      const fresh = Math.tanh((given[2 * size + at] ?? 0) + gate(0) * ((known[2 * size + at] ?? 0) + (reader.inner[at] ?? 0)));
      return gate(1) * value + (1 - gate(1)) * fresh;
    });
    return before;
  });
}

function softmax(scores: readonly number[]): number[] {
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  return powers.map((power) => power / powers.reduce((sum, value) => sum + value, 0));
}
