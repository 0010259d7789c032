import type { LabelledPost } from './labels.ts';
import type { ScanRecord } from './scan-files.ts';
import { shown, table } from './table.ts';

/** How the hint "this post is one pitch from end to end" stands against what people said of the posts. */
export interface HintScore {
  /** Posts of the group, and how many of them people call advertorials. */
  posts: number;
  advertorials: number;
  hinted: number;
  /** Hinted, and rightly. */
  right: number;
}

/** Counts the hints for all posts and by language. */
export function scoreHints(posts: readonly LabelledPost[], records: ReadonlyMap<string, Pick<ScanRecord, 'advertorial'>>): ReadonlyMap<string, HintScore> {
  const groups = new Map<string, HintScore>([['all', { posts: 0, advertorials: 0, hinted: 0, right: 0 }]]);
  for (const { id, lang, advertorial } of posts) {
    const hint = records.get(id)?.advertorial ?? false;
    for (const name of ['all', `lang:${lang}`]) {
      const group = groups.get(name) ?? { posts: 0, advertorials: 0, hinted: 0, right: 0 };
      groups.set(name, group);
      group.posts++;
      if (advertorial) group.advertorials++;
      if (hint) group.hinted++;
      if (hint && advertorial) group.right++;
    }
  }
  return groups;
}

/** Precision and recall of the hint by language. It hides nothing, so it has no floor. */
export function hintTable(posts: readonly LabelledPost[], records: ReadonlyMap<string, Pick<ScanRecord, 'advertorial'>>): string {
  const rows = [...scoreHints(posts, records)].map(([name, { advertorials, hinted, right }]) => [
    name, String(advertorials), String(hinted), shown(hinted > 0 ? right / hinted : null), shown(advertorials > 0 ? right / advertorials : null),
  ]);
  return table(['advertorial hint', 'labelled', 'hinted', 'prec.', 'recall'], rows);
}
