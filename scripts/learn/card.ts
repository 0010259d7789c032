import type { LevelTable } from '../../lib/model/levels.ts';
import { levelsOf } from '../../lib/model/levels.ts';
import type { CutPost } from './cut.ts';
import { countAll, type Counts, type JudgedPost } from './level-learning.ts';

/** A post that was judged by the model of its fold, with what figures are parted by. */
export type ScoredPost = JudgedPost & Pick<CutPost, 'kind' | 'family'>;

const GROUPS: readonly (readonly [name: string, holds: (post: ScoredPost) => boolean])[] = [
  ['all', () => true],
  ['Chinese', ({ lang }) => lang === 'zh'],
  ['English', ({ lang }) => lang !== 'zh'],
  ['template never seen', ({ family }) => family === 'none'],
  ['real saved pages', ({ kind }) => kind === 'page'],
];

const BEGIN = '<!-- written by npm run train -->';
const END = '<!-- end -->';

export interface Card {
  seed: string;
  hash: string;
  labelled: number;
  posts: readonly ScoredPost[];
  /** The levels by which the posts of each fold are judged. */
  foldLevels: ReadonlyMap<number, LevelTable>;
  levels: LevelTable;
}

/** The text of docs/model.md: `source` with the card written anew. */
export function cardSource(source: string, card: Card): string {
  const from = source.indexOf(BEGIN), to = source.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`docs/model.md has no part between ${BEGIN} and ${END}.`);
  return `${source.slice(0, from + BEGIN.length)}\n${cardText(card)}\n${source.slice(to)}`;
}

function cardText({ seed, hash, labelled, posts, foldLevels, levels }: Card): string {
  const { chinese, other } = levels;
  return [
    `Learned from ${labelled} labelled posts, seed ${seed}, origin \`${hash.slice(0, 16)}\`.`,
    '',
    'Posts judged by the model and the levels of their own fold, over the engine\'s own blocks (what the article finder leaves out is not counted here):',
    '',
    '| | precision | recall | F1 | content lost | clean posts untouched | promo characters cleaned | `sure`: precision / recall |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...GROUPS.map(([name, holds]) => rowOf(name, countGroups(posts.filter(holds), foldLevels))),
    '',
    '| levels | flagged from | beside one from | `sure` from | confidence: slope, shift, floor |',
    '| --- | --- | --- | --- | --- |',
    ...([['Chinese', chinese], ['other', other]] as const).map(([name, own]) => `| ${name} | ${own.flagFrom} | ${own.joinFrom} | ${own.sureFrom} | ${own.slope}, ${own.shift}, ${own.floor} |`),
  ].join('\n');
}

function countGroups(posts: readonly ScoredPost[], foldLevels: ReadonlyMap<number, LevelTable>): Counts {
  return countAll(posts, ({ fold, lang }) => {
    const table = foldLevels.get(fold);
    if (!table) throw new Error(`Fold ${fold} has no levels.`);
    return levelsOf(table, lang);
  });
}

function rowOf(name: string, counts: Counts): string {
  const percent = (part: number, whole: number, digits = 1) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(digits));
  const { right, wrong, missed, lost, content, untouched, clean, cleaned, promo, sureRight, sureWrong } = counts;
  return `| ${[
    name, percent(right, right + wrong), percent(right, right + missed), percent(2 * right, 2 * right + wrong + missed), `${percent(lost, content, 2)} %`,
    `${percent(untouched, clean)} %`, `${percent(cleaned, promo)} %`, `${percent(sureRight, sureRight + sureWrong)} / ${percent(sureRight, right + missed)}`,
  ].join(' | ')} |`;
}
