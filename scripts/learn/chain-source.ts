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

/** The text of lib/model/weights.ts: `source` with other numbers. */
export function chainSource(source: string, learned: Readonly<Record<string, Float64Array>>): string {
  return Object.entries(learned).reduce((text, [name, parameters]) => {
    const table = new RegExp(String.raw`const ${name}: Weights = \{[\s\S]*?\n\};`);
    if (!table.test(text)) throw new Error(`lib/model/weights.ts has no table ${name}.`);
    return text.replace(table, () => tableOf(name, parameters));
  }, source);
}
