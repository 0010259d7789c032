import { affiliateLink } from '../../lib/signals/affiliate-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  affiliateLink,
  [{ text: 'The board', links: [link('https://shop.example/board?tag=writer-20', 'The board')] }, { text: '云主机', links: [link('https://cloud.example/?aff_code=x1', '云主机')] }],
  [
    { text: 'The manual', links: [link('https://docs.example/manual?version=3', 'The manual')] },
    { text: 'branch', links: [link('https://git.example/tree?branch=ref-names', 'branch')] },
    { text: 'our chat', links: [link('https://discord.com/invite/abc', 'our chat')] },
    'a reference without a link',
  ],
);
