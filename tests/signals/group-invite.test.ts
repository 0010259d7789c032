import { groupInvite } from '../../lib/signals/group-invite.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  groupInvite,
  [
    '加入读者群一起讨论',
    '进群请备注城市',
    'Join our Discord to talk about it',
  ],
  [
    '把节点加入集群',
    '一群数据点聚在一起',
    'join the two tables by key',
  ],
);
