import { i18n } from '#i18n';
import type { Finding } from '../lib/report.ts';
import { findingName, sizeText } from './finding-text.ts';
import { Icon } from './Icon.tsx';
import { ReasonList } from './ReasonList.tsx';

interface FindingRowProps {
  finding: Finding;
  isFolded: boolean;
  /** The language of the post, so that its words are read and drawn in it. */
  lang: string;
  /** Scrolls the page to the finding. */
  onReveal: (id: string) => void;
  /** Folds or shows this one finding. */
  onFold: (id: string, isFolded: boolean) => void;
}

/** One finding: its words lead to the place in the page, the eye folds it alone. */
export function FindingRow({ finding, isFolded, lang, onReveal, onFold }: FindingRowProps) {
  const name = findingName(finding);
  return (
    <li class={isFolded ? 'finding is-folded' : 'finding'} data-finding={finding.id}>
      <button type="button" class="finding-reveal" onClick={() => onReveal(finding.id)}>
        <span class="finding-meta">
          <span class="chip">{i18n.t(`category.${finding.category}`)}</span>
          {finding.level === 'likely' && <span class="finding-fact">{i18n.t('finding.possibly')}</span>}
          <span class="finding-fact">{sizeText(finding)}</span>
        </span>
        <span class="finding-name" lang={finding.snippet && lang !== 'und' ? lang : undefined}>
          {name}
        </span>
      </button>
      <button
        type="button"
        class="finding-toggle"
        aria-pressed={isFolded}
        aria-label={i18n.t('finding.fold', { what: name })}
        onClick={() => onFold(finding.id, !isFolded)}
      >
        <Icon name={isFolded ? 'eyeOff' : 'eye'} />
      </button>
      <ReasonList reasons={finding.reasons} />
    </li>
  );
}
