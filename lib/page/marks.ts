import type { Target } from '../article/types.ts';
import type { FindingState } from '../platform/protocol.ts';
import type { Finding } from '../report.ts';
import { AttributeLedger } from './attribute.ts';
import { insertBar, type Bar, type BarWords } from './bar.ts';
import { TextHighlights } from './highlights.ts';
import { keepPlace, type Change } from './keep-place.ts';
import { isConnected, isElement, nameOf, nextOf, queryAll, textOf } from './natives.ts';
import { placeBefore, type BarPlace } from './place.ts';
import { isRerendered } from './rerender.ts';
import { canWrap, unwrap, wrap } from './wrapper.ts';

/** How one finding is to stand: its state, and whether its bar stays when it is shown (the reader opened it at the bar). */
export interface Wish {
  state: FindingState;
  keepBar?: boolean;
}

export interface MarkOptions {
  words: BarWords;
  /** Parts of the page that a library patches; asked each time, because a page may come alive late. */
  rerenderRoots(): readonly Element[];
  /** The reader has pressed the button of a finding's bar. */
  onToggle(id: string): void;
}

interface Mark {
  finding: Finding;
  targets: readonly Target[];
  state: FindingState;
  wrappers: Element[];
  bar?: Bar | undefined;
}

/** Everything of ours in a page: folds, marks, bars and wrappers by finding. Taking all back leaves the page's own nodes. */
export class Marks {
  private readonly ledger = new AttributeLedger();
  private readonly highlights = new TextHighlights();
  private readonly marks = new Map<string, Mark>();
  private readonly options: MarkOptions;

  constructor(options: MarkOptions) {
    this.options = options;
  }

  /** Takes everything away and starts over with other findings; nothing is put into the page yet. */
  start(findings: readonly Finding[], targets: ReadonlyMap<string, readonly Target[]>): void {
    this.apply(new Map([...this.marks.keys()].map((id) => [id, { state: 'shown' as const }])));
    this.marks.clear();
    for (const finding of findings) this.marks.set(finding.id, { finding, targets: targets.get(finding.id) ?? [], state: 'shown', wrappers: [] });
  }

  /** How a finding stands in the page now: a fold that the page itself has undone counts as shown. */
  stateOf(id: string): FindingState {
    const mark = this.marks.get(id);
    if (mark?.state !== 'folded') return mark?.state ?? 'shown';
    const places = [...mark.wrappers, ...mark.targets.flatMap((target) => (target.kind === 'element' ? [target.element] : []))];
    return places.some((element) => isConnected(element) && this.ledger.stands(element)) ? 'folded' : 'shown';
  }

  targetsOf(id: string): readonly Target[] {
    return this.marks.get(id)?.targets ?? [];
  }

  /** Brings findings into the wished states: first all measuring, then all changes, and the reader's place is kept. */
  apply(wishes: ReadonlyMap<string, Wish>): void {
    const changes = [...wishes].flatMap(([id, wish]) => this.planFor(id, wish));
    if (changes.length === 0) return;
    keepPlace(
      changes.map(({ change }) => change),
      () => {
        for (const { run } of changes) run();
      },
    );
  }

  /** Outlines a finding's places, or takes the outline away again. */
  setRevealed(id: string, isRevealed: boolean): void {
    const owner = `${id} revealed`;
    this.ledger.takeBack(owner);
    this.highlights.takeBack(owner);
    if (!isRevealed) return;
    for (const target of this.targetsOf(id)) {
      if (target.kind === 'element') this.ledger.put(target.element, owner, 'revealed');
      else this.highlights.add('unlure-revealed', owner, connected(target.nodes));
    }
  }

  private planFor(id: string, wish: Wish): { change: Change; run(): void }[] {
    const mark = this.marks.get(id);
    if (!mark || this.standsAs(mark, wish)) return [];
    const foldable = wish.state === 'folded' ? mark.targets.filter((target) => this.canFold(target)) : [];
    const first = firstNode(foldable[0]);
    const place = first && !hasBar(mark) ? placeBefore(first) : undefined;
    const goesAway = mark.bar && wish.state !== 'folded' && !wish.keepBar ? [mark.bar.host] : [];
    const change: Change = {
      nodes: [...goesAway, ...nodesOf(mark)],
      after: () => (mark.state === 'folded' ? mark.bar?.host : firstNode(mark.targets[0])),
    };
    return [{ change, run: () => this.change(mark, wish, foldable, place) }];
  }

