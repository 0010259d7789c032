import type { Block } from '../article/types.ts';
import type { Category } from '../report.ts';
import { quoteOf } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

const WEIGHT = 5;

/** Cards that a platform's editor puts into the body; their names last for years. */
const CARDS: readonly { name: RegExp; category: Category }[] = [
  { name: /mp-common-profile|mp_profile_iframe/, category: 'follow' },
  { name: /subscription-widget|subscribe-widget|kg-signup-card|ltag__user-subscription|gh-post-upgrade-cta/, category: 'follow' },
  { name: /mp-common-product|mp-sponsor-ad|mp-common-redpacket|kg-product-card|kg-cta-card|wpadvert|mcnlinkcard|ecommerce|adlinkcard|educardcontainer|ad-wrap/, category: 'ad' },
  { name: /sharedaddy/, category: 'follow' },
  { name: /jp-relatedposts/, category: 'selfpromo' },
];

function look(block: Block): Evidence | undefined {
  const names = block.card === '' && !block.hints.includes('-') ? '' : `${block.card} ${block.hints}`.toLowerCase();
  const card = CARDS.find((row) => row.name.test(names));
  return card && { category: card.category, weight: WEIGHT, quote: quoteOf(block.text) };
}

/** A card for following, subscribing or buying that the platform put into the post. */
export const platformCard: Signal = { id: 'platform-card', about: 'A card of the platform for following, subscribing or buying.', category: 'follow', look };
