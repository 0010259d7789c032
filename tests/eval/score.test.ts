import { describe, expect, it } from 'vitest';
import { readScore, scoreTable } from '../../scripts/eval/score.ts';

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

const PRINTED = `${JSON.stringify({ 'source:b': GROUP, 'lang:zh': GROUP, all: GROUP, categories: { ad: { blocks: 4, foundAsAnyPromo: 0.25, precision: null, f1: 0.2 } }, macroF1: 0.2, calibration: [], faults: ['x: page missing'] }, null, 1)}\nMISSED\tx\t3\tad\tBuy {\nWRONG\tx\t4\tad\t}\n`;

describe('the scorer\'s output', () => {
  it('is read with its faults and misses', () => {
    const score = readScore(PRINTED);
    expect(score.groups.get('all')).toMatchObject({ posts: 12, f1: 0.643, cleanPostsUntouched: null });
    expect(score.faults).toEqual(['x: page missing']);
    expect(score.misses).toEqual(['MISSED\tx\t3\tad\tBuy {', 'WRONG\tx\t4\tad\t}']);
  });

  it('is an error when it holds no scores', () => {
    expect(() => readScore('{\n "all": {}\n}\n')).toThrow('something else than its scores');
    expect(() => readScore('usage: …\n')).toThrow('JSON');
  });

  it('becomes a table, all posts first', () => {
    const lines = scoreTable(readScore(PRINTED)).split('\n');
    expect(lines.map((line) => line.split(/\s+/).slice(0, 2).join(' '))).toEqual(['group posts', 'all 12', 'lang:zh 12', 'source:b 12', ' ', 'category blocks', 'ad 4', 'macro F1', ' ', ''].map((line) => (line === ' ' ? '' : line)));
    expect(lines[1]).toMatch(/^all +12 +90\.0 +50\.0 +64\.3 +55\.0 +0\.26 +– +25\.0 +80\.0$/);
  });
});
