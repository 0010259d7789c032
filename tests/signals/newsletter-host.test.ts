import { newsletterHost } from '../../lib/signals/newsletter-host.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  newsletterHost,
  [{ text: 'Weekly mail', links: [link('https://writer.substack.com/subscribe', 'Weekly mail')] }],
  [{ text: 'a post', links: [link('https://substack.example/p/one', 'a post')] }, 'substack.com without a link'],
);
