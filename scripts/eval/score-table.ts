import { binGap, MEASURES } from './score.ts';
import type { Score } from './score.ts';
import { shown, table } from './table.ts';

const HEADINGS = ['prec.', 'recall', 'F1', 'cleaned', 'lost', 'untouched', 'exact', 'category'] as const;
const GROUP_ORDER = ['all', 'lang', 'kind', 'source', 'family'];

/** The figures of every group: all posts, then by language, kind, source and template family. */
export function groupTable({ groups }: Pick<Score, 'groups'>): string {
  const rank = (name: string) => GROUP_ORDER.indexOf(name.split(':')[0] ?? '');
  const rows = [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, group]) => [name, String(group.posts), ...MEASURES.map((measure) => shown(group[measure], measure === 'contentCharsLost' ? 2 : 1))]);
  return table(['group', 'posts', ...HEADINGS], rows);
}

/** What was found of each category, as what, and the mean of the categories' F1. */
export function categoryTable({ categories, macroF1 }: Pick<Score, 'categories' | 'macroF1'>): string {
  const rows = [...categories].map(([name, row]) => [name, String(row.blocks ?? 0), shown(row.foundAsAnyPromo), shown(row.precision), shown(row.f1)]);
  return table(['category', 'blocks', 'found', 'prec.', 'F1'], [...rows, ['macro F1', '', '', '', shown(macroF1)]]);
}

/** How often the flagged blocks of each tenth of confidence are promotional, and how far that is from the tenth's middle. */
export function calibrationTable({ calibration }: Pick<Score, 'calibration'>): string {
  const rows = calibration.map((bin) => [`${bin.from.toFixed(1)}–${(bin.from + 0.1).toFixed(1)}`, String(bin.blocks), shown(bin.promo), shown(binGap(bin))]);
  return table(['confidence', 'blocks', 'promo', 'off by'], rows);
}

/** What is flagged as `sure` alone, by language and kind. */
export function sureTable({ groups }: Pick<Score, 'groups'>): string {
  const rows = [...groups]
    .filter(([name]) => /^(?:all$|lang:|kind:|family:none$)/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => [name, shown(group.precision), shown(group.recall), shown(group.contentCharsLost, 2), shown(group.cleanPostsUntouched)]);
  return table(['sure alone', 'prec.', 'recall', 'lost', 'untouched'], rows);
}
