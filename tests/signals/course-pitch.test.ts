import { coursePitch } from '../../lib/signals/course-pitch.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  coursePitch,
  [
    '第三期训练营开始报名',
    '课程大纲与报名方式见下图',
    'Enroll in my course today',
  ],
  [
    '训练集要先打乱',
    '课程表里有外键',
    'of course the cache is cold',
  ],
);
