import type { Article } from '../article/types.ts';
import type { Signal } from '../signals/types.ts';
import { hintOfAdvertorial } from './advertorial.ts';
import { blend } from './blend.ts';
import { explicitOnly, takesMost } from './explicit.ts';
import { featuresOf } from './features.ts';
import { gather } from './gather.ts';
import { posteriors } from './lattice.ts';
import { levelsOf } from './levels.ts';
import { PACKAGED, type Model } from './model.ts';
import { netPosteriors } from './net.ts';
import { cutSpans, judgeBlocks } from './spans.ts';
import { temper } from './temper.ts';
import type { Judgement } from './types.ts';

/**
 * Judges one post: every signal looks at every block; a chain reads what they found and a net the words, traits and order of the
 * blocks; what both say together, tempered by what is known of posts, becomes spans with their reasons.
 */
export function judge(article: Article, signals?: readonly Signal[], model: Model = PACKAGED): Judgement {
  if (article.blocks.length === 0) return { spans: [], advertorial: null, errors: [] };
  const { findings, errors } = gather(article, signals);
  const rows = featuresOf(article, findings);
  const chain = posteriors(rows, model.weightsFor(article.lang));
  const net = netPosteriors(article, findings, rows, model.net());
  const { blocks } = article;
  const levels = levelsOf(model.levels, article.lang);
  const judged = temper(article, judgeBlocks(blend(chain, net)), findings, levels);
  const spans = cutSpans(blocks, judged, findings, levels);
  const advertorial = hintOfAdvertorial(article, findings, model.advertorial);
  if (!advertorial || !takesMost(blocks, spans)) return { spans, advertorial, errors };
  return { spans: cutSpans(blocks, explicitOnly(blocks, judged, findings), findings, levels), advertorial, errors };
}
