import { paidCommunity } from '../../lib/signals/paid-community.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  paidCommunity,
  [
    '加入知识星球可看全部文章',
    '圈子现价99元，即将涨价',
  ],
  [
    '行星绕恒星转',
    '会员表的主键是自增的',
    'the price of a lock',
  ],
);
