import { socialLink } from '../../lib/signals/social-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  socialLink,
  [{ text: '@writer', links: [link('https://twitter.com/writer', '@writer')] }],
  [
    { text: 'this thread', links: [link('https://twitter.com/writer/status/1', 'this thread')] },
    { text: 'a talk', links: [link('https://www.youtube.com/watch/abc/def', 'a talk')] },
  ],
);
