import { communityLink } from '../../lib/signals/community-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  communityLink,
  [{ text: 'Chat', links: [link('https://discord.gg/abc', 'Chat')] }],
  [{ text: 'Chat', links: [link('https://chat.example/', 'Chat')] }, 'discord.gg without a link'],
);
