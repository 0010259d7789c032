import type { Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import { COMMUNITY_HOSTS, PAID_PARAMETERS } from './patterns/hosts.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = 3.5;
const MAX_CHARACTERS = 400;

// An invitation to a chat (`discord.com/invite/…`) credits nobody.
function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > MAX_CHARACTERS) return undefined;
  const link = block.links.find((candidate) => candidate.host !== '' && !COMMUNITY_HOSTS(candidate.host) && PAID_PARAMETERS.test(candidate.href.slice(0, 500)));
  return link && { category: 'ad', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** Follows a link whose address credits the author for the visit. */
export const affiliateLink: Signal = { id: 'affiliate-link', about: 'Links through an address that credits the author for the visit.', category: 'ad', look };
