import { i18n } from '#i18n';
import type { SiteRule } from '../lib/rules/settings.ts';

/** What went wrong with the last choice. */
export type RuleProblem = 'refused' | 'failed';

interface SiteRuleSwitchProps {
  host: string;
  rule: SiteRule;
  problem: RuleProblem | undefined;
  /** The last choice is still being carried out. */
  isBusy: boolean;
  /** Called inside the click, so a permission can still be asked for. */
  onChoose: (rule: SiteRule) => void;
}

const CHOICES = ['off', 'click', 'always'] as const satisfies readonly SiteRule[];

/**
 * The rule for this site. Buttons and not radio buttons: an arrow key must not raise the browser's question about
 * access, only a press does.
 */
export function SiteRuleSwitch({ host, rule, problem, isBusy, onChoose }: SiteRuleSwitchProps) {
  return (
    <section class="rule" aria-labelledby="rule-title">
      <h2 class="rule-title" id="rule-title">
        {i18n.t('rule.legend', { host })}
      </h2>
      <div class="segments" role="group" aria-labelledby="rule-title" aria-describedby="rule-hint">
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            class="segment"
            data-rule={choice}
            aria-pressed={choice === rule}
            aria-disabled={isBusy}
            onClick={() => onChoose(choice)}
          >
            {i18n.t(`rule.${choice}`)}
          </button>
        ))}
      </div>
      {/* The live region stands before its words, so that a refusal is read out. */}
      <p class={problem ? 'rule-hint is-problem' : 'rule-hint'} id="rule-hint" role="status">
        {problem ? i18n.t(`rule.${problem}`) : i18n.t(`rule.${rule}Hint`)}
      </p>
    </section>
  );
}
