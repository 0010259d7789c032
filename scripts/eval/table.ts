const CELL_WIDTH = 11;
const NAME_WIDTH = 26;

/** A share as percent without its sign; a dash where nothing was measured. */
export function shown(share: number | null | undefined, digits = 1): string {
  return share === null || share === undefined ? '–' : (100 * share).toFixed(digits);
}

/** A table for the terminal: the first column is names, to the left; the others are figures, to the right. An empty line closes it. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(NAME_WIDTH, ...rows.map(([name = '']) => name.length));
  const line = ([name = '', ...cells]: readonly string[]) => `${name.padEnd(width)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join('')}`;
  return `${[headings, ...rows].map(line).join('\n')}\n\n`;
}
