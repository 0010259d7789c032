import { postLink } from '../../lib/signals/post-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  postLink,
  [
    { text: '一次排查内存泄漏的经过', links: [link('https://mp.weixin.qq.com/s?__biz=a&mid=1', '一次排查内存泄漏的经过')] },
    { text: 'An earlier post', links: [link('https://blog.example.org/earlier', 'An earlier post')] },
  ],
  [
    { text: 'As shown in an earlier post, the cache is cold at first', links: [link('https://blog.example.org/earlier', 'an earlier post')] },
    { text: 'The manual of the tool', links: [link('https://tool.example/manual', 'The manual of the tool')] },
  ],
);
