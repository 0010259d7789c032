import { STATES } from '../../lib/model/weights.ts';
import type { NumberedPost } from './numbers.ts';

const TOKENS = 1 << 24;
/** A token must stand in so many posts. */
const MIN_POSTS = 4;
/** How many tokens are kept of Chinese posts, and how many more of the others. */
const KEPT = { chinese: 5300, other: 3500 } as const;

const BOILERPLATE = STATES.indexOf('boilerplate');

/**
 * The tokens worth knowing, in rising order: those whose posts of promotional blocks and posts of content differ most from what their
 * number would make expect (the log-likelihood ratio G²; Dunning 1993, "Accurate methods for the statistics of surprise and coincidence").
 */
export function vocabularyOf(posts: readonly NumberedPost[], kept: { chinese: number; other: number } = KEPT): Int32Array {
  const chosen = new Set<number>();
  for (const [part, count] of [[posts.filter(({ lang }) => lang === 'zh'), kept.chinese], [posts.filter(({ lang }) => lang !== 'zh'), kept.other]] as const) {
    let left = count;
    for (const token of bestFirst(part)) {
      if (left === 0) break;
      if (chosen.has(token)) continue;
      chosen.add(token);
      left--;
    }
  }
  return Int32Array.from(chosen).sort();
}

function bestFirst(posts: readonly NumberedPost[]): number[] {
  const promo = new Uint16Array(TOKENS), content = new Uint16Array(TOKENS);
  let promoPosts = 0, contentPosts = 0;
  for (const post of posts) {
    const own = tokensBySide(post);
    if (own.promo.size > 0) promoPosts++;
    if (own.content.size > 0) contentPosts++;
    for (const token of own.promo) promo[token] = (promo[token] ?? 0) + 1;
    for (const token of own.content) content[token] = (content[token] ?? 0) + 1;
  }
  const expected = promoPosts / (promoPosts + contentPosts);
  const scored: { token: number; score: number }[] = [];
  for (let token = 0; token < TOKENS; token++) {
    const inPromo = promo[token] ?? 0, inContent = content[token] ?? 0, both = inPromo + inContent;
    if (both >= MIN_POSTS) scored.push({ token, score: surprise(inPromo, both * expected) + surprise(inContent, both * (1 - expected)) });
  }
  return scored.sort((a, b) => b.score - a.score || a.token - b.token).map(({ token }) => token);
}

function tokensBySide({ count, states, tokens }: NumberedPost): { promo: Set<number>; content: Set<number> } {
  const promo = new Set<number>(), content = new Set<number>();
  for (let at = 0; at < count; at++) {
    const state = states[at] ?? -1;
    if (state < 0) continue;
    const into = state > 0 && state <= BOILERPLATE ? promo : content;
    for (let place = tokens.offsets[at] ?? 0; place < (tokens.offsets[at + 1] ?? 0); place++) into.add(tokens.ids[place] ?? 0);
  }
  return { promo, content };
}

function surprise(seen: number, expected: number): number {
  return seen > 0 ? seen * Math.log(seen / expected) : 0;
}
