import { i18n } from '#i18n';
import type { Advertorial } from '../lib/report.ts';
import { reasonTexts } from './reason-text.ts';

/** Says that the post as a whole reads like a pitch: one line, the reasons on demand. It is no finding, and nothing can be done with it. */
export function AdvertorialHint({ hint }: { hint: Advertorial }) {
  return (
    <details class="advertorial">
      <summary>{i18n.t('advertorial.title')}</summary>
      <p>{i18n.t('advertorial.text')}</p>
      <ul>
        {reasonTexts(hint.reasons).map((text) => (
          <li class="reason" key={text}>
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
