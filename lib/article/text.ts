/** White space collapsed to single spaces, ends trimmed. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ').trim();
}

/** How many characters are seen: white space and zero-width characters not counted. */
export function countCharacters(text: string): number {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '').length;
}

/** The first `max` characters, cut between words where a word ends near, with … when something is left out. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const space = head.lastIndexOf(' ');
  return `${space > max * 0.7 ? head.slice(0, space) : head}…`;
}
