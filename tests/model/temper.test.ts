import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../lib/model/levels.ts';
import type { Judged } from '../../lib/model/spans.ts';
import { temper } from '../../lib/model/temper.ts';
import type { Article, Block } from '../../lib/article/types.ts';
import { makeArticle } from '../signals/sample.ts';

const spoken = [{ code: 'scan-code', evidence: { category: 'qr' as const, weight: 3, quote: 'scan' } }];
const at = (probability: number): Judged => ({ probability, shares: [1, 0, 0, 0, 0, 0] });

/** What is left of the probabilities of some blocks. */
function left(samples: Partial<Block>[], probabilities: number[], { lang = 'zh', title = 'On queues', speaks = [] }: { lang?: string; title?: string; speaks?: number[] } = {}): number[] {
  const article: Article = makeArticle(samples, { lang, title });
  const { blocks } = article;
  return temper(article, probabilities.map(at), blocks.map((_, place) => (speaks.includes(place) ? spoken : [])), LEVELS.chinese).map(({ probability }) => probability);
}

const text = { text: 'Some words' };
const picture = { kind: 'picture' as const, text: '' };
const heading = (words: string, headingLevel = 1) => ({ kind: 'heading' as const, headingLevel, isHeadingLike: true, text: words });

describe('temper', () => {
  it('never takes the title of the post for a pitch', () => {
    expect(left([heading('On queues'), text], [0.99, 0.99])).toEqual([0, 0.99]);
    expect(left([heading('On Queues!')], [0.99], { title: 'On queues - My blog' })).toEqual([0]);
    expect(left([heading('Join my course')], [0.99])).toEqual([0.99]);
    expect(left([heading('On queues', 2)], [0.99])).toEqual([0.99]);
  });

  it('flags in a language that was not learned only what a signal speaks of', () => {
    expect(left([text, text], [0.99, 0.99], { lang: 'de', speaks: [1] })).toEqual([0, 0.99]);
    expect(left([text, text], [0.99, 0.99], { lang: 'en' })).toEqual([0.99, 0.99]);
  });

  it('lets a picture go with a plain pitch that touches it', () => {
    const { flagFrom } = LEVELS.chinese;
    expect(left([picture, text], [0.35, 0.97])).toEqual([flagFrom, 0.97]);
    expect(left([text, picture], [0.97, 0.35])).toEqual([0.97, flagFrom]);
    expect(left([picture, text], [0.1, 0.97])).toEqual([0.1, 0.97]);
    expect(left([picture, text], [0.35, 0.85])).toEqual([0.35, 0.85]);
    expect(left([text, text], [0.35, 0.97])).toEqual([0.35, 0.97]);
  });
});
