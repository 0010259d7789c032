import type { Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import { SHOP_HOSTS } from './patterns/hosts.ts';
import type { Evidence, Signal } from './types.ts';

/** A link in a long paragraph is a citation more often than a lure. */
const MAX_CHARACTERS = 240;
const WEIGHT = 1;

function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > MAX_CHARACTERS) return undefined;
  const link = block.links.find((candidate) => SHOP_HOSTS(candidate.host));
  return link && { category: 'ad', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** Links to a shop, course platform or marketplace. */
export const shopLink: Signal = { id: 'shop-link', about: 'Links to a shop, course platform or marketplace.', category: 'ad', look };
