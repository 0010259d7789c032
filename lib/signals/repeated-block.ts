import type { Article, Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = 1;
/** Short lines ("Step", "Result") come back in any post. */
const MIN_CHARACTERS = 24;

const counted = new WeakMap<Article, Map<string, number>>();

function keyOf(block: Block): string {
  if (block.characters >= MIN_CHARACTERS) return block.text;
  return block.characters === 0 && block.pictures.length === 1 ? (block.pictures[0]?.src ?? '') : '';
}

function countsOf(article: Article): Map<string, number> {
  const known = counted.get(article);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const block of article.blocks) {
    const key = isData(block) ? '' : keyOf(block);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  counted.set(article, counts);
  return counts;
}

function look(block: Block, article: Article): Evidence | undefined {
  if (isData(block)) return undefined;
  const count = countsOf(article).get(keyOf(block)) ?? 0;
  return count > 1 ? { category: 'giveaway', weight: WEIGHT, quote: quoteOf(block.text), data: { count } } : undefined;
}

/** The same words or picture stand twice in the post, as lures do. */
export const repeatedBlock: Signal = { id: 'repeated-block', about: 'The same words or picture stand more than once in the post.', category: 'giveaway', look };
