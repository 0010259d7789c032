import { raffle } from '../../lib/signals/raffle.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  raffle,
  [
    '留言抽奖，送出三本样书',
    '评论区抽取五位读者',
  ],
  [
    '把公共代码抽取成函数',
    '随机算法的期望',
    'a draw call per frame',
  ],
);
