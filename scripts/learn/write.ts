import { readFile, writeFile } from 'node:fs/promises';
import { FEATURES } from '../../lib/model/features.ts';
import { STATES } from '../../lib/model/weights.ts';
import { LAYOUT } from './chain.ts';

const S = STATES.length;

function row(values: Float64Array): string {
  return `[${Array.from(values, (value) => String(Number(value.toFixed(2)) + 0)).join(', ')}]`;
}

function tableOf(name: string, parameters: Float64Array): string {
  const part = (from: number, length: number) => row(parameters.subarray(from, from + length));
  return [
    `const ${name}: Weights = {`,
    '  features: {',
    ...FEATURES.map((feature, at) => `    '${feature}': ${part(at * (S - 1), S - 1)},`),
    '  },',
    '  step: [',
    ...STATES.map((_, at) => `    ${part(LAYOUT.step + at * S, S)},`),
    '  ],',
    `  start: ${part(LAYOUT.start, S)},`,
    `  end: ${part(LAYOUT.end, S)},`,
    '};',
  ].join('\n');
}

/** Puts learned numbers into lib/model/weights.ts; everything else in the file stays. */
export async function writeWeights(file: string, learned: Readonly<Record<string, Float64Array>>): Promise<void> {
  let source = await readFile(file, 'utf8');
  for (const [name, parameters] of Object.entries(learned)) {
    const table = new RegExp(String.raw`const ${name}: Weights = \{[\s\S]*?\n\};`);
    if (!table.test(source)) throw new Error(`${file} has no table ${name}`);
    source = source.replace(table, () => tableOf(name, parameters));
  }
  await writeFile(file, source);
}
