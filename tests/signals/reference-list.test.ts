import { referenceList } from '../../lib/signals/reference-list.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  referenceList,
  [
    { text: '参考资料', kind: 'heading' },
    'References',
  ],
  [
    '参考了同事的做法',
    'references to the object are counted',
    '引用计数归零',
  ],
);
