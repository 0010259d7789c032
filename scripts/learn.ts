/**
 * Learns the numbers of lib/model/weights.ts from the labelled posts in UNLURE_SHARED (default ../shared).
 *
 *   node scripts/learn.ts --folds    prints what the numbers are worth on posts that they were not learned from
 *   node scripts/learn.ts --write    learns from all posts and writes the file
 *
 * A run takes some minutes and gives the same numbers every time.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { probabilities } from './learn/chain.ts';
import { readPosts, type LabelledPost } from './learn/posts.ts';
import { scoreLine } from './learn/report.ts';
import { train } from './learn/train.ts';
import { writeWeights } from './learn/write.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [mode] = process.argv.slice(2);

if (mode !== '--folds' && mode !== '--write') {
  process.stderr.write('usage: node scripts/learn.ts --folds | --write\n');
  process.exitCode = 2;
} else {
  const posts = await readPosts(join(process.env['UNLURE_SHARED'] ?? join(root, '../shared'), 'corpus'));
  const chinese = posts.filter((post) => post.isChinese), other = posts.filter((post) => !post.isChinese);
  if (mode === '--write') await writeWeights(join(root, 'lib/model/weights.ts'), { CHINESE: train(chinese), OTHER: train(other) });
  else for (const [name, part, thresholds] of [['chinese', chinese, [0.5, 0.75, 0.9]], ['other', other, [0.5, 0.7, 0.9]]] as const) reportFolds(name, part, thresholds);
}

/** Judges each post by numbers learned without the posts of its fold. */
function reportFolds(name: string, posts: readonly LabelledPost[], thresholds: readonly number[]): void {
  const judged = [...new Set(posts.map((post) => post.fold))].flatMap((fold) => {
    const parameters = train(posts.filter((post) => post.fold !== fold));
    return posts.filter((post) => post.fold === fold).map((post) => ({ post, states: probabilities(post, parameters) }));
  });
  for (const threshold of thresholds) process.stdout.write(`${scoreLine(name, judged, threshold)}\n`);
}
