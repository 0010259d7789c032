import { describe, expect, test } from 'vitest';
import { judge } from '../../lib/model/judge.ts';
import { SIGNALS } from '../../lib/signals/index.ts';
import type { Signal } from '../../lib/signals/types.ts';
import { link, makeArticle, picture, type BlockSample } from '../signals/sample.ts';

const zhBody: BlockSample[] = [
  '上周线上的接口忽然变慢，排查以后发现是连接池被占满，这里记下经过，免得下次再走弯路。',
  { text: '现象', kind: 'heading', headingLevel: 2 },
  '监控里平均耗时从四十毫秒升到两秒，数据库的负载却不高，说明时间花在等待连接上，而不是执行语句上。',
  { text: 'SELECT count(*) FROM pg_stat_activity;', kind: 'code' },
  '连接数一直顶在上限，再看线程转储，大部分线程都停在取连接的那一行，少数几个停在写日志的锁上。',
  { pictures: [picture('https://img.example/pool.png', '', 900, 400)] },
  { text: '原因', kind: 'heading', headingLevel: 2 },
  '一处代码在事务里调用了外部服务，对方超时设成了三十秒，于是事务一直不提交，连接也就一直不归还。',
  { text: '解决', kind: 'heading', headingLevel: 2 },
  '把外部调用移到事务之外，超时降到两秒，再给连接池加上等待上限，压测下来耗时恢复到原来的水平。',
];

const pack: BlockSample[] = [
  { text: '写在最后', kind: 'heading', headingLevel: 3 },
  '这份完整的后端学习资料我已经整理好上传网盘，需要的朋友可以微信扫描下方二维码免费领取【保证100%免费】',
  { pictures: [picture('https://img.example/one.png')] },
  { text: '一、后端方向的学习路线', isHeadingLike: true },
  '把各个方向的知识点做了汇总，你可以按照下面的知识点去找对应的学习资源，学得更全面。',
  { pictures: [picture('https://img.example/two.png')] },
  { text: '二、必备开发工具', isHeadingLike: true },
  '工具都帮大家整理好了，装上就能用！',
  { pictures: [picture('https://img.example/three.png')] },
  { text: '三、视频教程合集', isHeadingLike: true },
  '跟着视频里的老师从基础学到深入，零基础也很容易入门。',
  { pictures: [picture('https://img.example/four.png')] },
  '这份完整的后端学习资料我已经整理好上传网盘，需要的朋友可以微信扫描下方二维码免费领取【保证100%免费】',
  { pictures: [picture('https://img.example/one.png')] },
];

function zh(blocks: readonly BlockSample[], title = '一次连接池耗尽的排查') {
  return makeArticle(blocks, { title, lang: 'zh', host: 'blog.csdn.net' });
}

