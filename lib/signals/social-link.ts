import type { Block } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import { PROFILE_PATH, SOCIAL_HOSTS } from './patterns/hosts.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = 3;
const MAX_CHARACTERS = 120;

/** A profile, not a post: people are cited in running text too, so only short blocks speak. */
function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > MAX_CHARACTERS) return undefined;
  const link = block.links.find((candidate) => SOCIAL_HOSTS(candidate.host) && PROFILE_PATH.test(candidate.href.slice(0, 300)));
  return link && { category: 'follow', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** Links to a profile on a social network. */
export const socialLink: Signal = { id: 'social-link', about: 'Links to a profile on a social network.', category: 'follow', look };
