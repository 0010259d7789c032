import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LEVELS, type Levels } from '../../lib/model/levels.ts';
import { CATEGORIES } from '../../lib/report.ts';
import { cardSource, type Card, type ScoredPost } from '../../scripts/learn/card.ts';
import { makeBlock } from '../signals/sample.ts';

const SPOKEN = { code: 'free-pack', evidence: { category: 'ad' as const, weight: 3, quote: 'x' } };
const SOURCE = '# The model\n\nBefore.\n\n<!-- written by npm run train -->\n| old | figures |\n<!-- end -->\n\nBehind. <!-- end -->\n';

/** A post of a hundred blocks of ten characters, all content that is not flagged, but for the given ones. */
function scored(given: readonly (readonly [probability: number, label: string])[], facts: Partial<ScoredPost> = {}): ScoredPost {
  const all = Array.from({ length: 100 }, (_, at) => (at % 10 === 5 ? given[(at - 5) / 10] : undefined) ?? ([0.01, 'content'] as const));
  return {
    fold: 0, lang: 'zh', kind: 'post', family: 'own', blocks: all.map((_, at) => makeBlock('x'.repeat(10), at)), findings: all.map(() => [SPOKEN]), labels: all.map(([, label]) => label),
    judged: all.map(([probability]) => ({ probability, shares: CATEGORIES.map((name) => Number(name === 'ad')) })), ...facts,
  };
}

const from = (flagFrom: number): Levels => ({ ...LEVELS.chinese, flagFrom, joinFrom: flagFrom, sureFrom: 0.95, sureEdge: 0.5 });

const CARD: Card = {
  seed: '1+2', hash: 'fedcba9876543210'.repeat(4), labelled: 12, levels: { chinese: { ...LEVELS.chinese, flagFrom: 0.54, slope: 1.25, shift: -0.5 }, other: LEVELS.other },
  foldLevels: new Map([[0, { chinese: from(0.6), other: from(0.8) }], [1, { chinese: from(0.9), other: from(0.9) }]]),
  posts: [
    scored([[0.97, 'ad'], [0.7, 'ad'], [0.65, 'ad'], [0.3, 'ad'], [0.62, 'content']]),
    scored([[0.85, 'content']], { fold: 1, family: 'none' }),
    scored([[0.97, 'ad'], [0.7, 'ad']], { lang: 'en', kind: 'page' }),
    scored([], { lang: 'en', family: 'none' }),
  ],
};

/** The rows of the first table by their names. */
function rowsOf(text: string): Map<string, string[]> {
  return new Map(text.slice(0, text.indexOf('| levels')).split('\n').filter((line) => line.startsWith('| ')).map((line) => {
    const [name = '', ...cells] = line.slice(2, -2).split(' | ');
    return [name, cells];
  }));
}

describe('the card', () => {
  const text = cardSource(SOURCE, CARD), rows = rowsOf(text);

  test('stands in its place, and leaves the rest as it was', () => {
    expect(text.startsWith('# The model\n\nBefore.\n\n<!-- written by npm run train -->\nLearned from 12 labelled posts, seed 1+2, origin `fedcba9876543210`.\n')).toBe(true);
    expect(text.endsWith('|\n<!-- end -->\n\nBehind. <!-- end -->\n')).toBe(true);
    expect(text).not.toContain('| old');
    expect(cardSource(text, CARD)).toBe(text);
  });

  test('counts each post by the levels of its own fold and language', () => {
    // Of six promotional blocks 0.97, 0.7, 0.65 and 0.97 are flagged, of content the block of 0.62; that of 0.85 is not, in its own fold.
    expect(rows.get('all')).toEqual(['80.0', '66.7', '72.7', '0.25 %', '100.0 %', '66.7 %', '100.0 / 33.3']);
    expect(rows.get('Chinese')).toEqual(['75.0', '75.0', '75.0', '0.51 %', '100.0 %', '75.0 %', '100.0 / 25.0']);
    expect(rows.get('English')).toEqual(['100.0', '50.0', '66.7', '0.00 %', '100.0 %', '50.0 %', '100.0 / 50.0']);
    expect(rows.get('real saved pages')).toEqual(rows.get('English')?.map((cell, at) => (at === 4 ? '– %' : cell)));
  });

  test('has a dash where there is nothing to count', () => {
    expect(rows.get('template never seen')).toEqual(['–', '–', '–', '0.00 %', '100.0 %', '– %', '– / –']);
  });

  test('has the packaged levels', () => {
    const { flagFrom, joinFrom, sureFrom, slope, shift } = LEVELS.other;
    expect(text).toContain(`| Chinese | 0.54 | ${LEVELS.chinese.joinFrom} | ${LEVELS.chinese.sureFrom} | 1.25, -0.5, `);
    expect(text).toContain(`| other | ${flagFrom} | ${joinFrom} | ${sureFrom} | ${slope}, ${shift}, `);
  });

  test('has its place in the document of this project', async () => {
    const source = await readFile(new URL('../../docs/model.md', import.meta.url), 'utf8');
    const written = cardSource(source, CARD);
    expect(written).toContain('origin `fedcba9876543210`');
    const [before, behind] = [source.slice(0, source.indexOf('<!-- written')), source.slice(source.indexOf('<!-- end -->'))];
    expect([written.startsWith(before), written.endsWith(behind)]).toEqual([true, true]);
  });

  test('is refused without a place, or without the levels of a fold', () => {
    expect(() => cardSource('# The model\n', CARD)).toThrow('no part between');
    expect(() => cardSource('<!-- end -->\n<!-- written by npm run train -->\n', CARD)).toThrow('no part between');
    expect(() => cardSource(SOURCE, { ...CARD, foldLevels: new Map() })).toThrow('Fold 0 has no levels.');
  });
});
