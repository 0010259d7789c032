import type { Article, Block } from '../article/types.ts';
import type { Finding } from './gather.ts';
import type { Levels } from './levels.ts';
import type { Judged } from './spans.ts';

/** Languages whose words were learned. */
const LEARNED_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'en']);
/** A picture that says nothing goes with a pitch beside it that is at least so probable … */
const PLAIN = 0.9;
/** … if the picture itself is at least this. */
const POSSIBLE = 0.3;

/**
 * What is known beyond probabilities: a post's own title is no pitch; where the words were not learned, only what a signal speaks of is
 * flagged; and a picture that may well be part of one goes with a plain pitch that touches it.
 */
export function temper({ blocks, title, lang }: Article, judged: readonly Judged[], findings: readonly (readonly Finding[])[], { flagFrom }: Levels): Judged[] {
  const isForeign = !LEARNED_LANGUAGES.has(lang);
  const tempered = judged.map((one, at) => {
    const isLeft = isTitle(blocks[at], title) || (isForeign && !isSpoken(findings[at]));
    return isLeft ? { ...one, probability: 0 } : one;
  });
  return tempered.map((one, at) => {
    const isPicture = blocks[at]?.kind === 'picture' && one.probability >= POSSIBLE;
    const isBesidePlain = [at - 1, at + 1].some((place) => (judged[place]?.probability ?? 0) >= PLAIN);
    return isPicture && isBesidePlain ? { ...one, probability: Math.max(one.probability, flagFrom) } : one;
  });
}

function isSpoken(found: readonly Finding[] | undefined): boolean {
  return (found ?? []).some(({ evidence }) => evidence.weight > 0);
}

/** A heading of the first rank that says what the page is called, or the first words of that. */
function isTitle(block: Block | undefined, title: string): boolean {
  if (block?.headingLevel !== 1) return false;
  const own = plainOf(block.text), named = plainOf(title);
  return own !== '' && named !== '' && (named.startsWith(own) || own.startsWith(named));
}

function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '').toLowerCase();
}
