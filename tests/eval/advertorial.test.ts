import { describe, expect, it } from 'vitest';
import { hintTable, scoreHints } from '../../scripts/eval/advertorial.ts';
import type { LabelledPost } from '../../scripts/eval/labels.ts';

const POSTS = ['zh advertorial', 'zh advertorial', 'zh post', 'en post'].map((words, index): LabelledPost => {
  const [lang = '', kind] = words.split(' ');
  return { id: `p${index}`, lang, source: 's', kind: 'post', fold: 0, advertorial: kind === 'advertorial' };
});
const RECORDS = new Map([['p0', { advertorial: true }], ['p1', { advertorial: false }], ['p2', { advertorial: true }], ['p3', { advertorial: false }]]);

describe('the advertorial hint', () => {
  it('is counted for all posts and by language', () => {
    const groups = scoreHints(POSTS, RECORDS);
    expect(groups.get('all')).toEqual({ posts: 4, advertorials: 2, hinted: 2, right: 1 });
    expect(groups.get('lang:en')).toEqual({ posts: 1, advertorials: 0, hinted: 0, right: 0 });
  });

  it('shows precision and recall, and a dash where there is nothing to measure', () => {
    const rows = hintTable(POSTS, RECORDS).trimEnd().split('\n').map((line) => line.trim().split(/\s{2,}/));
    expect(rows.slice(1)).toEqual([['all', '2', '2', '50.0', '50.0'], ['lang:zh', '2', '2', '50.0', '50.0'], ['lang:en', '0', '0', '–', '–']]);
  });

  it('counts a post without a record as not hinted', () => {
    expect(scoreHints(POSTS, new Map()).get('all')).toMatchObject({ advertorials: 2, hinted: 0 });
  });
});
