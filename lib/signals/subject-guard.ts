import type { Article, Block } from '../article/types.ts';
import { isData, normalisedText, quoteOf } from './patterns/find.ts';
import { normalise } from './patterns/normalise.ts';
import type { Evidence, Signal } from './types.ts';

/** Of the blocks it speaks of, 98 % are content; of those in which a lure speaks as well, 95 %. */
const WEIGHT = -3;
/** A block that is nothing but a link is an entry of a list of posts, whatever the posts are about. */
const LINK_SHARE = 0.8;

/** What is a lure in most posts and the subject of some: how titles name it, and the words of blocks that speak of it. */
interface Subject {
  title: RegExp;
  block: RegExp;
}

// Tried and dropped: learning roadmaps and lists of resources (of the blocks with a lure in posts so titled, more were promotional than
// not), theses (mostly sold), indexes and series, sign-ups (hardly a lure among them).
const SUBJECTS: readonly Subject[] = [
  both(/二维码|扫码|qr[ -]?code/),
  both(/公众号|小程序|微信|wechat/),
  {
    title: /newsletter|mailing list|substack|邮件列表|简报|电子报|群发/,
    block: /newsletter|mailing list|substack|subscri|inbox|邮件|简报|电子报|订阅|退订/,
  },
  {
    title: /优惠券|折扣码|优惠码|秒杀|红包|折扣|抽奖|coupon|discount|promo code|raffle|prize draw|black friday/,
    block: /券|优惠|秒杀|红包|折扣|抽奖|奖品|中奖|coupon|discount|promo|raffle|prize|\bdraw|black friday/,
  },
  { title: /打赏|赞赏|donation|patreon|sponsor(?:ship| button)|open collective/, block: /打赏|赞赏|donat|patreon|sponsor|open collective/ },
  { title: /招聘|简历|\bhiring\b|\bresumes?\b|job (?:search|hunt|board)/, block: /招聘|简历|\bhir(?:e|ing)\b|\bresumes?\b|\bjobs?\b|candidate/ },
  {
    title: /affiliate|referral|waitlist|advertis|广告|返利|分销|推广(?:链接|系统)/,
    block: /affiliate|referral|commission|advertis|\bads?\b|waitlist|广告|返利|分销|佣金|推广/,
  },
  { title: /点赞|关注(?:功能|列表|系统)|follow(?:ers|ing system)|like button/, block: /点赞|收藏|关注|粉丝|\blik(?:e|es|ing)\b|follow/ },
  {
    title: /telegram|discord|slack|whatsapp|群聊|聊天室|机器人|自动回复|\b(?:chat)?bots?\b/,
    block: /telegram|discord|slack|whatsapp|群|聊天|回复|私聊|机器人|\bbots?\b|invite|channel|server/,
  },
  { title: /course platform|learning management|\blms\b|选课|在线教育|课程(?:系统|平台)/, block: /course|enrol|student|课程|选课|学员|报名/ },
  {
    title: /copyright|licen[cs]|版权|著作权|许可证|开源(?:协议|授权|许可)|授权(?:条款|协议)/,
    block: /copyright|licen[cs]|版权|著作权|许可|授权|协议|转载|声明|保留/,
  },
  { title: /定价|计费|价格|pricing|\bprices?\b/, block: /定价|价格|计费|付费|套餐|免费|优惠|月付|年付|pric|\bcosts?\b|\bfree\b|\$\d|\bplans?\b/ },
];

/** How a pitch or notice at the end of such a post speaks of the same things: then the block says what to do, not how it works. */
const PITCHES: readonly RegExp[] = [
  /(?:关注|搜索?|扫|添加|加)[^,，。]{0,8}(?:公众号|订阅号)|(?:公众号|订阅号)\s*[:：【[「“"'《]|关注(?:我|博主|作者|本号)|敬请关注|欢迎(?:关注|大家|加|来|订阅)/,
  /后台(?:直接)?回复|(?:回复|发送|关键[词字]).{0,12}(?:领取|获取|下载|即可|加群|进群)|(?:可以?|免费)领取|领取[^,，。]{0,8}(?:资料|源码|礼包)|免费(?:分享|获取)|交流群|拉你/,
  /更多.{0,8}(?:文章|案例|干货|内容)|粉丝(?:\d|福利)|专栏|感谢(?:您|大家|观看|阅读)|第一时间|毕业设计|毕设|选题|读者|本书|三连|给我留言|转载(?:请|自)/,
  /(?:点赞|收藏|转发|在看|评论).{0,3}(?:点赞|收藏|关注|转发|在看|评论).{0,8}(?:支持|啦|哦|一下|!|！|鼓励)/,
  /(?:立即|马上|点击.{0,4})(?:报名|购买|加入)|限时优惠|名额有限|原价/,
  /subscribe (?:to (?:my|our|the)|and)\b|thank(?:s| you) for reading|follow (?:me|us)\b|join (?:my|our)|sign up (?:for (?:my|our)|here|now)|check out (?:my|our)|enrol|\d% off|if you (?:enjoy|like|found)/,
];

function both(words: RegExp): Subject {
  return { title: words, block: words };
}

const subjectsOf = new WeakMap<Article, readonly Subject[]>();

function titleSubjects(article: Article): readonly Subject[] {
  const known = subjectsOf.get(article);
  if (known) return known;
  const title = normalise(article.title).text;
  const subjects = SUBJECTS.filter((subject) => subject.title.test(title));
  subjectsOf.set(article, subjects);
  return subjects;
}

function isEntry(block: Block): boolean {
  const linked = block.links.reduce((sum, link) => sum + link.text.replaceAll(/\s+/g, '').length, 0);
  return block.characters > 0 && linked / block.characters >= LINK_SHARE;
}

function look(block: Block, article: Article): Evidence | undefined {
  const subjects = titleSubjects(article);
  if (subjects.length === 0 || isData(block) || isEntry(block)) return undefined;
  const { text } = normalisedText(block);
  if (!subjects.some((subject) => subject.block.test(text)) || PITCHES.some((pitch) => pitch.test(text))) return undefined;
  return { category: 'ad', weight: WEIGHT, quote: quoteOf(block.text) };
}

/** Guard: the block speaks of what the title names. */
export const subjectGuard: Signal = { id: 'subject-guard', about: 'Guard: the block speaks of what the title names.', category: 'ad', look };
