import type { Article, Block } from '../article/types.ts';
import { isData, normalisedText, quoteOf } from './patterns/find.ts';
import { normalise } from './patterns/normalise.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = -2;

/** Things that are lures in most posts and the subject of some. */
const SUBJECTS: readonly RegExp[] = [
  /二维码|扫码|qr[ -]?code/,
  /公众号|小程序|微信|wechat/,
  /newsletter|mailing list|substack|邮件列表/,
  /优惠券|秒杀|红包|折扣|抽奖|coupon|discount|black friday/,
  /打赏|donation|patreon|sponsorship|open collective/,
  /招聘|简历|\bhiring\b|\bresume\b|job (?:search|hunt)/,
  /affiliate|advertis|广告/,
  /点赞|关注(?:功能|列表|系统)|follow(?:ers|ing system)|like button/,
  /telegram|discord|slack|whatsapp|群聊|聊天室/,
  /毕业设计|毕设/,
  /course platform|learning management|选课|在线教育/,
  /copyright|licen[cs]|版权|许可证/,
];

const subjectsOf = new WeakMap<Article, readonly RegExp[]>();

function titleSubjects(article: Article): readonly RegExp[] {
  const known = subjectsOf.get(article);
  if (known) return known;
  const title = normalise(article.title).text;
  const subjects = SUBJECTS.filter((subject) => subject.test(title));
  subjectsOf.set(article, subjects);
  return subjects;
}

function look(block: Block, article: Article): Evidence | undefined {
  const subjects = titleSubjects(article);
  if (subjects.length === 0 || isData(block)) return undefined;
  const { text } = normalisedText(block);
  return subjects.some((subject) => subject.test(text)) ? { category: 'ad', weight: WEIGHT, quote: quoteOf(block.text) } : undefined;
}

/** Guard: the block speaks of what the title names. */
export const subjectGuard: Signal = { id: 'subject-guard', about: 'Guard: the block speaks of what the title names.', category: 'ad', look };
