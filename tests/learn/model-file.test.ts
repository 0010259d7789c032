import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../lib/model/features.ts';
import { LEVELS, type Levels } from '../../lib/model/levels.ts';
import { modelOf, PACKAGED, type ModelFile } from '../../lib/model/model.ts';
import { STATES } from '../../lib/model/weights.ts';
import { LAYOUT } from '../../scripts/learn/chain.ts';
import { levelSource, modelText, netSource } from '../../scripts/learn/model-file.ts';
import { randomFold } from './learned-fold.ts';

const ORIGIN = { fold: 3, seed: '1+2', hash: '0123456789abcdef'.repeat(4) };
const OTHER_LEVELS: Levels = { ...LEVELS.other, flagFrom: 0.54, joinFrom: 0.3, sureFrom: 0.91, sureEdge: 0.45, slope: 0.873, shift: -0.25 };
const here = (): Promise<string> => readFile(new URL('../../lib/model/levels.ts', import.meta.url), 'utf8');

describe('the text of a model', () => {
  const learned = randomFold(3), table = { chinese: LEVELS.chinese, other: OTHER_LEVELS };
  const text = modelText(ORIGIN, learned, table, PACKAGED.advertorial);
  const file: ModelFile = JSON.parse(text);

  test('says of what it was learned, and ends in a line break', () => {
    expect(file).toMatchObject(ORIGIN);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.trimEnd()).not.toContain('\n');
  });

  test('is read as what was learned', () => {
    const model = modelOf(file);
    expect(file.net).toEqual(learned.net);
    expect(model.levels).toEqual(table);
    expect(model.advertorial).toEqual(PACKAGED.advertorial);
    expect([5, 6, 7, 90_000].map((token) => model.net().rowOf(token))).toEqual([0, 1, -1, 2]);
    for (const [lang, parameters] of [['zh', learned.chains.chinese], ['en', learned.chains.other]] as const) {
      const { features, step, start, end } = model.weightsFor(lang);
      const read = [...FEATURES.flatMap((feature) => features[feature] ?? []), ...step.flat(), ...start, ...end];
      expect(read).toHaveLength(LAYOUT.size);
      read.forEach((value, at) => expect(Math.abs(value - (parameters[at] ?? Number.NaN))).toBeLessThanOrEqual(0.005 + 1e-9));
      expect(step.map((row) => row.length)).toEqual(STATES.map(() => STATES.length));
    }
  });

  test('is the same text again', () => {
    expect(modelText(ORIGIN, randomFold(3), table, PACKAGED.advertorial)).toBe(text);
  });
});

describe('the source of the packaged net', () => {
  const { net } = randomFold(1), source = netSource(ORIGIN, net);

  test('holds the net and nothing else, behind where it is from', () => {
    const [, head = '', json = '', tail = ''] = /^([\s\S]*export const NET_TEXT: NetText = )(.*)(;\n)$/.exec(source) ?? [];
    expect(JSON.parse(json)).toEqual(net);
    expect(head).toContain("import type { NetText } from './net-file.ts';");
    expect(head).toMatch(/\b1\+2, origin 0123456789abcdef;/);
    expect(tail).toBe(';\n');
  });
});

describe('the source of the levels', () => {
  test('is what it was when it is written with its own numbers', async () => {
    const source = await here();
    expect(levelSource(source, LEVELS)).toBe(source);
  });

  test('gets other numbers and keeps everything else', async () => {
    const source = await here(), text = levelSource(source, { chinese: OTHER_LEVELS, other: LEVELS.other });
    const lines = source.split('\n'), changed = text.split('\n').filter((line, at) => line !== lines[at]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^ {2}chinese: \{ flagFrom: 0\.54, joinFrom: 0\.3, sureFrom: 0\.91, sureEdge: 0\.45, slope: 0\.873, shift: -0\.25\b.* \},$/);
    expect(text.split('\n')).toHaveLength(lines.length);
  });

  test('is refused where there is no table', () => {
    expect(() => levelSource('export const nothing = 0;\n', LEVELS)).toThrow('no table LEVELS');
  });
});
