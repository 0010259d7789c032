import { freePack } from '../../lib/signals/free-pack.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  freePack,
  [
    '全套学习资料已经打包好，需要的同学可以免费领取',
    'Ｆ全部　教程　免费 领取',
    'Grab your free cheat sheet',
  ],
  [
    '安装包里缺少一个动态库',
    '系统启动时占用的内存不多',
    'Free memory is returned to the pool',
  ],
);
