import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../lib/article/types.ts';
import { judge } from '../../lib/model/judge.ts';
import type { Model } from '../../lib/model/model.ts';
import { READS_LIKE } from '../../lib/model/reasons.ts';
import { articlesOf } from '../learn/posts.ts';
import { chosenModel } from '../scan/model-file.ts';
import { atLeast, atMost } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import type { Floors } from './floors.ts';
import { pageOf, readIndex } from './labels.ts';
import type { LabelledPost } from './labels.ts';
import { confidenceLeft, withoutEvidence } from './occlude.ts';
import { samplePosts } from './sample.ts';
import { shown, table } from './table.ts';

/** Each of their findings is judged again, so a sample must do. */
const SAMPLED_POSTS = 300;

/**
 * Do the reasons carry what is flagged? Takes all that a finding's reasons name out of the post, judges again and looks whether
 * the confidence fell, on posts that the model has not seen.
 */
export async function evidenceChecks({ shared, floors, say, progress }: EvalContext): Promise<Check[]> {
  const corpus = join(shared, 'corpus'), sample = samplePosts(await readIndex(corpus), SAMPLED_POSTS);
  const counts = await measureEvidence(corpus, sample, progress('evidence', sample.length));
  say(evidenceTable(counts));
  return evidenceVerdict(counts.get('all'), floors.evidence);
}

/** What was seen of the findings of some posts. */
export interface EvidenceCount {
  findings: number;
  /** Findings whose first reason is `reads-like`. */
  readsLike: number;
  /** The others … */
  named: number;
  /** … of which confidence fell … */
  fallen: number;
  /** … of which nothing was flagged any more. */
  gone: number;
  /** Sum of what was lost in confidence. */
  lost: number;
}

/** Counts the findings of one post, each judged again without what its reasons name. */
export function countEvidence(article: Article, model?: Model): EvidenceCount {
  const count: EvidenceCount = { findings: 0, readsLike: 0, named: 0, fallen: 0, gone: 0, lost: 0 };
  for (const span of judge(article, undefined, model).spans) {
    count.findings++;
    if (span.reasons[0]?.code === READS_LIKE) {
      count.readsLike++;
      continue;
    }
    const occluded = withoutEvidence(article, span.reasons);
    const left = confidenceLeft(span, occluded, judge(occluded.article, undefined, model).spans);
    count.named++;
    if (left < span.confidence) count.fallen++;
    if (left === 0) count.gone++;
    count.lost += span.confidence - left;
  }
  return count;
}

/** Counts over several posts. */
export function sumEvidence(counts: readonly EvidenceCount[]): EvidenceCount {
  const sum = (of: (count: EvidenceCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return { findings: sum((one) => one.findings), readsLike: sum((one) => one.readsLike), named: sum((one) => one.named), fallen: sum((one) => one.fallen), gone: sum((one) => one.gone), lost: sum((one) => one.lost) };
}

/** Of the findings of which something is named most must lose confidence with it, and few of all may name nothing but their neighbours. */
export function evidenceVerdict(count: EvidenceCount | undefined, floors: Floors['evidence']): Check[] {
  const share = (part: number | undefined, of: number | undefined) => (part !== undefined && of ? part / of : null);
  return [
    atLeast('evidence: confidence falls without it', share(count?.fallen, count?.named), floors.minFallen),
    atMost('evidence: only the neighbours are named', share(count?.readsLike, count?.findings), floors.maxReadsLike),
  ];
}

/** Judges posts by the models that have not seen them; the counts come for all and by language. */
async function measureEvidence(corpus: string, posts: readonly LabelledPost[], onPost: () => void): Promise<ReadonlyMap<string, EvidenceCount>> {
  const counts = new Map<string, EvidenceCount[]>([['all', []]]);
  for (const fold of new Set(posts.map((post) => post.fold))) {
    const model = await chosenModel({ fold });
    for (const { id, lang } of posts.filter((post) => post.fold === fold)) {
      const own = articlesOf(await readFile(pageOf(corpus, id), 'utf8'), `file:///${id}.html`).map((article) => countEvidence(article, model));
      for (const name of ['all', `lang:${lang}`]) counts.set(name, [...(counts.get(name) ?? []), ...own]);
      onPost();
    }
  }
  return new Map([...counts].map(([name, own]) => [name, sumEvidence(own)]));
}

/** The counts beside each other. */
function evidenceTable(counts: ReadonlyMap<string, EvidenceCount>): string {
  const rows = [...counts].map(([name, { findings, readsLike, named, fallen, gone, lost }]) => {
    const share = (part: number) => shown(named > 0 ? part / named : null);
    return [name, String(findings), shown(findings > 0 ? readsLike / findings : null), share(fallen), share(gone), share(lost)];
  });
  return table(['evidence', 'findings', 'reads-like', 'falls', 'gone', 'mean fall'], rows);
}
