import { authorBio } from '../../lib/signals/author-bio.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  authorBio,
  [
    '作者简介：写了十年后端',
    '关于我们',
    'About the author',
    'Ada is a software engineer who lives by the sea',
  ],
  [
    '作者表有三个字段',
    '函数的简介写在注释里',
    'an engine that is fast',
    'The authors table',
  ],
);
