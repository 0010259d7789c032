import { atLeast, atMost, percent } from './check.ts';
import type { Check } from './check.ts';
import type { Floors } from './floors.ts';
import { binGap } from './score.ts';
import type { CalibrationBin, Group, Measure, Score } from './score.ts';
import { shown } from './table.ts';

/** A bin of fewer blocks says little: one page may fill it. */
const MIN_BIN_BLOCKS = 100;

/** Every floor that the scores of the corpus must reach; `sure` is the score of what is flagged as `sure` alone. */
export function corpusScoreChecks(both: Score, sure: Score, floors: Floors['corpus']): Check[] {
  const at = (group: string, measure: Measure) => both.groups.get(group)?.[measure] ?? null;
  const languages = groupsOf(both, 'lang:');
  return [
    atLeast('corpus: F1', at('all', 'f1'), floors.minF1),
    atLeast('corpus: F1, Chinese', at('lang:zh', 'f1'), floors.minF1Chinese),
    atLeast('corpus: F1, English', at('lang:en', 'f1'), floors.minF1English),
    atLeast('corpus: F1, templates never seen', at('family:none', 'f1'), floors.minF1UnseenTemplates),
    atLeast('corpus: macro F1 of the categories', both.macroF1, floors.minMacroF1),
    atLeast('corpus: precision', at('all', 'precision'), floors.minPrecision),
    atLeast('corpus: precision of sure alone', sure.groups.get('all')?.precision ?? null, floors.minSurePrecision),
    atLeast('corpus: recall of sure alone', sure.groups.get('all')?.recall ?? null, floors.minSureRecall),
    atMost('corpus: content lost', at('all', 'contentCharsLost'), floors.maxContentLost, fine),
    highest('corpus: content lost, each language', languages, 'contentCharsLost', floors.maxContentLostEachLanguage),
    atLeast('corpus: posts without promo untouched', at('all', 'cleanPostsUntouched'), floors.minCleanUntouched),
    lowest('corpus: posts without promo untouched, each language', languages, 'cleanPostsUntouched', floors.minCleanUntouchedEachLanguage),
    atLeast('corpus: category right, of what was found', at('all', 'categoryAccuracy'), floors.minCategoryRight),
    atLeast('corpus: promo characters cleaned', at('all', 'promoCharsCleaned'), floors.minPromoCleaned),
    atLeast('corpus: F1, saved pages', at('kind:page', 'f1'), floors.minPagesF1),
    atMost('corpus: content lost, saved pages', at('kind:page', 'contentCharsLost'), floors.maxPagesContentLost, fine),
    calibrationCheck(both.calibration, floors.maxCalibrationGap),
  ];
}

/** Floors of further languages; each holds for the language that does worst. */
export function languageScoreChecks(score: Score, floors: Floors['languages']): Check[] {
  const languages = groupsOf(score, 'lang:');
  return [
    lowest('languages: precision in the worst', languages, 'precision', floors.minPrecisionWorst),
    lowest('languages: F1 in the worst', languages, 'f1', floors.minF1Worst),
    highest('languages: content lost in the worst', languages, 'contentCharsLost', floors.maxContentLostWorst),
  ];
}

function calibrationCheck(calibration: readonly CalibrationBin[], limit: number): Check {
  const filled = calibration.filter(({ blocks }) => blocks >= MIN_BIN_BLOCKS);
  const worst = filled.length > 0 ? Math.max(...filled.map(binGap)) : null;
  const broken = filled.filter((bin) => binGap(bin) > limit).map(({ from, blocks, promo }) => `from ${from.toFixed(1)}: ${shown(promo)} % of ${blocks} blocks are promotional`);
  return atMost(`corpus: calibration, each bin with ${MIN_BIN_BLOCKS} blocks`, worst, limit, percent, broken);
}

function groupsOf({ groups }: Score, prefix: string): [string, Group][] {
  return [...groups].filter(([name]) => name.startsWith(prefix)).map(([name, group]) => [name.slice(prefix.length), group]);
}

function fine(share: number): string {
  return percent(share, 2);
}

/** Holds when every group reaches the floor. Where nothing was flagged there is no precision, and such a group breaks the floor of F1. */
function lowest(name: string, groups: readonly [string, Group][], measure: Measure, floor: number): Check {
  const measured = valuesOf(groups, measure), broken = measured.filter(([, value]) => value < floor);
  return atLeast(name, measured.length > 0 ? Math.min(...measured.map(([, value]) => value)) : null, floor, percent, broken.map(([group, value]) => `${group}: ${shown(value)} %`));
}

function highest(name: string, groups: readonly [string, Group][], measure: Measure, limit: number): Check {
  const measured = valuesOf(groups, measure), broken = measured.filter(([, value]) => value > limit);
  return atMost(name, measured.length > 0 ? Math.max(...measured.map(([, value]) => value)) : null, limit, fine, broken.map(([group, value]) => `${group}: ${shown(value, 2)} %`));
}

function valuesOf(groups: readonly [string, Group][], measure: Measure): [string, number][] {
  return groups.flatMap(([name, { [measure]: value }]): [string, number][] => (value === null ? [] : [[name, value]]));
}
