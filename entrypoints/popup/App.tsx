import { i18n } from '#i18n';
import { FindingsPanel } from '../../components/FindingsPanel.tsx';
import { findingName, totalSize } from '../../components/finding-text.ts';
import { EmptyReportNotice, LoadingNotice, OffNotice, UnreachableNotice } from '../../components/PageNotices.tsx';
import { PopupHeader } from '../../components/PopupHeader.tsx';
import { SiteRuleSwitch } from '../../components/SiteRuleSwitch.tsx';
import { CATEGORIES, type Finding } from '../../lib/report.ts';
import type { PopupStore } from './store.ts';

/** The whole popup: which site, what was found, what can be done, and the rule for the site. */
export function App({ store }: { store: PopupStore }) {
  const site = store.site.value;
  return (
    <>
      <PopupHeader host={site?.host ?? ''} />
      <main class="main" aria-busy={store.screen.value.kind === 'loading'} data-screen={screenName(store)}>
        <CurrentScreen store={store} />
      </main>
      {site?.host && (
        <SiteRuleSwitch
          host={site.host}
          rule={site.rule}
          problem={store.problem.value}
          isBusy={store.isChoosing.value}
          onChoose={store.chooseRule}
        />
      )}
      <p class="announcer" role="status">
        {announcement(store)}
      </p>
    </>
  );
}

function CurrentScreen({ store }: { store: PopupStore }) {
  const screen = store.screen.value;
  switch (screen.kind) {
    case 'loading':
      return <LoadingNotice />;
    case 'off':
      return <OffNotice onLookOnce={store.lookOnce} />;
    case 'unreachable':
      return <UnreachableNotice reason={screen.reason} detail={screen.detail} />;
    case 'page':
      if (screen.view.report.findings.length === 0) return <EmptyReportNotice report={screen.view.report} />;
      return (
        <FindingsPanel
          report={screen.view.report}
          folded={store.folded.value}
          isUnchanged={Object.values(screen.view.states).every((state) => state === 'shown')}
          categories={CATEGORIES}
          isBusy={store.isBusy.value}
          onClean={store.clean}
          onShowEverything={store.showEverything}
          onReveal={store.reveal}
          onFold={store.fold}
        />
      );
  }
}

/** For tests in real browsers: which state the popup is in, without reading its words. */
function screenName(store: PopupStore): string {
  const screen = store.screen.value;
  if (screen.kind !== 'page') return screen.kind;
  if (screen.view.report.findings.length > 0) return 'findings';
  return screen.view.report.status === 'done' ? 'none' : screen.view.report.status;
}

/** What a screen reader is told; everything else it finds by itself. */
function announcement(store: PopupStore): string {
  const screen = store.screen.value;
  const happening = store.happening.value;
  if (screen.kind !== 'page' || !happening) return '';
  const { findings, status, advertorial } = screen.view.report;
  if (findings.length === 0) return status === 'done' ? i18n.t(advertorial ? 'advertorial.title' : 'announce.none') : '';
  const foldedFindings = findings.filter((finding) => store.folded.value.has(finding.id));
  switch (happening.kind) {
    case 'found':
      return i18n.t('announce.found', countWords(findings));
    case 'folded':
      return i18n.t('announce.folded', countWords(foldedFindings));
    case 'one-shown':
      if (foldedFindings.length > 0) return i18n.t('announce.oneShown', { places: countWords(foldedFindings).places });
      return i18n.t('announce.shown');
    case 'shown':
      return i18n.t('announce.shown');
    case 'revealed': {
      const revealed = findings.find((finding) => finding.id === happening.id);
      return revealed ? i18n.t('announce.revealed', { what: findingName(revealed) }) : '';
    }
  }
}

function countWords(findings: readonly Finding[]): { blocks: string; places: string } {
  return {
    blocks: i18n.t('size.blocks', totalSize(findings).blocks),
    places: i18n.t('size.places', findings.length),
  };
}
