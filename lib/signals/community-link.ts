import type { Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import { COMMUNITY_HOSTS, COMMUNITY_PATH } from './patterns/hosts.ts';
import type { Evidence, Signal } from './types.ts';

/** A link in a long paragraph is a citation more often than a lure. */
const MAX_CHARACTERS = 240;
const WEIGHT = 2.5;

function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > MAX_CHARACTERS) return undefined;
  const link = block.links.find((candidate) => COMMUNITY_HOSTS(candidate.host) || COMMUNITY_PATH.test(candidate.href.slice(0, 300)));
  return link && { category: 'follow', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** Links to a chat group or community. */
export const communityLink: Signal = { id: 'community-link', about: 'Links to a chat group or community.', category: 'follow', look };
