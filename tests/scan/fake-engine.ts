import type { Analyze } from '../../scripts/scan/page.ts';
import type { Target } from '../../lib/article/types.ts';
import type { Finding } from '../../lib/report.ts';

/**
 * An engine whose answers a test can see in its page: each `.pitch` element is a finding, and so is each run of nodes
 * between the comments `run` and `end`. A page with the word "explode" throws.
 */
export const fakeAnalyze: Analyze = (document, { url }) => {
  if (document.body.textContent?.includes('explode')) throw new Error('engine fault\nwith a second line');
  const targets = new Map<string, readonly Target[]>();
  const findings: Finding[] = [];
  const add = (target: Target, text: string) => {
    const id = `0-${findings.length}`;
    targets.set(id, [target]);
    findings.push({
      id,
      category: 'ad',
      level: 'sure',
      confidence: 0.98765,
      blocks: 1,
      characters: text.replace(/\s/g, '').length,
      pictures: 0,
      snippet: text.slice(0, 120),
      reasons: [{ code: 'course-pitch', quote: text.slice(0, 80) }, { code: 'discount' }],
      path: 'html > body',
    });
  };
  for (const element of document.querySelectorAll('.pitch')) add({ kind: 'element', element }, element.textContent ?? '');
  for (const nodes of runs(document)) add({ kind: 'run', nodes }, nodes.map((node) => node.textContent).join(''));
  return {
    report: {
      status: 'done',
      url,
      title: document.title,
      lang: 'en',
      articles: 1,
      blocks: 5,
      findings,
      advertorial: null,
      timings: { locate: 1.26 },
      errors: [],
    },
    targets,
  };
};

function runs(document: Document): Node[][] {
  const found: Node[][] = [];
  for (const parent of document.querySelectorAll('p, div')) {
    let run: Node[] | undefined;
    for (const node of parent.childNodes) {
      if (node.nodeValue === 'run') found.push((run = []));
      else if (node.nodeValue === 'end') run = undefined;
      else run?.push(node);
    }
  }
  return found;
}
