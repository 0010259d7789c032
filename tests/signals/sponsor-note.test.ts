import { sponsorNote } from '../../lib/signals/sponsor-note.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  sponsorNote,
  [
    '插播一条广告',
    'This post contains affiliate links',
  ],
  [
    '服务发现的注册中心',
    'The affine transform has six numbers',
    'support by default',
  ],
);
