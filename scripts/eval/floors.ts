import { readFile } from 'node:fs/promises';
import { member } from './json.ts';

/** Every floor (`min…`) and limit (`max…`) by set. Shares run from 0 to 1; `maxMs` is milliseconds, `minUntouched` of lists pages. */
const FLOOR_NAMES = {
  corpus: [
    'minF1', 'minF1Chinese', 'minF1English', 'minF1UnseenTemplates', 'minMacroF1', 'minPrecision', 'minSurePrecision', 'minSureRecall',
    'maxContentLost', 'maxContentLostEachLanguage', 'minCleanUntouched', 'minCleanUntouchedEachLanguage', 'minCategoryRight', 'minPromoCleaned',
    'minPagesF1', 'maxPagesContentLost', 'maxCalibrationGap', 'maxNotDoneShare',
  ],
  languages: ['minPrecisionWorst', 'minF1Worst', 'maxContentLostWorst'],
  evidence: ['minFallen', 'maxReadsLike'],
  lists: ['minUntouched'],
  articles: ['maxMs', 'maxNotDoneShare'],
  browsers: ['minAgreement'],
} as const;

type FloorNames = typeof FLOOR_NAMES;

/** What the scores must reach; `eval/floors.json` holds the numbers, so that each change of one is a commit of its own. */
export type Floors = { [Group in keyof FloorNames]: Record<FloorNames[Group][number], number> };

/** Reads the committed floors; a missing or misspelt one is an error, never a check left out. */
export async function readFloors(file: URL): Promise<Floors> {
  return parseFloors(JSON.parse(await readFile(file, 'utf8')));
}

export function parseFloors(value: unknown): Floors {
  const groups = Object.entries(FLOOR_NAMES).map(([group, names]) => {
    const numbers = names.map((name) => {
      const found = member(member(value, group), name);
      if (typeof found !== 'number') throw new Error(`eval/floors.json: ${group}.${name} is no number.`);
      return [name, found] as const;
    });
    return [group, Object.fromEntries(numbers)] as const;
  });
  // Each name of the table above has its number here.
  return Object.fromEntries(groups) as Floors;
}
