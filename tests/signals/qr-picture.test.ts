import { qrPicture } from '../../lib/signals/qr-picture.ts';
import { checkSignal, picture } from './sample.ts';

checkSignal(
  qrPicture,
  [
    { pictures: [picture('https://img.example/a.png', '公众号二维码')] },
    { pictures: [picture('https://img.example/qrcode_small.png')] },
    { post: ['one', 'two', 'three', { pictures: [picture('https://img.example/x.png', '', 300, 300)] }] },
  ],
  [
    { pictures: [picture('https://img.example/chart.png', 'latency over time', 900, 400)] },
    { pictures: [picture('https://mp.weixin.qq.com/pic/one.png', '')] },
    { post: [...Array.from({ length: 20 }, (_, at) => `line ${at}`), { pictures: [picture('https://img.example/x.png', '', 900, 500)] }] },
  ],
);
