import type { Analysis } from '../analyze.ts';
import type { Target } from '../article/types.ts';
import type { FindingState, PageView } from '../platform/protocol.ts';
import type { BarWords } from './bar.ts';
import { Marks, type Wish } from './marks.ts';
import { isConnected, viewOf } from './natives.ts';
import { scrollTo } from './reveal.ts';
import { signatureOf } from './signature.ts';

/** Long enough to find it with the eyes. */
const REVEAL_MS = 4000;

export interface SessionOptions {
  document: Document;
  /** The address now: a single-page site changes it without a new document. */
  url(): string;
  analyze(document: Document, context: { url: string }): Analysis;
  words: BarWords;
  rerenderRoots(): readonly Element[];
  /** Ends everything that listens. */
  signal: AbortSignal;
}

/** One page from the first look on: what was found and how it stands. Answers the engine's messages. */
export class Session {
  private readonly options: SessionOptions;
  private readonly marks: Marks;
  private analysis: Analysis | undefined;
  private read = '';
  private revealing: AbortController | undefined;

  constructor(options: SessionOptions) {
    this.options = options;
    this.marks = new Marks({
      words: options.words,
      rerenderRoots: options.rerenderRoots,
      onToggle: (id) => this.toggle(id),
    });
    options.signal.addEventListener('abort', () => this.endReveal());
  }

  /** Analyses when there is something new to read; findings that are still there keep their state. Else changes nothing. */
  readPage(): PageView {
    if (this.isStale()) this.analyze();
    return this.view();
  }

  /** Folds everything found. */
  cleanPage(): PageView {
    return this.setAll(() => 'folded');
  }

  /** Marks what is not folded. */
  markPage(): PageView {
    return this.setAll((state) => (state === 'folded' ? 'folded' : 'marked'));
  }

  /** Takes everything of ours out of the page. */
  showEverything(): PageView {
    this.endReveal();
    return this.setAll(() => 'shown');
  }

  setFinding({ id, state }: { id: string; state: 'shown' | 'folded' }): PageView {
    this.known();
    this.endReveal();
    this.marks.apply(new Map([[id, { state }]]));
    return this.view();
  }

  /** Brings a finding into view, unfolded, and outlines it for a while, until the next key or the next finding. */
  revealFinding({ id }: { id: string }): PageView {
    this.known();
    this.endReveal();
    const targets = this.marks.targetsOf(id);
    if (!targets[0]) return this.view();
    if (this.marks.stateOf(id) === 'folded') this.marks.apply(new Map([[id, { state: 'shown', keepBar: true }]]));
    this.marks.setRevealed(id, true);
    scrollTo(targets[0]);
    this.endRevealLater(id);
    return this.view();
  }

  private setAll(wish: (state: FindingState) => FindingState): PageView {
    const { findings } = this.known().report;
    this.marks.apply(new Map(findings.map(({ id }) => [id, { state: wish(this.marks.stateOf(id)) }])));
    return this.view();
  }

  /** The button of a bar: the bar stays, so that the reader can change their mind. */
  private toggle(id: string): void {
    this.endReveal();
    const wish: Wish = this.marks.stateOf(id) === 'folded' ? { state: 'shown', keepBar: true } : { state: 'folded' };
    this.marks.apply(new Map([[id, wish]]));
  }

  private known(): Analysis {
    return this.analysis ?? this.analyze();
  }

  private isStale(): boolean {
    if (!this.analysis || this.analysis.report.url !== this.options.url()) return true;
    const targets = [...this.analysis.targets.values()].flat();
    return !targets.every(isThere) || signatureOf(this.options.document) !== this.read;
  }

  /** Reads the page as it is without anything of ours, then brings back the states of what is still there. */
  private analyze(): Analysis {
    const { document, url, analyze } = this.options;
    const before = this.analysis;
    const states = new Map((before?.report.findings ?? []).map(({ id }) => [id, this.marks.stateOf(id)]));
    this.endReveal();
    this.marks.start([], new Map());
    const analysis = analyze(document, { url: url() });
    this.analysis = analysis;
    this.read = signatureOf(document);
    this.marks.start(analysis.report.findings, analysis.targets);
    const kept = analysis.report.findings.map(({ id }) => [id, { state: stateKept(id, before, analysis, states) }] as const);
    this.marks.apply(new Map(kept.filter(([, { state }]) => state !== 'shown')));
    return analysis;
  }

  private view(): PageView {
    const { report } = this.known();
    return { report, states: Object.fromEntries(report.findings.map(({ id }) => [id, this.marks.stateOf(id)])) };
  }

  private endReveal(): void {
    this.revealing?.abort();
  }

  private endRevealLater(id: string): void {
    const view = viewOf(this.options.document);
    const ending = new AbortController();
    this.revealing = ending;
    const timer = view?.setTimeout(() => ending.abort(), REVEAL_MS);
    ending.signal.addEventListener('abort', () => {
      view?.clearTimeout(timer);
      this.marks.setRevealed(id, false);
    });
    view?.addEventListener('keydown', () => ending.abort(), { capture: true, signal: ending.signal });
  }
}

/** The state of the earlier finding with the same number and words, or with a place in common. */
function stateKept(id: string, before: Analysis | undefined, now: Analysis, states: ReadonlyMap<string, FindingState>): FindingState {
  const finding = now.report.findings.find((one) => one.id === id);
  const nodes = new Set((now.targets.get(id) ?? []).flatMap(nodesOf));
  const same = before?.report.findings.find(
    (one) => (before.targets.get(one.id) ?? []).flatMap(nodesOf).some((node) => nodes.has(node)) || (one.id === id && one.snippet !== '' && one.snippet === finding?.snippet),
  );
  return (same && states.get(same.id)) ?? 'shown';
}

function nodesOf(target: Target): readonly Node[] {
  return target.kind === 'element' ? [target.element] : target.nodes;
}

function isThere(target: Target): boolean {
  return nodesOf(target).every(isConnected);
}
