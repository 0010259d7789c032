import { howToStep } from '../../lib/signals/how-to-step.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  howToStep,
  [
    '首先，打开终端执行命令',
    '运行以下命令',
    'Click the create button to open the console',
  ],
  [
    '关注我不迷路',
    '点击下面的卡片加好友',
    'Follow me for more',
  ],
);
