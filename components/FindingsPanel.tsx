import { i18n } from '#i18n';
import type { Category, Finding, Report } from '../lib/report.ts';
import { AdvertorialHint } from './AdvertorialHint.tsx';
import { CategoryCounts } from './CategoryCounts.tsx';
import { FindingRow } from './FindingRow.tsx';
import { sizeText, totalSize } from './finding-text.ts';
import { incompleteText } from './status-text.ts';
import { MainAction } from './MainAction.tsx';

export interface FindingsPanelProps {
  report: Report;
  /** The ids of the findings that are folded now. */
  folded: ReadonlySet<string>;
  /** Nothing in the page is folded or marked. */
  isUnchanged: boolean;
  categories: readonly Category[];
  isBusy: boolean;
  onClean: () => void;
  onShowEverything: () => void;
  onReveal: (id: string) => void;
  onFold: (id: string, isFolded: boolean) => void;
}

/** What was found, with the large button above the list so that it stays in sight. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { report, folded, categories } = props;
  const { findings } = report;
  const foldedOnes = findings.filter((finding) => folded.has(finding.id));
  const foldedCount = foldedOnes.length;
  return (
    <>
      <div class="summary">
        <h1 class="summary-title">{titleText(findings, foldedCount)}</h1>
        <p class="summary-text">
          {sizeText(totalSize(foldedCount > 0 ? foldedOnes : findings))}
          {props.isUnchanged && ` · ${i18n.t('popup.unchanged')}`}
        </p>
        {report.status === 'incomplete' && <p class="warning">{incompleteText(report.why)}</p>}
        <MainAction
          folded={foldedCount}
          all={findings.length}
          isBusy={props.isBusy}
          onClean={props.onClean}
          onShowEverything={props.onShowEverything}
        />
      </div>
      <div class="results">
        {report.advertorial && <AdvertorialHint hint={report.advertorial} />}
        {findings.length > 1 && <CategoryCounts findings={findings} order={categories} />}
        <ul aria-label={i18n.t('popup.findings')}>
          {findings.map((finding) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              isFolded={folded.has(finding.id)}
              lang={report.lang}
              onReveal={props.onReveal}
              onFold={props.onFold}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

function titleText(findings: readonly Finding[], foldedCount: number): string {
  if (foldedCount === 0) return i18n.t('popup.found', findings.length);
  if (foldedCount === findings.length) return i18n.t('popup.folded', foldedCount);
  return i18n.t('popup.partlyFolded', { folded: foldedCount, places: i18n.t('size.places', findings.length) });
}
