/** A text that has been rewritten, and where each of its UTF-16 units came from. */
export interface Mapped {
  text: string;
  /** For each unit of `text` the place in the original. */
  origin: readonly number[] | Uint32Array;
}

/** `String.replaceAll` that keeps the places: what is put in stands where the match stood. `undefined` leaves the match as it is. */
export function rewrite(mapped: Mapped, pattern: RegExp, replacement: (match: RegExpExecArray) => string | undefined): Mapped {
  let text = '', from = 0;
  let origin: number[] | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(mapped.text); match; match = pattern.exec(mapped.text)) {
    const whole = match[0];
    const put = whole === '' ? undefined : replacement(match);
    if (whole === '') pattern.lastIndex++;
    if (put === undefined || put === whole) continue;
    origin ??= [];
    text += mapped.text.slice(from, match.index) + put;
    for (let at = from; at < match.index; at++) origin.push(mapped.origin[at] ?? 0);
    // The last unit stands for the last one of the match, so that a quote ends where the match ends.
    for (let at = 0; at < put.length; at++) origin.push(mapped.origin[at === put.length - 1 ? match.index + whole.length - 1 : match.index + Math.min(at, whole.length - 1)] ?? 0);
    from = match.index + whole.length;
  }
  if (!origin) return mapped;
  for (let at = from; at < mapped.text.length; at++) origin.push(mapped.origin[at] ?? 0);
  return { text: text + mapped.text.slice(from), origin };
}
