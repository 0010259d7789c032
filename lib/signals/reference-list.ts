import type { Article, Block } from '../article/types.ts';
import { findWords, isData, normalisedText, quoteOf } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

/** Of 463 entries beneath such headings three were not content, and those were boilerplate. */
const ENTRY_WEIGHT = -3;
const MAX_HEADING = 24;

// Tried and dropped: 推荐阅读, 相关阅读, 扩展阅读, links, related, credits (mostly lists of one's own), contents (needs no guard).
const HEADING =
  /^[\s\d一二三四五六七八九十、.#【[]*(?:参考(?:资料|文献|链接|文章|来源|文档|地址|书籍|网址)?|引用|相关链接|references?|sources?|further reading|bibliography|footnotes|notes|(?:additional|useful) (?:resources|links))[】\]\s:：]*$/;
const NUMBERED = /^[[【(（]?\d{1,2}[\]】)）.、]|https?:\/\//;
const PITCH = /follow me|subscribe|if you (?:enjoy|like)|\bmy (?:newsletter|book|course)|关注|领取|扫码|加群/;

function isEntry(block: Block): boolean {
  return !block.isHeadingLike && (block.kind === 'item' || block.links.length > 0 || NUMBERED.test(block.text));
}

const entriesOf = new WeakMap<Article, ReadonlySet<Block>>();

/** The blocks beneath a heading for references with nothing but entries between; worked out once, in one pass. */
function entries(article: Article): ReadonlySet<Block> {
  const known = entriesOf.get(article);
  if (known) return known;
  const found = new Set<Block>();
  let isOpen = false;
  for (const block of article.blocks) {
    if (block.characters <= MAX_HEADING && HEADING.test(normalisedText(block).text)) isOpen = true;
    else if (!isEntry(block)) isOpen = false;
    else if (isOpen) found.add(block);
  }
  entriesOf.set(article, found);
  return found;
}

function look(block: Block, article: Article): Evidence | undefined {
  if (!isData(block) && entries(article).has(block) && !PITCH.test(normalisedText(block).text)) {
    return { category: 'selfpromo', weight: ENTRY_WEIGHT, quote: quoteOf(block.text) };
  }
  return findWords(block, 'reference-list', 'selfpromo');
}

/** Guard: references and documentation. */
export const referenceList: Signal = { id: 'reference-list', about: 'Guard: references and documentation.', category: 'selfpromo', look };
