import { jobOffer } from '../../lib/signals/job-offer.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  jobOffer,
  [
    '团队招聘后端工程师，简历投递至邮箱',
    'We are hiring engineers',
  ],
  [
    '任务调度器挑一个空闲的线程',
    '部门表和员工表',
    'The scheduler hires a worker thread',
  ],
);
