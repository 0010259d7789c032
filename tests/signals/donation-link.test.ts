import { donationLink } from '../../lib/signals/donation-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  donationLink,
  [{ text: 'Coffee', links: [link('https://ko-fi.com/writer', 'Coffee')] }],
  [{ text: 'Coffee', links: [link('https://coffee.example/', 'Coffee')] }, { text: 'x', links: [link('https://myko-fi.com/', 'x')] }],
);