function flagged(spans: readonly { first: number; last: number }[]): number[] {
  return spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

describe('judge', () => {
  test('takes a giveaway to the end of the post, its silent headings and pictures with it', () => {
    const { spans, errors } = judge(zh([...zhBody, ...pack]));
    expect(errors).toEqual([]);
    expect(flagged(spans)).toEqual(pack.map((_, at) => zhBody.length + at));
    expect(spans.every(({ category }) => category === 'giveaway' || category === 'qr')).toBe(true);
    expect(spans.some(({ category }) => category === 'giveaway')).toBe(true);
  });

  test('says why, in words that stand in the run', () => {
    const article = zh([...zhBody, ...pack]);
    for (const span of judge(article).spans) {
      const words = article.blocks.slice(span.first, span.last + 1).map((block) => block.text).join('\n');
      expect(span.reasons.length).toBeGreaterThan(0);
      expect(span.reasons.filter((reason) => !words.includes(reason.quote ?? ''))).toEqual([]);
      expect(new Set(span.reasons.map(({ code, quote }) => `${code} ${quote}`)).size).toBe(span.reasons.length);
      expect(span.confidence).toBeGreaterThan(0.5);
      expect(span.confidence).toBeLessThanOrEqual(1);
    }
  });

  test('flags the nag at the end and leaves the post alone', () => {
    const nag = '如果觉得有帮助，欢迎点赞、收藏、关注我，你的支持是我更新的动力！';
    const { spans } = judge(zh([...zhBody, nag]));
    expect(spans).toMatchObject([{ first: zhBody.length, last: zhBody.length, category: 'follow' }]);
  });

  test('flags an English closing of asks and an author bio', () => {
    const body = [
      'The parser reads one token at a time and keeps the rest of the line for later, so memory stays flat over large files.',
      { text: 'How tokens are cut', kind: 'heading' as const, headingLevel: 2 },
      'A token ends at the first character that cannot continue it; the table below lists the classes of characters that matter.',
      { text: 'const token = next(input);', kind: 'code' as const },
      'Errors carry the line and the column, which turned out to be worth more than any clever recovery that we tried.',
    ];
    const closing = [
      'Thanks for reading! If you liked this article, please share it and follow me on Mastodon.',
      'Let me know what you think in the comments below.',
    ];
    const { spans } = judge(makeArticle([...body, ...closing]));
    expect(flagged(spans)).toEqual([5, 6]);
    expect(spans.some(({ category }) => category === 'follow')).toBe(true);
  });

  test('ends a pitch where the subject goes on', () => {
    const nag = '点击上方蓝字关注我们，设为星标，不错过更新！';
    const { spans } = judge(zh([nag, ...zhBody]));
    expect(flagged(spans).filter((at) => at > 1)).toEqual([]);
    expect(flagged(spans)).toContain(0);
  });

  test('answers with nothing for an empty post', () => {
    expect(judge(zh([]))).toEqual({ spans: [], advertorial: null, errors: [] });
  });

  test('goes on when a signal throws, and names it once', () => {
    const broken: Signal = { id: 'broken', about: '', category: 'ad', look: () => { throw new Error('no such thing'); } };
    const { spans, errors } = judge(zh([...zhBody, ...pack]), [broken, ...SIGNALS]);
    expect(errors).toEqual([{ code: 'broken', message: 'no such thing' }]);
    expect(spans).toEqual(judge(zh([...zhBody, ...pack])).spans);
  });

  test('gives probabilities over posts of a thousand blocks', () => {
    const long = zh(Array.from({ length: 100 }, () => zhBody).flat().concat(pack));
    const { spans } = judge(long);
    expect(spans.length).toBeGreaterThan(0);
    expect(spans.every(({ confidence }) => Number.isFinite(confidence))).toBe(true);
    expect(Math.min(...flagged(spans))).toBeGreaterThanOrEqual(1000);
  });
});

describe('posts that only look like promo', () => {
  const silent: [string, ReturnType<typeof makeArticle>][] = [
    ['a tutorial about QR login', zh([
      '扫码登录已经很常见，这篇文章讲它的原理和实现，前端轮询状态，后端保存会话。',
      { text: '流程', kind: 'heading' },
      '网页先向后端申请一个编号，把编号生成二维码显示出来，用户用手机扫描二维码以后，手机端带着令牌确认登录。',
      { text: 'app.get("/qrcode/status", handler);', kind: 'code' },
      '二维码有五个状态：待扫描、已扫描、已确认、已取消、已过期，过期以后网页要重新生成二维码。',
      '轮询的间隔不要低于一秒，也可以换成长连接，服务端在状态变化时主动推送。',
    ], '二维码登录的原理与实现')],
    ['a post about a newsletter system', makeArticle([
      'Our newsletter goes out to forty thousand people every Friday, and the old job took six hours to send it.',
      { text: 'Where the time went', kind: 'heading' },
      'Every address was rendered on its own, although the template differs in two fields only. We render it once and fill the fields in.',
      { text: 'queue.push({ to, subject, body });', kind: 'code' },
      'A bounce moves the address to a table of its own, so the newsletter never tries it twice.',
      'The job now takes eleven minutes, and most of that is the limit of the mail provider.',
    ], { title: 'How we send our newsletter in eleven minutes' })],
    ['a post that compares prices', makeArticle([
      'We compared the storage price of three clouds for the same forty terabytes over a year.',
      { text: 'Storage', kind: 'heading' },
      'The first costs 23 dollars per terabyte and month, the second 20, the third 18 but bills every request.',
      { text: 'provider | storage | requests', kind: 'table' },
      'With our pattern of reads the cheapest on paper is the dearest in practice, because requests make up two thirds of the bill.',
      'We moved cold data only and kept the rest where it was.',
    ], { title: 'What forty terabytes cost' })],
    ['references after a post', makeArticle([
      'A red-black tree stays balanced by two rules of colour, and both can be kept with three rotations at most.',
      { text: 'Deletion', kind: 'heading' },
      'Deleting a black node breaks the count of black nodes on one side; the sibling decides which of the four cases applies.',
      { text: 'rotateLeft(node);', kind: 'code' },
      { text: 'References', kind: 'heading' },
      { text: 'Introduction to Algorithms, chapter 13', kind: 'item', links: [link('https://press.example/algorithms', 'Introduction to Algorithms')] },
      { text: 'The kernel source of rbtree', kind: 'item', links: [link('https://kernel.example/rbtree', 'The kernel source of rbtree')] },
    ], { title: 'Deleting from a red-black tree' })],
    ['words of a pitch in code', zh([...zhBody, { text: 'print("扫码领取全套学习资料，关注公众号回复666")', kind: 'code' }, '上面的字符串是抓包时看到的提示，用来验证过滤规则是不是生效，规则写在网关的配置里。'])],
  ];
  test.each(silent)('%s', (_, article) => expect(flagged(judge(article).spans)).toEqual([]));
});
