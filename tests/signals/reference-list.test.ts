import { referenceList } from '../../lib/signals/reference-list.ts';
import { checkSignal, link } from './sample.ts';

const item = (text: string) => ({ text, kind: 'item' as const });
const linked = (text: string) => ({ text, links: [link('https://notes.example.org/raft', text)] });

checkSignal(
  referenceList,
  [
    { text: '参考资料', kind: 'heading' },
    'References',
    { post: [{ text: '參考資料', kind: 'heading' }, item('思源宋体的发行说明'), linked('一致性算法的推导_某人的博客')] },
    { post: ['References:', item('A paper on queues'), '[2] A talk on latency, 2015'] },
  ],
  [
    '参考了同事的做法',
    'references to the object are counted',
    '引用计数归零',
    { post: ['推荐阅读', linked('三万字讲透缓存')] },
    { post: ['参考资料', item('一篇论文'), '这一段接着讲正题', linked('上一篇文章')] },
    { post: ['References', linked('If you enjoyed this, follow me')] },
  ],
);
