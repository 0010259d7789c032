import type { Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import { NEWSLETTER_HOSTS, NEWSLETTER_PATH } from './patterns/hosts.ts';
import type { Evidence, Signal } from './types.ts';

/** A link in a long paragraph is a citation more often than a lure. */
const MAX_CHARACTERS = 240;
const WEIGHT = 3;

function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > MAX_CHARACTERS) return undefined;
  const link = block.links.find((candidate) => NEWSLETTER_HOSTS(candidate.host) || NEWSLETTER_PATH.test(candidate.href.slice(0, 300)));
  return link && { category: 'follow', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** Links to a newsletter or subscription service. */
export const newsletterHost: Signal = { id: 'newsletter-host', about: 'Links to a newsletter or subscription service.', category: 'follow', look };
