import { shopLink } from '../../lib/signals/shop-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  shopLink,
  [{ text: 'The keyboard', links: [link('https://amzn.to/abc', 'The keyboard')] }],
  [{ text: 'The spec', links: [link('https://spec.example/amazon.com', 'The spec')] }, { text: 'x', links: [link('https://notamazon.com/', 'x')] }],
);
