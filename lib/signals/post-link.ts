import type { Article, Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = 2.5;
/** Share of the block's characters that must be link text. */
const MIN_SHARE = 0.8;
/** Addresses of posts on the platforms where authors list their own. */
const POST_ADDRESS = /^https?:\/\/(?:mp\.weixin\.qq\.com\/s|(?:[\w-]+\.)?blog\.csdn\.net\/.+\/(?:details|category_)|juejin\.(?:cn|im)\/post|(?:www\.)?cnblogs\.com\/.+\.html|zhuanlan\.zhihu\.com\/p|medium\.com\/|[\w-]+\.hashnode\.dev\/|dev\.to\/|(?:www\.)?freecodecamp\.org\/news)/;

/** A block that is nothing but a link to a post, as in a list of earlier ones. */
function look(block: Block, article: Article): Evidence | undefined {
  if (isData(block) || block.characters < 4 || block.links.length === 0) return undefined;
  const linked = block.links.reduce((sum, link) => sum + link.text.replace(/\s+/g, '').length, 0);
  if (linked < block.characters * MIN_SHARE) return undefined;
  const link = block.links.find((candidate) => POST_ADDRESS.test(candidate.href) || (article.host !== '' && candidate.host === article.host));
  return link && { category: 'selfpromo', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** A line that is nothing but a link to another post. */
export const postLink: Signal = { id: 'post-link', about: 'A line that is nothing but a link to another post.', category: 'selfpromo', look };
