import { careerTalk } from '../../lib/signals/career-talk.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  careerTalk,
  [
    '这一行人才缺口很大',
    '学会以后升职加薪',
  ],
  [
    '工资表里有两个索引',
    '竞态条件很难复现',
    'the job queue is empty',
  ],
);
