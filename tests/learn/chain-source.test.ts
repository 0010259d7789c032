import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../lib/model/features.ts';
import { STATES, weightsFor, type Weights } from '../../lib/model/weights.ts';
import { LAYOUT } from '../../scripts/learn/chain.ts';
import { chainSource } from '../../scripts/learn/chain-source.ts';
import { randomChain } from './learned-fold.ts';

const here = (): Promise<string> => readFile(new URL('../../lib/model/weights.ts', import.meta.url), 'utf8');

/** The parameters of which a table was written. */
function parametersOf({ features, step, start, end }: Weights): Float64Array {
  return Float64Array.from([...FEATURES.flatMap((feature) => features[feature] ?? []), ...step.flat(), ...start, ...end]);
}

describe('the source of the chain', () => {
  test('is what it was when it is written with its own numbers', async () => {
    const source = await here();
    expect(chainSource(source, { CHINESE: parametersOf(weightsFor('zh')), OTHER: parametersOf(weightsFor('en')) })).toBe(source);
  });

  test('gets the numbers of one table and keeps everything else', async () => {
    const source = await here(), parameters = randomChain(1), text = chainSource(source, { OTHER: parameters });
    const table = /const OTHER: Weights = \{[\s\S]*?\n\};/;
    expect(text.replace(table, '')).toBe(source.replace(table, ''));
    const written = table.exec(text)?.[0] ?? '';
    const numbers = [...written.matchAll(/(?<=[[ ])-?\d+(?:\.\d+)?(?=[,\]])/g)].map(([number]) => Number(number));
    expect(numbers).toHaveLength(LAYOUT.size);
    numbers.forEach((number, at) => expect(Math.abs(number - (parameters[at] ?? Number.NaN))).toBeLessThanOrEqual(0.005 + 1e-9));
    expect(written).not.toMatch(/-0[,\]]/);
    for (const feature of FEATURES) expect(written).toContain(`'${feature}': [`);
    expect(written.match(/^ {4}\[.*\],$/gm)).toHaveLength(STATES.length);
  });

  test('is refused where there is no such table', async () => {
    const source = await here();
    expect(() => chainSource(source, { KLINGON: randomChain(1) })).toThrow('no table KLINGON');
    expect(() => chainSource('export const nothing = 0;\n', { CHINESE: randomChain(1) })).toThrow('no table CHINESE');
  });
});
