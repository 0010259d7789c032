import type { Levels } from '../../lib/model/levels.ts';

/** Lowest confidence that is tried: even the least sure runs are right more often than not. */
const FLOORS = [0, 0.2, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8] as const;
/** How strongly slope and shift are pulled towards the identity. */
const PULL = 1;

interface Point {
  odds: number;
  isRight: boolean;
}

type Curve = Pick<Levels, 'slope' | 'shift' | 'floor'>;

/** The curve from a probability to how often it is right that makes the labels likeliest (after Platt 1999, with a floor). */
export function fitCurve(flagged: readonly { mean: number; isRight: boolean }[]): Curve {
  const points = flagged.map(({ mean, isRight }) => ({ odds: Math.log(mean / (1 - mean)), isRight }));
  const curves = FLOORS.map((floor) => climb(points, floor));
  const [best] = curves.map((curve) => ({ curve, loss: lossOf(points, curve) })).toSorted((a, b) => a.loss - b.loss);
  const { slope, shift, floor } = best?.curve ?? { slope: 1, shift: 0, floor: 0 };
  return { slope: Number(slope.toFixed(3)) + 0, shift: Number(shift.toFixed(3)) + 0, floor };
}

function confidenceAt(odds: number, { slope, shift, floor }: Curve): number {
  return floor + (1 - floor) / (1 + Math.exp(-(slope * odds + shift)));
}

function lossOf(points: readonly Point[], curve: Curve): number {
  return points.reduce((sum, { odds, isRight }) => {
    const said = confidenceAt(odds, curve);
    return sum - Math.log(Math.max(1e-9, isRight ? said : 1 - said));
  }, 0);
}

/** Slope and shift for a floor, by Fisher's scoring; a slight pull towards the identity keeps them in bounds. */
function climb(points: readonly Point[], floor: number): Curve {
  let slope = 1, shift = 0;
  for (let round = 0; round < 60; round++) {
    let g0 = -shift * PULL, g1 = (1 - slope) * PULL, h00 = PULL, h01 = 0, h11 = PULL;
    for (const { odds, isRight } of points) {
      const rise = 1 / (1 + Math.exp(-(slope * odds + shift))), said = floor + (1 - floor) * rise;
      const growth = (1 - floor) * rise * (1 - rise), spread = Math.max(1e-9, said * (1 - said));
      const pull = (growth * ((isRight ? 1 : 0) - said)) / spread, weight = (growth * growth) / spread;
      g0 += pull;
      g1 += pull * odds;
      h00 += weight;
      h01 += weight * odds;
      h11 += weight * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    const toShift = (h11 * g0 - h01 * g1) / determinant, toSlope = (h00 * g1 - h01 * g0) / determinant;
    if (Math.abs(toShift) + Math.abs(toSlope) < 1e-6) break;
    const lossAfter = (part: number) => {
      const next = { slope: slope + part * toSlope, shift: shift + part * toShift, floor };
      return lossOf(points, next) + (PULL * ((1 - next.slope) ** 2 + next.shift ** 2)) / 2;
    };
    // A whole step may overshoot: it is halved until it does not climb.
    const before = lossAfter(0);
    let part = 1;
    while (part > 1e-3 && !(lossAfter(part) <= before)) part /= 2;
    shift += part * toShift;
    slope += part * toSlope;
  }
  return { slope, shift, floor };
}
