type Numbers = Float32Array;

/**
 * Multiplies a matrix (row after row) with the vector that stands at a place of an array, adds `start` and writes the sums to a place of
 * another array. Four rows at a time: the sums stay in registers and each number of the vector is read once for all four.
 */
export function multiply(matrix: Numbers, rows: number, size: number, vectors: Numbers, from: number, start: Numbers, into: Numbers, intoFrom: number): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const one = row * size, two = one + size, three = two + size, four = three + size;
    let a = start[row] ?? 0, b = start[row + 1] ?? 0, c = start[row + 2] ?? 0, d = start[row + 3] ?? 0;
    for (let at = 0; at < size; at++) {
      const value = vectors[from + at] ?? 0;
      a += (matrix[one + at] ?? 0) * value;
      b += (matrix[two + at] ?? 0) * value;
      c += (matrix[three + at] ?? 0) * value;
      d += (matrix[four + at] ?? 0) * value;
    }
    into[intoFrom + row] = a;
    into[intoFrom + row + 1] = b;
    into[intoFrom + row + 2] = c;
    into[intoFrom + row + 3] = d;
  }
  for (; row < rows; row++) into[intoFrom + row] = (start[row] ?? 0) + dot(matrix, row * size, vectors, from, size);
}

function dot(one: Numbers, oneFrom: number, two: Numbers, twoFrom: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (one[oneFrom + at] ?? 0) * (two[twoFrom + at] ?? 0);
  return sum;
}

/** Vectors that stand one after the other in an array: so many, of them each so far apart, the first from a place on. */
export interface Vectors {
  numbers: Numbers;
  count: number;
  stride: number;
  from: number;
}

/** Multiplies a matrix with many vectors, adds `start` to each; the answer has a row for each vector. Two vectors at a time, else as {@link multiply}. */
export function multiplyAll(matrix: Numbers, rows: number, size: number, { numbers, count, stride, from }: Vectors, start: Numbers): Numbers {
  const into = new Float32Array(count * rows);
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    for (let vector = 0; vector + 2 <= count; vector += 2) multiplyTile(matrix, row, rows, size, numbers, vector * stride + from, stride, start, into, vector * rows + row);
  }
  for (; row < rows; row++) {
    for (let vector = 0; vector < count; vector++) into[vector * rows + row] = (start[row] ?? 0) + dot(matrix, row * size, numbers, vector * stride + from, size);
  }
  if (count % 2 > 0) multiply(matrix, rows, size, numbers, (count - 1) * stride + from, start, into, (count - 1) * rows);
  return into;
}

/** Four rows times two vectors. */
function multiplyTile(matrix: Numbers, row: number, rows: number, size: number, vectors: Numbers, left: number, stride: number, start: Numbers, into: Numbers, to: number): void {
  const one = row * size, two = one + size, three = two + size, four = three + size, right = left + stride;
  let a = start[row] ?? 0, b = start[row + 1] ?? 0, c = start[row + 2] ?? 0, d = start[row + 3] ?? 0;
  let e = a, f = b, g = c, h = d;
  for (let at = 0; at < size; at++) {
    const value = vectors[left + at] ?? 0, other = vectors[right + at] ?? 0;
    const first = matrix[one + at] ?? 0, second = matrix[two + at] ?? 0, third = matrix[three + at] ?? 0, fourth = matrix[four + at] ?? 0;
    a += first * value;
    b += second * value;
    c += third * value;
    d += fourth * value;
    e += first * other;
    f += second * other;
    g += third * other;
    h += fourth * other;
  }
  into[to] = a;
  into[to + 1] = b;
  into[to + 2] = c;
  into[to + 3] = d;
  into[to + rows] = e;
  into[to + rows + 1] = f;
  into[to + rows + 2] = g;
  into[to + rows + 3] = h;
}

/** Adds to a vector the rows of a matrix that stand at some places, each times its factor; zeros are left out before. */
export function addRows(matrix: Numbers, size: number, places: Int32Array, factors: Numbers, count: number, into: Numbers, intoFrom: number): void {
  let column = 0;
  for (; column + 4 <= size; column += 4) {
    const to = intoFrom + column;
    let a = into[to] ?? 0, b = into[to + 1] ?? 0, c = into[to + 2] ?? 0, d = into[to + 3] ?? 0;
    for (let at = 0; at < count; at++) {
      const from = (places[at] ?? 0) * size + column, factor = factors[at] ?? 0;
      a += (matrix[from] ?? 0) * factor;
      b += (matrix[from + 1] ?? 0) * factor;
      c += (matrix[from + 2] ?? 0) * factor;
      d += (matrix[from + 3] ?? 0) * factor;
    }
    into[to] = a;
    into[to + 1] = b;
    into[to + 2] = c;
    into[to + 3] = d;
  }
  for (; column < size; column++) {
    let sum = into[intoFrom + column] ?? 0;
    for (let at = 0; at < count; at++) sum += (matrix[(places[at] ?? 0) * size + column] ?? 0) * (factors[at] ?? 0);
    into[intoFrom + column] = sum;
  }
}
