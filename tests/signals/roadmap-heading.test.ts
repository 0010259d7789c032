import { roadmapHeading } from '../../lib/signals/roadmap-heading.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  roadmapHeading,
  [
    { text: '一、后端学习路线', kind: 'heading' },
    '四、实战案例',
  ],
  [
    '路线规划算法用到了优先队列',
    '这份说明写了很长的一段话，里面顺带提到学习路线这个词，但它讲的其实是缓存怎样失效以及怎样回源',
    'Routing tables',
  ],
);
