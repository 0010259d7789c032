import { subjectGuard } from '../../lib/signals/subject-guard.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  subjectGuard,
  [
    { post: ['The newsletter is sent by a queue'], facts: { title: 'How our newsletter gets delivered' } },
    { post: ['用户扫码以后，手机端确认登录'], facts: { title: '二维码登录的原理' } },
  ],
  [
    { post: ['The newsletter is sent by a queue'], facts: { title: 'Queues in practice' } },
    { post: ['The queue is drained at night'], facts: { title: 'How our newsletter gets delivered' } },
  ],
);
