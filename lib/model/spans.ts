import type { Block } from '../article/types.ts';
import { CATEGORIES, type Category, type Level, type Reason } from '../report.ts';
import type { Finding } from './gather.ts';
import type { Span } from './types.ts';

/** A block is flagged from this probability on, by language; set for precision first (docs/signals.md). */
const FLAG_FROM_CHINESE = 0.75;
const FLAG_FROM_OTHER = 0.7;
/** A run is `sure` from this confidence on: see docs/signals.md for the precision measured there. */
const SURE_FROM = 0.97;
const MAX_REASONS = 8;

interface Judged {
  /** Probability that the block is anything but content. */
  probability: number;
  category: Category;
}

/** The likeliest category of each block, and how likely it is no content. */
export function judgeBlocks(posteriors: readonly (readonly number[])[]): Judged[] {
  return posteriors.map(([content = 1, ...categories]) => {
    const best = categories.indexOf(Math.max(...categories));
    return { probability: 1 - content, category: CATEGORIES[best] ?? 'ad' };
  });
}

/** Runs of flagged neighbours of one category. A heading takes the category of what follows; a lone dissenter that of both its sides. */
export function cutSpans(blocks: readonly Block[], judged: readonly Judged[], findings: readonly (readonly Finding[])[], lang: string): Span[] {
  const categories = smooth(blocks, judged, lang === 'zh' ? FLAG_FROM_CHINESE : FLAG_FROM_OTHER);
  const spans: Span[] = [];
  for (let first = 0; first < blocks.length; first++) {
    const category = categories[first];
    if (!category) continue;
    let last = first;
    while (categories[last + 1] === category) last++;
    spans.push(toSpan(first, last, category, judged, findings));
    first = last;
  }
  return spans;
}

function smooth(blocks: readonly Block[], judged: readonly Judged[], flagFrom: number): (Category | undefined)[] {
  const categories = judged.map((block) => (block.probability >= flagFrom ? block.category : undefined));
  for (let at = blocks.length - 2; at >= 0; at--) {
    const own = categories[at];
    const next = categories[at + 1];
    if (!own || !next || own === next) continue;
    if (blocks[at]?.isHeadingLike || categories[at - 1] === next) categories[at] = next;
  }
  return categories;
}

function toSpan(first: number, last: number, category: Category, judged: readonly Judged[], findings: readonly (readonly Finding[])[]): Span {
  const part = judged.slice(first, last + 1);
  const confidence = part.reduce((sum, block) => sum + block.probability, 0) / part.length;
  const level: Level = confidence >= SURE_FROM ? 'sure' : 'likely';
  return { first, last, category, level, confidence: Math.round(confidence * 1000) / 1000, reasons: reasonsOf(findings.slice(first, last + 1).flat(), category) };
}

/** The strongest finding of each signal; those that speak for the run's category first. */
function reasonsOf(findings: readonly Finding[], category: Category): Reason[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.code);
    if (finding.evidence.weight > 0 && (!known || known.evidence.weight < finding.evidence.weight)) best.set(finding.code, finding);
  }
  const rank = ({ evidence }: Finding) => evidence.weight + (evidence.category === category ? 2 : 0);
  return [...best.values()]
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MAX_REASONS)
    .map(({ code, evidence }) => ({
      code,
      ...(evidence.quote ? { quote: evidence.quote } : {}),
      ...(evidence.data ? { data: evidence.data } : {}),
    }));
}
