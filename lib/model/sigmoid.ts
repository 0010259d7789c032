/** Beyond this the sigmoid is nearer to 0 or 1 than the sum of its error. */
const LIMIT = 20;
const STEPS = 32;
/** The sigmoid at every 1/32. */
const table = Float64Array.from({ length: 2 * LIMIT * STEPS + 1 }, (_, at) => 1 / (1 + Math.exp(LIMIT - at / STEPS)));

/**
 * 1 / (1 + e^-x) to within 1e-8, at a third of the cost: Taylor's series to the third power from the nearest place of a table. All derivatives of
 * a sigmoid s follow from its value: s' = s (1 - s), s'' = s' (1 - 2s), s''' = s' (1 - 6s').
 */
export function sigmoid(value: number): number {
  const place = (value < -LIMIT ? 0 : value > LIMIT ? 2 * LIMIT : value + LIMIT) * STEPS;
  const at = (place + 0.5) | 0;
  const away = (place - at) / STEPS;
  const near = table[at] ?? 0;
  const slope = near * (1 - near);
  return near + away * slope * (1 + (away / 2) * (1 - 2 * near + (away / 3) * (1 - 6 * slope)));
}

/** The hyperbolic tangent, which is a sigmoid stretched. */
export function tanh(value: number): number {
  return 2 * sigmoid(2 * value) - 1;
}
