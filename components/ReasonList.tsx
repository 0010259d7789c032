import { i18n } from '#i18n';
import type { Reason } from '../lib/report.ts';
import { reasonTexts } from './reason-text.ts';

/** Why something was flagged: the first reason at once, the others behind a line that opens. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const [first, ...others] = reasonTexts(reasons);
  if (!first) return null;
  return (
    <div class="reasons">
      <p class="reason">{first}</p>
      {others.length > 0 && (
        <details class="reasons-more">
          <summary>{i18n.t('finding.moreReasons', others.length)}</summary>
          <ul>
            {others.map((text) => (
              <li class="reason" key={text}>
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
