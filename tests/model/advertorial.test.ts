import { describe, expect, it } from 'vitest';
import { ADVERTORIAL_AT, ADVERTORIAL_FEATURES, surveyAdvertorial, type AdvertorialFeature } from '../../lib/model/advertorial-features.ts';
import { advertorialScore, hintOfAdvertorial, type AdvertorialWeights } from '../../lib/model/advertorial.ts';
import { ADVERTORIAL } from '../../lib/model/advertorial-weights.ts';
import { eachTerm, WORD_GROUPS } from '../../lib/model/advertorial-words.ts';
import { gather } from '../../lib/model/gather.ts';
import { makeArticle, type BlockSample } from '../signals/sample.ts';

/** A summit's call for guests, in the test's own words. */
const SUMMIT: BlockSample[] = [
  '云上数据大会将于六月八日在滨江会展中心举行，本届大会由蓝湾科技主办，现场嘉宾来自金融、制造等多个行业，共同推动产业数字化转型。',
  { kind: 'heading', text: '大会议程' },
  '上午的主论坛由三位资深架构师演讲，分享企业级解决方案的落地经验；下午的圆桌论坛聚焦生态创新，多位技术大咖现场答疑。',
  { kind: 'heading', text: '嘉宾阵容' },
  '演讲嘉宾包括知名讲师与行业专家，他们将带你全面了解一站式数据平台，助力客户升级。',
  { kind: 'heading', text: '报名方式' },
  '即日起开放报名，限时优惠，前一百名参会者免费获得门票，并可参与现场抽奖，奖品丰富。扫码报名，名额有限！',
];

/** The same kind of post in English. */
const HARBOUR: BlockSample[] = [
  'We are thrilled to announce Harbour Summit, our leading industry conference for customers, partners and the community. Registration is available now and tickets are free.',
  { kind: 'heading', text: 'Speakers and agenda' },
  'The agenda brings speakers from leading companies, a panel of instructors and a full day of workshops and training courses. Our customers share how the Harbour platform became the best enterprise solution in their industry.',
  { kind: 'heading', text: 'Prizes' },
  'Our partners sponsor awards and prizes; every winner takes home a free ebook and a coupon. The contest is open to all registered customers.',
  { kind: 'heading', text: 'Register now' },
  'Buy the workshop ticket at a discount and get a free trial of the Harbour platform. Subscribe to our newsletter and follow our channels for announcements.',
];

/** What a tutorial says of a sign-up form. */
const TUTORIAL: BlockSample[] = [
  '这篇文章记录如何给一个活动报名页面加上校验。首先安装依赖，然后在配置文件里打开校验开关。',
  { kind: 'code', text: 'npm install validator' },
  '如果运行时报错，多半是因为版本不一致，可以先删除锁文件再执行安装命令。',
  '下面的函数接收两个参数，返回一个对象；例如传入空字符串时，会返回错误类型。',
  { kind: 'code', text: 'const result = check(form)' },
  '我在本地测试时发现，但是线上没有复现，所以最后加了一条日志。可以看到，修改之后代码更短。',
];

const zh = (samples: readonly BlockSample[], title: string) => makeArticle(samples, { lang: 'zh', title });
const hint = (article: ReturnType<typeof makeArticle>, weights: AdvertorialWeights = ADVERTORIAL) => hintOfAdvertorial(article, gather(article).findings, weights);

/** Numbers that listen to these features alone. */
function listeningTo(features: Partial<Record<AdvertorialFeature, number>>): AdvertorialWeights {
  const curve = { slope: 1, shift: 0, from: 0 };
  return { bias: -1, features: ADVERTORIAL_FEATURES.map((feature) => features[feature] ?? 0), chinese: curve, english: curve };
}

