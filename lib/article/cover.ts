import type { Dom } from './dom.ts';
import { countCharacters } from './text.ts';
import type { Article, Target } from './types.ts';

/** Elements that are an empty line, or a rule, when nothing is in them; an empty `div` may be filled later. */
const BLANK = /^(?:p|h[1-6]|hr|blockquote|section)$/;

/**
 * The places in the page that hold the blocks `first`…`last` and nothing else: the largest elements that lie wholly inside the
 * run, and runs of sibling nodes where an element holds content as well. In reading order.
 */
export function coverOf(article: Article, first: number, last: number, dom: Dom): Target[] {
  const extents = extentsOf(article, dom);
  const limits = limitsOf(article, dom);
  const isInside = (node: Node) => {
    const extent = extents.get(node);
    return extent !== undefined && extent.first >= first && extent.last <= last;
  };
  const targets: Target[] = [];
  const seen = new Set<Node>();
  for (const block of article.blocks.slice(first, last + 1)) {
    const parent = block.nodes[0] && dom.parent(block.nodes[0]);
    const top = climb(block.nodes.length === 1 && dom.isElement(block.nodes[0]) ? block.nodes[0] : parent, limits, isInside, dom);
    if (top && seen.has(top)) continue;
    const next = top ?? block.nodes[0];
    if (next) targets.push(...blanksBefore(next, targets.at(-1), dom));
    if (top) {
      targets.push({ kind: 'element', element: top });
      seen.add(top);
    } else addRun(targets, block.nodes, dom);
  }
  return targets;
}

/** Elements that are never a target: the root, and what holds an annex. */
function limitsOf({ root, annexes }: Article, dom: Dom): ReadonlySet<Node | null> {
  return new Set<Node | null>([root, ...(annexes ?? []).map((annex) => dom.parent(annex))]);
}

/** The outermost ancestor-or-self below a limit that holds blocks of the run only. */
function climb(start: Node | null | undefined, limits: ReadonlySet<Node | null>, isInside: (node: Node) => boolean, dom: Dom): Element | undefined {
  let top: Element | undefined;
  for (let node = start; node && !limits.has(node) && isInside(node); node = dom.parent(node)) if (dom.isElement(node)) top = node;
  return top;
}

/** Empty lines and rules between two targets go along: left behind they would be a hole in the page. */
function blanksBefore(next: Node, before: Target | undefined, dom: Dom): Target[] {
  const last = before?.kind === 'element' ? before.element : before?.nodes.at(-1);
  const blanks: Target[] = [];
  for (let node = last && dom.next(last); node; node = dom.next(node)) {
    if (node === next) return blanks;
    if (countCharacters(dom.text(node)) > 0) return [];
    if (!dom.isElement(node) || dom.name(node) === 'br') continue;
    if (!BLANK.test(dom.name(node)) || dom.queryAll(node, 'img,iframe,video,audio,object,embed,canvas,svg,input,button').length > 0) return [];
    blanks.push({ kind: 'element', element: node });
  }
  return [];
}

/** Joins a run to the one before it when only white space, comments and line breaks lie between. */
function addRun(targets: Target[], nodes: readonly Node[], dom: Dom): void {
  const before = targets.at(-1);
  const gap = before?.kind === 'run' ? gapBetween(before.nodes.at(-1), nodes[0], dom) : undefined;
  if (before?.kind === 'run' && gap) targets[targets.length - 1] = { kind: 'run', nodes: [...before.nodes, ...gap, ...nodes] };
  else targets.push({ kind: 'run', nodes });
}

function gapBetween(from: Node | undefined, to: Node | undefined, dom: Dom): Node[] | undefined {
  const gap: Node[] = [];
  for (let node = from && dom.next(from); node; node = dom.next(node)) {
    if (node === to) return gap;
    if (dom.isElement(node) ? dom.name(node) !== 'br' : dom.type(node) === 3 && dom.data(node).trim() !== '') return undefined;
    gap.push(node);
  }
  return undefined;
}

interface Extent {
  first: number;
  last: number;
}

const known = new WeakMap<Article, Map<Node, Extent>>();

/** For each node above a block, the first and last block inside it. */
function extentsOf(article: Article, dom: Dom): Map<Node, Extent> {
  const cached = known.get(article);
  if (cached) return cached;
  const extents = new Map<Node, Extent>(), limits = limitsOf(article, dom);
  for (const { index, nodes } of article.blocks) {
    for (const start of nodes) {
      for (let node: Node | null = start; node && !limits.has(node); node = dom.parent(node)) {
        const extent = extents.get(node);
        if (extent) extent.last = Math.max(extent.last, index);
        else extents.set(node, { first: index, last: index });
      }
    }
  }
  known.set(article, extents);
  return extents;
}
