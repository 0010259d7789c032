import type { Article } from '../article/types.ts';
import type { Signal } from '../signals/types.ts';
import { gather } from './gather.ts';
import { posteriors, scoreBlocks } from './lattice.ts';
import { cutSpans, judgeBlocks } from './spans.ts';
import { tablesFor } from './tables.ts';
import type { Judgement } from './types.ts';

/**
 * Judges one post: every signal looks at every block, the findings become scores, the order of the blocks turns scores into
 * probabilities, and runs of probable blocks become spans with their reasons.
 */
export function judge(article: Article, signals?: readonly Signal[]): Judgement {
  if (article.blocks.length === 0) return { spans: [], errors: [] };
  const { findings, errors } = gather(article, signals);
  const scores = scoreBlocks(article, findings, tablesFor(article.lang));
  const judged = judgeBlocks(posteriors(scores, article.lang));
  return { spans: cutSpans(article.blocks, judged, findings), errors };
}