describe('hintOfAdvertorial', () => {
  it('knows a call for guests by the numbers that are shipped', () => {
    for (const post of [zh(SUMMIT, '报名开启｜云上数据大会邀你现场参会'), makeArticle(HARBOUR, { title: 'Announcing Harbour Summit: register for our free conference' })]) {
      const found = hint(post);
      expect(found?.confidence).toBeGreaterThan(0.8);
      expect(found?.confidence).toBeLessThanOrEqual(0.99);
      expect(found?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['advertorial-event', 'advertorial-title']));
    }
  });

  it('leaves a tutorial alone whose subject is a sign-up form', () => {
    expect(hint(zh(TUTORIAL, '给活动报名页面加上校验'))).toBeNull();
    const english = ['This post shows how to validate the form of a conference website.', 'First install the package, then add the function to your config file.', { kind: 'code' as const, text: 'npm i check' }, 'If the method returns an error, the types of the values are wrong; for example an empty string.'];
    expect(hint(makeArticle(english, { title: 'Validating a sign-up form' }))).toBeNull();
  });

  it('quotes what stands in the post, and is less sure where something else stands there', () => {
    const article = zh(SUMMIT, '报名开启｜云上数据大会邀你现场参会');
    const worded = (hint(article)?.reasons ?? []).filter(({ block }) => block !== undefined);
    expect(worded.length).toBeGreaterThanOrEqual(2);
    const texts = article.blocks.map(({ text }) => text);
    for (const { quote = '', block = -1 } of worded) {
      expect(quote.length).toBeGreaterThan(1);
      expect(article.blocks[block]?.text).toContain(quote);
      texts[block] = (texts[block] ?? '').replace(quote, '说'.repeat(quote.length));
    }
    const scoreOf = (post: typeof article) => advertorialScore(surveyAdvertorial(post, gather(post).findings), ADVERTORIAL);
    expect(scoreOf(zh(texts, article.title))).toBeLessThan(scoreOf(article));
  });

  it('says nothing that it cannot explain, and nothing for words of one kind alone', () => {
    expect(hint(makeArticle(['The weather was fine.']), listeningTo({ blocks: 9 }))).toBeNull();
    const prizes = makeArticle(['Every winner takes a prize.', 'Prizes for all winners.']), weights = listeningTo({ 'words-contest': 9, 'words-event': 9 });
    expect(hint(prizes, weights)).toBeNull();
    expect(hint(makeArticle(['Every winner takes a prize.', 'Register for the summit.']), weights)).not.toBeNull();
  });

  it('takes no post for a pitch that shows code', () => {
    const code = { kind: 'code' as const, text: 'draw()' };
    expect(hint(zh([...SUMMIT, code], '报名开启｜云上数据大会邀你现场参会'))).not.toBeNull();
    expect(hint(zh([...SUMMIT, code, code], '报名开启｜云上数据大会邀你现场参会'))).toBeNull();
  });

  it('judges no post in a language whose how-to words it does not know', () => {
    const weights = listeningTo({ 'words-event': 9, 'words-contest': 5 });
    expect(hint(makeArticle(['Anmeldung zur conference', 'Prizes'], { lang: 'de' }), weights)).toBeNull();
    expect(hint(makeArticle(['Register for the conference', 'Prizes'], { lang: 'en' }), weights)?.reasons).toEqual([
      { code: 'advertorial-event', quote: 'Register for the conference', block: 0, data: { count: 2 } },
      { code: 'advertorial-contest', quote: 'Prizes', block: 1, data: { count: 1 } },
    ]);
  });

  it('names what the title names where the whole post does', () => {
    const article = makeArticle(['Quillbase keeps our notes.', 'With Quillbase we type less.', 'Free for every customer.'], { title: 'Why Quillbase' });
    expect(hint(article, listeningTo({ 'own-name': 50, 'words-pack': 9, 'words-vendor': 9 }))?.reasons[0]).toEqual({ code: 'advertorial-name', quote: 'Quillbase', data: { count: 2 } });
  });
});

describe('surveyAdvertorial', () => {
  const feature = (article: ReturnType<typeof makeArticle>, name: AdvertorialFeature) => surveyAdvertorial(article, gather(article).findings).features[ADVERTORIAL_AT.get(name) ?? -1];

  it('has a number for each feature, shipped ones included', () => {
    expect(ADVERTORIAL.features).toHaveLength(ADVERTORIAL_FEATURES.length);
    expect([...surveyAdvertorial(zh(SUMMIT, ''), []).features].every(Number.isFinite)).toBe(true);
  });

  it('counts by length, so that saying it once in a long post weighs little', () => {
    const once = ['Join the conference.'], long = [...once, ...Array.from({ length: 30 }, () => 'A paragraph about parsers and their tables of states, of which there are many, and none of them talks to anybody else.')];
    expect(feature(makeArticle(once), 'words-event')).toBeGreaterThan(3 * (feature(makeArticle(long), 'words-event') ?? 0));
  });

  it('reads no words in code', () => {
    expect(feature(makeArticle([{ kind: 'code', text: 'register(conference)' }]), 'words-event')).toBe(0);
  });
});

describe('eachTerm', () => {
  const terms = (text: string) => {
    const found: string[] = [];
    eachTerm(text, (group, from) => found.push(`${WORD_GROUPS[group]}@${from}`));
    return found;
  };

  it.each([
    ['we ran a course', ['ourselves@0', 'course@9']],
    ['courseware, weekly, uses', []],
    ['an innovative announcement', ['press@3', 'announce@14']],
    ['you can, you cannot', ['reach@0', 'reader@9']],
    ['我们的课程，我的课', ['ourselves@0', 'course@3', 'self@6']],
    ['免费获取与免费', ['pack@0', 'price@5']],
  ])('finds whole words, the longest of several, in “%s”', (text, expected) => expect(terms(text)).toEqual(expected));
});
