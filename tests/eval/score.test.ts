import { describe, expect, it } from 'vitest';
import { readScore } from '../../scripts/eval/score.ts';
import { calibrationTable, categoryTable, groupTable, sureTable } from '../../scripts/eval/score-table.ts';

const GROUP = {
  posts: 12,
  advertorialsLeftOut: 1,
  precision: 0.9,
  recall: 0.5,
  f1: 0.643,
  promoCharsCleaned: 0.55,
  contentCharsLost: 0.0026,
  cleanPostsUntouched: null,
  promoPostsExact: 0.25,
  categoryAccuracy: 0.8,
};

const PRINTED = `${JSON.stringify({ 'source:b': GROUP, 'lang:zh': GROUP, all: GROUP, categories: { ad: { blocks: 4, foundAsAnyPromo: 0.25, precision: null, f1: 0.2 } }, macroF1: 0.2, calibration: [{ from: 0.8, blocks: 30, promo: 0.9 }], faults: ['x: page missing'] }, null, 1)}\nMISSED\tx\t3\tad\tBuy {\nWRONG\tx\t4\tad\t}\n`;

/** The words of each line of a table. */
function rowsOf(text: string): string[][] {
  return text.trimEnd().split('\n').map((line) => line.trim().split(/\s{2,}/));
}

describe('the scorer\'s output', () => {
  it('is read with its calibration, faults and misses', () => {
    const score = readScore(PRINTED);
    expect(score.groups.get('all')).toMatchObject({ posts: 12, f1: 0.643, cleanPostsUntouched: null });
    expect(score.calibration).toEqual([{ from: 0.8, blocks: 30, promo: 0.9 }]);
    expect(score.faults).toEqual(['x: page missing']);
    expect(score.misses).toEqual(['MISSED\tx\t3\tad\tBuy {', 'WRONG\tx\t4\tad\t}']);
  });

  it('is an error when it holds no scores', () => {
    expect(() => readScore('{\n "all": {}\n}\n')).toThrow('something else than its scores');
    expect(() => readScore('usage: …\n')).toThrow('JSON');
  });
});

describe('the tables', () => {
  const score = readScore(PRINTED);

  it('show every group, all posts first', () => {
    const rows = rowsOf(groupTable(score));
    expect(rows.map(([name]) => name)).toEqual(['group', 'all', 'lang:zh', 'source:b']);
    expect(rows[1]).toEqual(['all', '12', '90.0', '50.0', '64.3', '55.0', '0.26', '–', '25.0', '80.0']);
  });

  it('show the categories and their mean', () => {
    expect(rowsOf(categoryTable(score)).slice(1)).toEqual([['ad', '4', '25.0', '–', '20.0'], ['macro F1', '20.0']]);
  });

  it('show how far each tenth of confidence is from its middle', () => {
    expect(rowsOf(calibrationTable(score))[1]).toEqual(['0.8–0.9', '30', '90.0', '5.0']);
  });

  it('show sure alone by language and kind, no sources', () => {
    expect(rowsOf(sureTable(score)).map(([name]) => name)).toEqual(['sure alone', 'all', 'lang:zh']);
  });
});
