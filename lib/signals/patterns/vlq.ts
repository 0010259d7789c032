/** Base64 VLQ, the numbers of source maps: five bits a digit, the lowest first, the sign in the lowest bit. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeVlq(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number < 0 ? -number * 2 + 1 : number * 2;
    do {
      const more = rest >= 32 ? 32 : 0;
      text += DIGITS[(rest & 31) | more];
      rest >>>= 5;
    } while (rest > 0);
  }
  return text;
}

export function decodeVlq(text: string): number[] {
  const numbers: number[] = [];
  let value = 0, shift = 0;
  for (const digit of text) {
    const bits = DIGITS.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
