import { STEPS, type BenchStep, type Measured } from './measure.ts';

/** Rounds before the code counts as warm. */
export const WARM_FROM = 10;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? Number.NaN : ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

interface Column {
  name: string;
  of(step: BenchStep): number;
}

/** The figures of one page in one program: milliseconds, and what share of Readability each is, warm in the median and at best, and at the first call. */
export function tableOf(place: string, warm: Measured, first: readonly Measured[]): string {
  const columns = ([
    { name: 'warm', of: (step) => median(warm.times[step].slice(WARM_FROM)) },
    // On a busy computer the best round is nearest to what the work costs.
    { name: 'best', of: (step) => Math.min(...warm.times[step].slice(WARM_FROM)) },
    { name: 'first', of: (step) => median(first.flatMap(({ times }) => times[step])) },
  ] satisfies Column[]).slice(0, first.length > 0 ? 3 : 2);
  const row = (head: string, cells: readonly string[]) => head.padEnd(14) + cells.map((cell) => cell.padStart(10)).join('');
  const rounds = `${warm.times.judge.length - WARM_FROM} rounds${first.length > 0 ? `, ${first.length} first calls` : ''}`;
  return [
    `${place}: ${warm.blocks} blocks, ${warm.characters} characters, ${warm.flagged} blocks flagged (${rounds})`,
    row('', columns.flatMap(({ name }) => [`${name} ms`, 'ratio'])),
    ...STEPS.map((step) => row(nameOf(step), columns.flatMap(({ of }) => cellsOf(of(step), of('readability'))))),
  ].join('\n');
}

function cellsOf(time: number, whole: number): [string, string] {
  return Number.isFinite(time) ? [time.toFixed(2), `${(time / whole).toFixed(2)} ×`] : ['', ''];
}

/** Steps of the judge are set in by one place, parts of those by two. */
function nameOf(step: BenchStep): string {
  if (step === 'readability' || step === 'judge') return step;
  return step.startsWith('net: ') ? `    ${step.slice(5)}` : `  ${step}`;
}
