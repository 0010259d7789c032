import { discount } from '../../lib/signals/discount.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  discount,
  [
    '限时五折优惠，先到先得',
    'Get 20% off with this code',
  ],
  [
    '折叠面板的组件',
    '前几个元素是零',
    '5% of requests fail',
  ],
);
