import type { Article } from '../article/types.ts';
import type { Signal } from '../signals/types.ts';
import { featuresOf } from './features.ts';
import { gather } from './gather.ts';
import { posteriors } from './lattice.ts';
import { cutSpans, judgeBlocks } from './spans.ts';
import type { Judgement } from './types.ts';

/**
 * Judges one post: every signal looks at every block, the findings become scores, the order of the blocks turns scores into
 * probabilities, and runs of probable blocks become spans with their reasons.
 */
export function judge(article: Article, signals?: readonly Signal[]): Judgement {
  if (article.blocks.length === 0) return { spans: [], errors: [] };
  const { findings, errors } = gather(article, signals);
  const judged = judgeBlocks(posteriors(featuresOf(article, findings), article.lang));
  return { spans: cutSpans(article.blocks, judged, findings, article.lang), errors };
}
