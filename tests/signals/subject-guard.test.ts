import { subjectGuard } from '../../lib/signals/subject-guard.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  subjectGuard,
  [
    { post: ['The newsletter is sent by a queue'], facts: { title: 'How our newsletter gets delivered' } },
    { post: ['用户扫码以后，手机端确认登录'], facts: { title: '二维码登录的原理' } },
    { post: ['回复“静默 30”，这条规则静默三十分钟'], facts: { title: '给团队的群写一个值班机器人' } },
    { post: ['著作權在寫下程式的那一刻就存在'], facts: { title: '替專案選一個開源授權' } },
    { post: ['If two coupons apply, order matters'], facts: { title: 'Modelling coupons' } },
  ],
  [
    { post: ['The newsletter is sent by a queue'], facts: { title: 'Queues in practice' } },
    { post: ['The queue is drained at night'], facts: { title: 'How our newsletter gets delivered' } },
    { post: ['Subscribe to my newsletter for more'], facts: { title: 'How our newsletter gets delivered' } },
    { post: ['扫码关注公众号「半山」，后台回复“登录”领取源码'], facts: { title: '二维码登录的原理' } },
    { post: [{ text: '微信支付的接入过程', links: [link('https://blog.example.org/p/1', '微信支付的接入过程')] }], facts: { title: '小程序登录的流程' } },
    { post: ['本文仅供学习，转载请注明出处'], facts: { title: '用 Go 写一个聊天室' } },
  ],
);
