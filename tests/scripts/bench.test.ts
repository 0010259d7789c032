import { describe, expect, test } from 'vitest';
import { measure, measureFirst, STEPS, type Measured } from '../../scripts/bench/measure.ts';
import { parseBenchOptions } from '../../scripts/bench/options.ts';
import { makePost } from '../../scripts/bench/post.ts';
import { tableOf, WARM_FROM } from '../../scripts/bench/table.ts';
import { parsePage } from '../../scripts/scan/parse.ts';

describe('parseBenchOptions', () => {
  test('takes numbers, places and pages', () => {
    expect(parseBenchOptions([])).toEqual({ kind: 'run', options: { rounds: 60, blocks: 300, saved: 0, places: ['chromium', 'node'], files: [] } });
    expect(parseBenchOptions(['--rounds', '5', '--blocks', '40', '--in', 'firefox', '--saved', '2', 'a.html'])).toEqual({
      kind: 'run',
      options: { rounds: 5, blocks: 40, saved: 2, places: ['firefox'], files: ['a.html'] },
    });
    expect(parseBenchOptions(['-h']).kind).toBe('help');
  });

  test.each([
    [['--in', 'opera'], 'opera'],
    [['--rounds', 'many'], 'many'],
    [['--rounds', '0'], 'from 1 on'],
    [['--blocks', '3.5'], '3.5'],
    [['--fast'], '--fast'],
  ])('answers %j with a sentence', (args, part) => {
    const parsed = parseBenchOptions(args);
    expect(parsed.kind === 'wrong' && parsed.sentence).toContain(part);
  });
});

describe('the generated post', () => {
  const url = 'https://blog.example/posts/1.html';

  test('is the same each time and as long as asked for', () => {
    expect(makePost(60)).toBe(makePost(60));
    expect(makePost(60, 1)).not.toBe(makePost(60, 2));
    for (const blocks of [20, 60, 300]) expect(measureFirst(parsePage(makePost(blocks)), url, false).blocks).toBe(blocks);
  });

  test('is measured in every step, every round', () => {
    const { times, characters } = measure(parsePage(makePost(60)), url, 2);
    expect(characters).toBeGreaterThan(1000);
    expect(STEPS.map((step) => times[step].length)).toEqual(STEPS.map(() => 2));
    expect(STEPS.flatMap((step) => times[step]).every((time) => time >= 0)).toBe(true);
  });

  test('is measured by its parts or as a whole the first time', () => {
    expect(measureFirst(parsePage(makePost(60)), url, true).times).toMatchObject({ judge: [], net: [expect.any(Number)] });
    expect(measureFirst(parsePage(makePost(60)), url, false).times).toMatchObject({ judge: [expect.any(Number)], net: [] });
  });
});

describe('tableOf', () => {
  const times = (time: (step: (typeof STEPS)[number]) => number[]): Measured => ({
    blocks: 300, characters: 26_000, flagged: 10, times: Object.fromEntries(STEPS.map((step) => [step, time(step)])) as Measured['times'],
  });
  const rounds = (first: number, ...warm: number[]) => [...Array.from({ length: WARM_FROM }, () => first), ...warm];

  test('shows the median and the best of the warm rounds, and the share of Readability', () => {
    const table = tableOf('a page', times((step) => (step === 'readability' ? rounds(99, 10, 20, 30) : rounds(99, 2, 4, 9))), []);
    expect(table).toMatch(/^a page: 300 blocks, 26000 characters, 10 blocks flagged \(3 rounds\)\n/);
    expect(table).toMatch(/^readability +20\.00 +1\.00 × +10\.00 +1\.00 ×$/m);
    expect(table).toMatch(/^judge +4\.00 +0\.20 × +2\.00 +0\.20 ×$/m);
  });

  test('shows first calls where there are some, and nothing for what was not measured', () => {
    const first = [times((step) => (step === 'readability' ? [10] : step === 'judge' ? [40] : [])), times((step) => (step === 'readability' ? [10] : []))];
    const table = tableOf('a page', times(() => rounds(1, 1)), first);
    expect(table).toMatch(/^judge .* 40\.00 +4\.00 ×$/m);
    expect(table).toMatch(/^ {2}chain +1\.00 +1\.00 × +1\.00 +1\.00 × +$/m);
  });
});
