import { productPitch } from '../../lib/signals/product-pitch.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  productPitch,
  [
    '立即申请免费试用',
    '商务合作请发邮件',
    'Sign up for free and try it today',
    'Book a free demo with our team',
  ],
  [
    '点击按钮触发回调',
    '数据在页面里展示',
    'The demo prints one line',
    'start the server first',
  ],
);
