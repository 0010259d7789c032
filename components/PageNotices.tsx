import { i18n } from '#i18n';
import type { UnreachableReason } from '../lib/platform/protocol.ts';
import type { Report } from '../lib/report.ts';
import { AdvertorialHint } from './AdvertorialHint.tsx';
import { Notice } from './Notice.tsx';
import { emptyReportText, failedText } from './status-text.ts';

/** Shown while the page is read; the style sheet keeps it unseen for the first moments. */
export function LoadingNotice() {
  return (
    <div class="loading">
      <span class="loading-bar" aria-hidden="true" />
      <p>{i18n.t('popup.loading')}</p>
    </div>
  );
}

/** A page on which nothing was found, or that is no post. */
export function EmptyReportNotice({ report }: { report: Report }) {
  const { icon, title, text } = emptyReportText(report);
  return (
    <Notice icon={icon} title={title} text={text}>
      {report.status === 'failed' && <FailureDetail detail={report.why} />}
      {report.advertorial && <AdvertorialHint hint={report.advertorial} />}
    </Notice>
  );
}

/** The tab cannot be read at all. */
export function UnreachableNotice({ reason, detail }: { reason: UnreachableReason; detail?: string | undefined }) {
  switch (reason) {
    case 'browser-page':
      return <Notice icon="lock" title={i18n.t('state.browserPageTitle')} text={i18n.t('state.browserPageText')} />;
    case 'no-access':
      return <Notice icon="lock" title={i18n.t('state.noAccessTitle')} text={i18n.t('state.noAccessText')} />;
    case 'failed':
      return (
        <Notice {...failedText()}>
          <FailureDetail detail={detail} />
        </Notice>
      );
  }
}

/** The reader has switched Unlure off here; one press looks all the same, without changing the rule. */
export function OffNotice({ onLookOnce }: { onLookOnce: () => void }) {
  return (
    <Notice icon="power" title={i18n.t('state.offTitle')} text={i18n.t('state.offText')}>
      <button type="button" class="button is-restore" data-action="look" onClick={onLookOnce}>
        {i18n.t('state.lookOnce')}
      </button>
    </Notice>
  );
}

/** What broke, for a bug report; nobody has to read it. */
function FailureDetail({ detail }: { detail: string | undefined }) {
  if (!detail) return null;
  return (
    <details class="failure">
      <summary>{i18n.t('state.failedDetail')}</summary>
      <p>{detail}</p>
    </details>
  );
}
