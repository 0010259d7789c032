import { closingHeading } from '../../lib/signals/closing-heading.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  closingHeading,
  [
    { text: '写在最后', kind: 'heading' },
    { text: 'Before you go', kind: 'heading' },
  ],
  [
    '最后一行代码打印结果',
    'links between two nodes',
    '这是文章写在最后的一次修订',
  ],
);
