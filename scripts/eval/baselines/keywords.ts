import { ownParts } from '../block-flags.ts';

/**
 * What somebody who writes filter lists would put down after an afternoon of reading posts: phrases that mostly stand in pitches.
 * Only a measure to compare with; it is not tuned on the labelled posts, and nothing of it is shipped.
 */
const PHRASES = [
  '扫码', '二维码', '长按识别', '公众号', '关注我', '点赞', '一键三连', '加微信', '加群', '交流群', '免费领取', '资料包', '学习路线图', '面试题合集', '限时优惠', '训练营', '知识星球',
  '后台回复', '打赏', '往期推荐', '作者简介',
  'subscribe', 'newsletter', 'follow me', 'follow us', 'free trial', 'book a demo', 'discount', 'coupon', 'sponsored', 'affiliate link', 'join our', 'buy me a coffee', 'about the author',
  'share this post', 'enroll now',
] as const;

/** The labelled blocks (values of `data-b`) in whose own text one of the phrases stands. */
export function blocksWithKeyword(page: Document): Set<string> {
  const found = new Set<string>();
  for (const block of page.querySelectorAll('[data-b]')) {
    const text = [...ownParts(block)].map(({ node }) => node.nodeValue ?? '').join('').toLowerCase();
    if (PHRASES.some((phrase) => text.includes(phrase))) found.add(block.getAttribute('data-b') ?? '');
  }
  return found;
}
