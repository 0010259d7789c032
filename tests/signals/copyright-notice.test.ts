import { copyrightNotice } from '../../lib/signals/copyright-notice.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  copyrightNotice,
  [
    '转载请注明出处',
    '免责声明：本文仅供学习',
    'All rights reserved',
  ],
  [
    '版本号写在清单里',
    '责任链模式',
    'the rights of a process',
  ],
);
