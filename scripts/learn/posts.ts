import { cutArticles } from '../../lib/article/articles.ts';
import { domOf } from '../../lib/article/dom.ts';
import { hostOf } from '../../lib/article/links.ts';
import { locate } from '../../lib/article/locate.ts';
import type { Article, Block } from '../../lib/article/types.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { addressOf } from '../scan/address.ts';
import { parsePage } from '../scan/parse.ts';

const MAX_BLOCKS = 6000;

/** The posts of a page, cut as `analyze` cuts them. */
export function articlesOf(html: string, fallback: string): Article[] {
  const document = parsePage(html);
  const url = addressOf(document, html, fallback);
  const dom = domOf(document), host = hostOf(url), site = siteOf(host);
  const place = locate(document, site, dom);
  if (!place) return [];
  return cutArticles(place, { url, site, maxBlocks: MAX_BLOCKS }, dom).articles;
}

/** The number of the labelled block that a block lies in. For learning and scoring only: the engine never reads it. */
export function labelledBlock(block: Block): number | undefined {
  const node = block.nodes[0];
  const element = node && isElement(node) ? node : node?.parentElement;
  // A frame around a labelled block lies itself in a labelled one now and then: the inner one is meant.
  const labelled = (element === node && !element?.hasAttribute('data-b') ? element?.querySelector('[data-b]') : null) ?? element?.closest('[data-b]');
  const number = labelled?.getAttribute('data-b');
  return number === null || number === undefined ? undefined : Number(number);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
