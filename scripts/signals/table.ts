import { en } from '../../lib/signals/patterns/en.ts';
import { other } from '../../lib/signals/patterns/other.ts';
import type { Pattern } from '../../lib/signals/patterns/pattern.ts';
import { zh } from '../../lib/signals/patterns/zh.ts';
import type { Signal } from '../../lib/signals/types.ts';

const START = '<!-- table: written by scripts/signals-table.ts -->';
const END = '<!-- end of table -->';

function weightsOf(patterns: readonly Pattern[] | undefined): string {
  return patterns?.map(({ weight }) => String(weight)).join(', ') ?? '';
}

function tableOf(signals: readonly Signal[]): string {
  const rows = signals.map(({ id, category, about }) => `| \`${id}\` | ${category} | ${about} | ${weightsOf(zh[id])} | ${weightsOf(en[id])} | ${weightsOf(other[id]?.slice(0, 1))} |`);
  return ['| signal | category | what it sees | weights of Chinese wordings | of English wordings | of each further language |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The document with the table between its two marks renewed. */
export function withTable(document: string, signals: readonly Signal[]): string {
  const start = document.indexOf(START), end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`the document lacks "${START}" or "${END}"`);
  return `${document.slice(0, start)}${START}\n${tableOf(signals)}\n${document.slice(end)}`;
}
