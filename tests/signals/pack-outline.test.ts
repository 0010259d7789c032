import { packOutline } from '../../lib/signals/pack-outline.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  packOutline,
  [
    '第二阶段：打牢基础',
    '零基础小白也能跟上',
  ],
  [
    '流水线一共分三级',
    '从数组末尾往前遍历',
    'phase noise of an oscillator',
  ],
);
