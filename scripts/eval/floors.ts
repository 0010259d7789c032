import { readFile } from 'node:fs/promises';
import { member } from './json.ts';

/** What the scores must reach; `eval/floors.json` holds the numbers, so that each change of one is a commit of its own. */
export interface Floors {
  corpus: { minF1: number; minPrecision: number; maxContentCharsLost: number; maxNotDoneShare: number };
  lists: { minUntouched: number };
  articles: { maxMs: number; maxNotDoneShare: number };
  browsers: { minAgreement: number };
}

/** Reads the committed floors; a missing or misspelt one is an error, never a check left out. */
export async function readFloors(file: URL): Promise<Floors> {
  return parseFloors(JSON.parse(await readFile(file, 'utf8')));
}

export function parseFloors(value: unknown): Floors {
  const number = (set: string, name: string): number => {
    const found = member(member(value, set), name);
    if (typeof found !== 'number') throw new Error(`eval/floors.json: ${set}.${name} is no number.`);
    return found;
  };
  return {
    corpus: {
      minF1: number('corpus', 'minF1'),
      minPrecision: number('corpus', 'minPrecision'),
      maxContentCharsLost: number('corpus', 'maxContentCharsLost'),
      maxNotDoneShare: number('corpus', 'maxNotDoneShare'),
    },
    lists: { minUntouched: number('lists', 'minUntouched') },
    articles: { maxMs: number('articles', 'maxMs'), maxNotDoneShare: number('articles', 'maxNotDoneShare') },
    browsers: { minAgreement: number('browsers', 'minAgreement') },
  };
}
