import { ownPostsList } from '../../lib/signals/own-posts-list.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  ownPostsList,
  [
    '往期精选',
    '推荐阅读',
    'Related posts',
    'You may also enjoy these',
  ],
  [
    '推荐系统的召回层',
    '专辑里有十首歌',
    'rows that are related by key',
    'the previous node',
  ],
);
