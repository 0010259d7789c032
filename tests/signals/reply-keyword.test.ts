import { replyKeyword } from '../../lib/signals/reply-keyword.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  replyKeyword,
  [
    '公众号后台回复【地图】即可下载',
    '私信发送“课件”领取',
  ],
  [
    '服务器回复一个确认包',
    '线程在后台等待任务',
    'The client replies with an ACK',
  ],
);
