import { commentAsk } from '../../lib/signals/comment-ask.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  commentAsk,
  [
    '有问题欢迎在评论区留言',
    '欢迎批评指正',
    'Let me know what you think in the comments',
    'Feel free to reach out',
  ],
  [
    '评论表有一个外键',
    '注释写在函数上面',
    'The parser strips comments from the source',
  ],
);
