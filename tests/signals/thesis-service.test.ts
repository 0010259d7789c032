import { thesisService } from '../../lib/signals/thesis-service.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  thesisService,
  [
    '毕设选题有困难可以问我',
    '文末获取完整源码',
  ],
  [
    '阅读源码理解流程',
    '设计模式有三类',
    'a thesis about compilers',
  ],
);
