import type { Report } from '../report.ts';
import type { SiteRule } from '../rules/settings.ts';

/** How a finding stands in the live page. */
export type FindingState = 'shown' | 'marked' | 'folded';

/** What the popup knows of the page: the report and how each finding stands now. */
export interface PageView {
  report: Report;
  states: Record<string, FindingState>;
}

/** Why the popup cannot read the tab. */
export type UnreachableReason = 'browser-page' | 'no-access' | 'failed';

export type TabStatus = { kind: 'ready' } | { kind: 'unreachable'; reason: UnreachableReason; detail?: string };

export interface SiteInfo {
  /** Host name without port; empty where no rule can be kept (files, browser pages). */
  host: string;
  rule: SiteRule;
  /** True when the browser lets the extension run on this host without a click. */
  granted: boolean;
}

/**
 * Every message of the extension: name, what goes with it, what comes back. The background answers the first group, the
 * engine in a page the second. Each handler checks who sends and the shape of what comes (`lib/platform/messaging.ts`).
 */
export interface Protocol {
  /** Popup → background: put style sheet and engine into the tab, once; allowed by the click that opened the popup. */
  prepareTab(data: { tabId: number }): TabStatus;
  /** Popup → background. */
  getSite(data: { url: string }): SiteInfo;
  /** Popup → background: keeps the rule, registers or unregisters the gate. `always` without a grant becomes `click`. */
  setSiteRule(data: { host: string; rule: SiteRule }): SiteInfo;
  /**
   * Popup → background, sent right before the permission prompt: the prompt may close the popup, so the background keeps
   * the wish and finishes it when the permission arrives.
   */
  wishAlways(data: { host: string; tabId: number }): void;
  /** Gate → background: this page of a granted site is an article. */
  articleSeen(data: Record<string, never>): void;

  /** → engine: analyse (again, when the text has changed) and say how the findings stand; changes nothing in the page. */
  readPage(data: Record<string, never>): PageView;
  /** → engine: fold everything found. */
  cleanPage(data: Record<string, never>): PageView;
  /** → engine: take every mark, bar and wrapper away; the page has its own nodes back. */
  showEverything(data: Record<string, never>): PageView;
  /** → engine: fold or show one finding. */
  setFinding(data: { id: string; state: 'shown' | 'folded' }): PageView;
  /** → engine: scroll to a finding and outline it for a while. */
  revealFinding(data: { id: string }): PageView;
  /** → engine: mark what was found without folding it (rule `always`). */
  markPage(data: Record<string, never>): PageView;
}
