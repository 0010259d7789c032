import { sourceCredit } from '../../lib/signals/source-credit.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  sourceCredit,
  [
    '来源：某某网',
    '本文首发于个人网站',
    'Photo by A. Name',
    'Originally published on another site',
  ],
  [
    '数据来自传感器',
    '源头在第三行',
    'publish the event twice',
    'the photo service owns the table',
  ],
);
