import { messengerContact } from '../../lib/signals/messenger-contact.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  messengerContact,
  [
    '有意者加我微信详聊',
    '备注来意，+v 拉你进来',
    'Message me on Telegram for the files',
  ],
  [
    '给按钮加上点击事件',
    '微信支付的回调要验签',
    'The Telegram bot API returns JSON',
  ],
);
