import { platformCard } from '../../lib/signals/platform-card.ts';
import { checkSignal } from './sample.ts';

checkSignal(
  platformCard,
  [{ kind: 'card', card: 'mp-common-profile' }, { text: 'Get it by mail', hints: 'subscription-widget-wrap' }],
  [{ kind: 'card', card: 'code-card' }, { text: 'a widget for subscriptions', hints: 'widget-box' }],
);
