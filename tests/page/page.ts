import type { Analysis } from '../../lib/analyze.ts';
import type { Target } from '../../lib/article/types.ts';
import type { BarWords } from '../../lib/page/bar.ts';
import { Session } from '../../lib/page/session.ts';
import type { Category, Finding } from '../../lib/report.ts';

const words: BarWords = {
  lang: 'en',
  folded: (category, blocks) => `${category}: ${blocks} folded`,
  shown: (category, blocks) => `${category}: ${blocks}`,
  show: 'Show',
  fold: 'Fold',
};

/** A finding over places that the test has chosen itself. */
export interface Chosen {
  targets: Target[];
  category?: Category;
  snippet?: string;
}

/** Puts markup into the test's document and gives its body. */
export function load(html: string): HTMLElement {
  document.documentElement.removeAttribute('data-unlure');
  document.body.innerHTML = html;
  return document.body;
}

export function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The fixture has no ${selector}`);
  return element;
}

export const whole = (selector: string): Target => ({ kind: 'element', element: find(selector) });

/** The run of an element's children from one place up to, not including, another. */
export const run = (selector: string, from: number, to: number): Target => ({ kind: 'run', nodes: [...find(selector).childNodes].slice(from, to) });

function analysisOf(chosen: Record<string, Chosen>, url: string): Analysis {
  const findings = Object.entries(chosen).map(
    ([id, { category = 'giveaway', snippet = id, targets }]): Finding => ({
      id, category, level: 'sure', confidence: 0.9, blocks: targets.length, characters: 10, pictures: 0, snippet, reasons: [], path: 'html > body',
    }),
  );
  return {
    report: { status: 'done', url, title: '', lang: 'en', articles: 1, blocks: 10, findings, advertorial: null, timings: {}, errors: [] },
    targets: new Map(Object.entries(chosen).map(([id, { targets }]) => [id, targets])),
  };
}

export interface Opened {
  session: Session;
  /** How often the page was analysed. */
  analyses(): number;
  navigate(url: string): void;
  end(): void;
}

/** A session over the test's document; `choose` stands for the engine and is asked on every analysis. */
export function open(choose: () => Record<string, Chosen>, rerenderRoots: () => Element[] = () => []): Opened {
  const ending = new AbortController();
  let count = 0;
  let address = 'https://blog.example/post';
  const session = new Session({
    document,
    url: () => address,
    analyze: (_document, { url }) => {
      count++;
      return analysisOf(choose(), url);
    },
    words,
    rerenderRoots,
    signal: ending.signal,
  });
  return { session, analyses: () => count, navigate: (url) => { address = url; }, end: () => ending.abort() };
}

/** Every node of the document in order, and how it is written: what restoring has to give back. */
export function pictureOf(): { nodes: Node[]; html: string } {
  const nodes: Node[] = [];
  const visit = (node: Node) => {
    nodes.push(node);
    node.childNodes.forEach(visit);
  };
  visit(document.documentElement);
  return { nodes, html: document.documentElement.outerHTML };
}

/** Whether the document holds the very same nodes as before, in the same order. */
export function isSame(before: { nodes: Node[]; html: string }): boolean {
  const now = pictureOf();
  return now.html === before.html && now.nodes.length === before.nodes.length && now.nodes.every((node, place) => node === before.nodes[place]);
}

export const bars = (): Element[] => [...document.querySelectorAll('[data-unlure="bar"]')];
