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
  for (; row < rows; row++) {
    let sum = start[row] ?? 0;
    for (let at = 0; at < size; at++) sum += (matrix[row * size + at] ?? 0) * (vectors[from + at] ?? 0);
    into[intoFrom + row] = sum;
  }
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
