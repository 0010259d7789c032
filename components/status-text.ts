import { i18n } from '#i18n';
import type { Report } from '../lib/report.ts';
import type { IconName } from './Icon.tsx';

/** The words of a state without findings. */
export interface StatusText {
  icon: IconName;
  title: string;
  text: string | undefined;
}

/** Why an answer may miss something, as a full sentence. */
export function incompleteText(why: string | undefined): string {
  switch (why) {
    case 'too-many-blocks':
      return i18n.t('state.incompleteTooManyBlocks');
    case 'out-of-time':
      return i18n.t('state.incompleteOutOfTime');
    default:
      return i18n.t('state.incompleteSignalFailed');
  }
}

/** The page was read to its end and holds nothing promotional: says what was looked at. */
function noneText(report: Report): StatusText {
  const blocks = i18n.t('size.blocks', report.blocks);
  const hasPosts = report.articles > 1;
  const text = hasPosts
    ? i18n.t('state.noneLookedPosts', { blocks, posts: i18n.t('size.posts', report.articles) })
    : i18n.t('state.noneLooked', { blocks });
  if (report.advertorial) return { icon: 'page', title: i18n.t('state.noneTitleAdvertorial'), text };
  return { icon: 'check', title: hasPosts ? i18n.t('state.noneTitlePosts') : i18n.t('state.noneTitle'), text };
}

function skippedText(why: string | undefined): StatusText {
  switch (why) {
    case 'list-page':
      return { icon: 'list', title: i18n.t('state.listTitle'), text: i18n.t('state.listText') };
    case 'app-page':
      return { icon: 'page', title: i18n.t('state.appTitle'), text: i18n.t('state.appText') };
    case 'empty':
      return { icon: 'clock', title: i18n.t('state.emptyTitle'), text: i18n.t('state.emptyText') };
    default:
      return { icon: 'page', title: i18n.t('state.notArticleTitle'), text: i18n.t('state.notArticleText') };
  }
}

/** What is said of a page on which nothing was found, by the status of its report. */
export function emptyReportText(report: Report): StatusText {
  switch (report.status) {
    case 'done':
      return noneText(report);
    case 'incomplete':
      return { icon: 'clock', title: i18n.t('state.incompleteNoneTitle'), text: incompleteText(report.why) };
    case 'skipped':
      return skippedText(report.why);
    case 'failed':
      return failedText();
  }
}

/** The engine or the way to it broke. */
export function failedText(): StatusText {
  return { icon: 'alert', title: i18n.t('state.failedTitle'), text: i18n.t('state.failedText') };
}
