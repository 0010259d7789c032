import { STEPS, type BenchStep, type Measured } from './measure.ts';

/** Rounds before the code counts as warm. */
export const WARM_FROM = 10;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The figures of one page in one program: medians in milliseconds, and what share of Readability each is. */
export function tableOf(place: string, warm: Measured, first: readonly Measured[]): string {
  const warmOf = (step: BenchStep) => median(warm.times[step].slice(WARM_FROM));
  const firstOf = (step: BenchStep) => median(first.map(({ times }) => times[step][0] ?? Number.NaN));
  const share = (of: (step: BenchStep) => number, step: BenchStep) => `${(of(step) / of('readability')).toFixed(2)} ×`;
  const lines = STEPS.map((step) => {
    const cells = [warmOf(step).toFixed(2), share(warmOf, step), ...(first.length > 0 ? [firstOf(step).toFixed(2), share(firstOf, step)] : [])];
    return nameOf(step).padEnd(14) + cells.map((cell) => cell.padStart(10)).join('');
  });
  const heads = ['warm ms', 'ratio', ...(first.length > 0 ? ['first ms', 'ratio'] : [])];
  const rounds = `${warm.times.judge.length - WARM_FROM} rounds${first.length > 0 ? `, ${first.length} first calls` : ''}`;
  return [
    `${place}: ${warm.blocks} blocks, ${warm.characters} characters, ${warm.flagged} blocks flagged (${rounds})`,
    ' '.repeat(14) + heads.map((head) => head.padStart(10)).join(''),
    ...lines,
  ].join('\n');
}

/** Steps of the judge are set in by one place, parts of those by two. */
function nameOf(step: BenchStep): string {
  if (step === 'readability' || step === 'judge') return step;
  return step.startsWith('net: ') ? `    ${step.slice(5)}` : `  ${step}`;
}
