import { describe, expect, test } from 'vitest';
import { fitCurve } from '../../scripts/learn/curve.ts';
import { drawsFrom } from './toy-posts.ts';

type Flagged = Parameters<typeof fitCurve>[0][number];
type Fit = ReturnType<typeof fitCurve>;

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Blocks of log-odds between 0.5 and 8, mostly high, that are right as often as `truth` says. */
function drawn(truth: (odds: number) => number, count = 4_000): Flagged[] {
  const draw = drawsFrom(11);
  return Array.from({ length: count }, () => {
    const odds = 0.5 + 7.5 * Math.sqrt(draw());
    return { mean: logistic(odds), isRight: draw() < truth(odds) };
  });
}

const said = ({ slope, shift, floor }: Fit, mean: number): number => floor + (1 - floor) * logistic(slope * Math.log(mean / (1 - mean)) + shift);

/** The largest gap between what is said and what is right, over eighths of the blocks by their means. */
function gapOf(flagged: readonly Flagged[], fit: Fit): number {
  const sorted = flagged.toSorted((a, b) => a.mean - b.mean), size = sorted.length / 8;
  return Math.max(...Array.from({ length: 8 }, (_, bin) => {
    const own = sorted.slice(bin * size, (bin + 1) * size);
    return Math.abs(own.reduce((sum, { mean, isRight }) => sum + said(fit, mean) - Number(isRight), 0) / own.length);
  }));
}

describe('the curve to confidence', () => {
  test.each([
    ['as often as is said', (odds: number) => logistic(odds)],
    ['less often', (odds: number) => logistic(0.7 * odds - 0.3)],
    ['more often', (odds: number) => logistic(1.6 * odds + 0.4)],
    ['never less than seven times of ten', (odds: number) => 0.7 + 0.3 * logistic(1.5 * odds - 6)],
    ['far less often', (odds: number) => logistic(0.4 * odds)],
    ['much less often still', (odds: number) => logistic(0.3 * odds)],
    ['forty-nine times of fifty, whatever is said', () => 0.98],
  ])('is borne out where blocks are right %s', (_, truth) => {
    const flagged = drawn(truth);
    expect(gapOf(flagged, fitCurve(flagged))).toBeLessThan(0.04);
  });

  test('rises, and has no more than three decimals', () => {
    const { slope, shift, floor } = fitCurve(drawn((odds) => logistic(0.8 * odds + 0.1)));
    expect(slope).toBeGreaterThan(0);
    for (const value of [slope, shift, floor]) expect(Number(value.toFixed(3))).toBe(value);
  });

  test('stays in bounds where all is right or nothing, and is what is said where nothing is known', () => {
    expect(fitCurve([])).toEqual({ slope: 1, shift: 0, floor: 0 });
    for (const isRight of [true, false]) {
      const fit = fitCurve(drawn(() => Number(isRight), 200));
      for (const value of Object.values(fit)) expect(Math.abs(value)).toBeLessThanOrEqual(8);
      expect(Math.abs(said(fit, 0.99) - Number(isRight))).toBeLessThan(0.05);
    }
  });
});
