import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../scripts/eval/check.ts';
import { parseFloors } from '../../scripts/eval/floors.ts';
import type { Group, Score } from '../../scripts/eval/score.ts';
import { corpusScoreChecks, languageScoreChecks } from '../../scripts/eval/score-checks.ts';
import { scoreOf } from './samples.ts';

const floors = parseFloors(JSON.parse(readFileSync(new URL('../../eval/floors.json', import.meta.url), 'utf8')));
const GROUPS = { all: {}, 'lang:zh': {}, 'lang:en': {}, 'family:none': {}, 'kind:page': {} };

function failing(checks: readonly Check[]): string[] {
  return checks.filter(({ passed }) => !passed).map(({ name }) => name);
}

describe('corpusScoreChecks', () => {
  const sure = scoreOf(GROUPS);

  it('pass for a perfect score', () => {
    expect(failing(corpusScoreChecks(scoreOf(GROUPS), sure, floors.corpus))).toEqual([]);
  });

  it.each<[string, string, Partial<Group>]>([
    ['corpus: F1', 'all', { f1: 0.5 }],
    ['corpus: F1, Chinese', 'lang:zh', { f1: 0.5 }],
    ['corpus: F1, English', 'lang:en', { f1: 0.5 }],
    ['corpus: F1, templates never seen', 'family:none', { f1: 0.5 }],
    ['corpus: precision', 'all', { precision: 0.9 }],
    ['corpus: content lost', 'all', { contentCharsLost: 0.01 }],
    ['corpus: content lost, each language', 'lang:en', { contentCharsLost: 0.01 }],
    ['corpus: posts without promo untouched', 'all', { cleanPostsUntouched: 0.8 }],
    ['corpus: posts without promo untouched, each language', 'lang:zh', { cleanPostsUntouched: 0.8 }],
    ['corpus: category right, of what was found', 'all', { categoryAccuracy: 0.5 }],
    ['corpus: promo characters cleaned', 'all', { promoCharsCleaned: 0.5 }],
    ['corpus: F1, saved pages', 'kind:page', { f1: 0.5 }],
    ['corpus: content lost, saved pages', 'kind:page', { contentCharsLost: 0.01 }],
  ])('%s breaks alone where %s falls', (name, group, figures) => {
    expect(failing(corpusScoreChecks(scoreOf({ ...GROUPS, [group]: figures }), sure, floors.corpus))).toEqual([name]);
  });

  it.each<[string, Partial<Score>]>([
    ['corpus: macro F1 of the categories', { macroF1: 0.4 }],
    ['corpus: calibration, each bin with 100 blocks', { calibration: [{ from: 0.7, blocks: 100, promo: 0.5 }, { from: 0.9, blocks: 300, promo: 0.97 }] }],
    ['corpus: calibration, each bin with 100 blocks', { calibration: [{ from: 0.7, blocks: 99, promo: 0.5 }] }],
  ])('%s breaks', (name, rest) => {
    expect(failing(corpusScoreChecks(scoreOf(GROUPS, rest), sure, floors.corpus))).toEqual([name]);
  });

  it('do not judge a bin of few blocks', () => {
    const calibration = [{ from: 0.7, blocks: 99, promo: 0.5 }, { from: 0.9, blocks: 300, promo: 0.97 }];
    expect(failing(corpusScoreChecks(scoreOf(GROUPS, { calibration }), sure, floors.corpus))).toEqual([]);
  });

  it('take the figures of sure from the score of sure alone', () => {
    const weak = scoreOf({ all: { precision: 0.9, recall: 0.2 } });
    expect(failing(corpusScoreChecks(scoreOf(GROUPS), weak, floors.corpus))).toEqual(['corpus: precision of sure alone', 'corpus: recall of sure alone']);
  });

  it('break for a language that is not there', () => {
    expect(failing(corpusScoreChecks(scoreOf({ all: {}, 'family:none': {}, 'kind:page': {}, 'lang:zh': {} }), sure, floors.corpus))).toEqual(['corpus: F1, English']);
  });
});

describe('languageScoreChecks', () => {
  const limits = { minPrecisionWorst: 0.9, minF1Worst: 0.55, maxContentLostWorst: 0.005 };

  it('judge the language that does worst, and name it', () => {
    const checks = languageScoreChecks(scoreOf({ all: {}, 'lang:de': {}, 'lang:ko': { precision: 0.8, f1: 0.3, contentCharsLost: 0.02 } }), limits);
    expect(checks.map(({ passed, pages }) => [passed, ...pages])).toEqual([[false, 'ko: 80.0 %'], [false, 'ko: 30.0 %'], [false, 'ko: 2.00 %']]);
  });

  it('leave precision to the others where nothing was flagged', () => {
    const checks = languageScoreChecks(scoreOf({ all: {}, 'lang:de': { precision: 0.95 }, 'lang:ko': { precision: null, f1: 0 } }), limits);
    expect(failing(checks)).toEqual(['languages: F1 in the worst']);
  });

  it('break when there is no language at all', () => {
    expect(failing(languageScoreChecks(scoreOf({ all: {} }), limits))).toHaveLength(3);
  });
});
