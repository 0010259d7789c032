import { signUpLink } from '../../lib/signals/sign-up-link.ts';
import { checkSignal, link } from './sample.ts';

checkSignal(
  signUpLink,
  [
    { text: 'Kostenlos anmelden', links: [link('https://cloud.vendor.example/signup?plan=free', 'Kostenlos anmelden')] },
    { text: '20 分钟答疑', links: [link('https://vendor.example/office-hours', '20 分钟答疑')] },
    { text: 'Réservez un créneau', links: [link('https://calendly.com/vendor/20min', 'Réservez un créneau')] },
    { text: 'Request a demo', links: [link('https://vendor.example/request-a-demo/', 'Request a demo')] },
  ],
  [
    { text: 'The sign-up page', links: [link('https://vendor.example/blog/signup-flows-that-work', 'The sign-up page')] },
    { text: 'prices', links: [link('https://vendor.example/pricing', 'prices')] },
    { text: 'demo', links: [link('https://vendor.example/demo/app.js', 'demo')] },
    { text: 'to the form', links: [link('/signup', 'to the form')] },
    { text: 'the registration is a form of three fields, and each of them is checked. '.repeat(8), links: [link('https://vendor.example/signup', 'the registration')] },
  ],
);
