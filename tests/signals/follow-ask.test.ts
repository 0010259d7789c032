import { followAsk } from '../../lib/signals/follow-ask.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  followAsk,
  [
    '喜欢的话点赞、收藏，再走',
    '关注我，下次不走丢',
    '觀看完記得按個讚，關注我',
    'If you enjoyed this post, please share it',
    'You can find me on Mastodon',
    'Subscribe to our weekly newsletter',
  ],
  [
    '点赞数存在缓存里',
    '关注点分离让代码好改',
    'Follow the steps of the installer',
    'subscribe() returns a handle',
  ],
);
