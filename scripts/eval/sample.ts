import { createHash } from 'node:crypto';
import type { LabelledPost } from './labels.ts';

/**
 * The same posts every time, spread over all sources and languages: the posts of each are put into the order of their
 * hashes, and the groups give one each in turn until there are enough.
 */
export function samplePosts(posts: readonly LabelledPost[], count: number): LabelledPost[] {
  const groups = new Map<string, LabelledPost[]>();
  for (const post of posts.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))) {
    const key = `${post.lang} ${post.source}`;
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const rounds = Math.max(0, ...ordered.map((group) => group.length));
  const spread = Array.from({ length: rounds }, (_, round) => ordered.flatMap((group) => group.slice(round, round + 1)));
  return spread.flat().slice(0, count);
}

function hashOf({ id }: LabelledPost): string {
  return createHash('sha256').update(id).digest('hex');
}
