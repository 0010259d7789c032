import { donate } from '../../lib/signals/donate.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  donate,
  [
    '觉得有用可以请我喝杯奶茶',
    'Buy me a coffee if this helped',
  ],
  [
    '这款打印机支持彩色',
    'support for older devices was removed',
    '捐了一台旧机器做测试',
  ],
);