  private standsAs(mark: Mark, wish: Wish): boolean {
    const wantsBar = wish.state === 'folded' || wish.keepBar === true;
    return mark.state === wish.state && this.stateOf(mark.finding.id) === wish.state && hasBar(mark) === wantsBar;
  }

  private change(mark: Mark, wish: Wish, foldable: readonly Target[], place: BarPlace | undefined): void {
    this.clear(mark);
    mark.state = wish.state === 'folded' && foldable.length === 0 ? 'marked' : wish.state;
    const bar = hasBar(mark) ? mark.bar : undefined;
    if (mark.state === 'folded') {
      mark.bar = bar ?? (place && this.makeBar(mark, place, foldable));
      mark.bar?.setFolded(true);
    } else if (wish.keepBar) {
      bar?.setFolded(false);
    } else {
      mark.bar?.remove();
      mark.bar = undefined;
    }
    if (mark.state === 'shown') return;
    for (const target of mark.targets) {
      if (mark.state === 'folded' && foldable.includes(target)) this.fold(mark, target);
      else this.mark(mark, target);
    }
  }

  private makeBar({ finding, targets }: Mark, place: BarPlace, foldable: readonly Target[]): Bar {
    const { id, category } = finding;
    // Lines that are only marked stay in view: the bar must not count them.
    const marked = targets.filter((target) => !foldable.includes(target)).reduce((sum, target) => sum + linesIn(target), 0);
    const blocks = Math.max(finding.blocks - marked, 1);
    return insertBar(place, { category, blocks, words: this.options.words, onToggle: () => this.options.onToggle(id) });
  }

  private canFold(target: Target): boolean {
    if (target.kind === 'element') return isConnected(target.element);
    const first = target.nodes[0];
    return !!first && isConnected(first) && !isRerendered(first, this.options.rerenderRoots()) && canWrap(target.nodes);
  }

  private fold(mark: Mark, target: Target): void {
    const { id, category } = mark.finding;
    if (target.kind === 'element') return this.ledger.put(target.element, id, `${category} folded`);
    const lineEnd = lineBreakAfter(target.nodes);
    const wrapper = wrap(target.nodes);
    if (!wrapper) return;
    mark.wrappers.push(wrapper);
    this.ledger.put(wrapper, id, `${category} folded`);
    // The line is gone, so is its end: a bar is a block, and the break after it would leave an empty line.
    if (lineEnd) this.ledger.put(lineEnd, id, `${category} folded`);
  }

  private mark({ finding: { id, category } }: Mark, target: Target): void {
    if (target.kind === 'element') {
      if (isConnected(target.element)) this.ledger.put(target.element, id, `${category} marked`);
      return;
    }
    const nodes = connected(target.nodes);
    this.highlights.add('unlure-marked', id, nodes);
    // A highlight paints text; pictures in the run are marked themselves.
    for (const node of nodes) if (isElement(node) && (nameOf(node) === 'img' || queryAll(node, 'img').length > 0)) this.ledger.put(node, id, `${category} marked`);
  }

  private clear(mark: Mark): void {
    this.ledger.takeBack(mark.finding.id);
    this.highlights.takeBack(mark.finding.id);
    for (const wrapper of mark.wrappers.splice(0)) unwrap(wrapper);
  }
}

function hasBar(mark: Mark): boolean {
  return mark.bar !== undefined && isConnected(mark.bar.host);
}

function firstNode(target: Target | undefined): Node | undefined {
  return target?.kind === 'run' ? target.nodes[0] : target?.element;
}

function nodesOf(mark: Mark): Node[] {
  const own = mark.targets.flatMap((target) => (target.kind === 'element' ? [target.element] : [...target.nodes]));
  return [...mark.wrappers, ...own].filter(isConnected);
}

function connected(nodes: readonly Node[]): readonly Node[] {
  return nodes.every(isConnected) ? nodes : [];
}

function linesIn(target: Target): number {
  return target.kind === 'element' ? 1 : 1 + target.nodes.filter((node) => nameOf(node) === 'br').length;
}

function lineBreakAfter(nodes: readonly Node[]): Element | undefined {
  let node = nodes.at(-1) ?? null;
  do node = node && nextOf(node);
  while (node && !isElement(node) && textOf(node).trim() === '');
  return isElement(node) && nameOf(node) === 'br' ? node : undefined;
}
