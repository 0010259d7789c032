import { describe, expect, test } from 'vitest';
import type { Article, Block, Link, Picture } from '../../lib/article/types.ts';
import { findWords } from '../../lib/signals/patterns/find.ts';
import type { Signal } from '../../lib/signals/types.ts';

/** A block as the post's cutter makes it; a text alone is a paragraph. */
export type BlockSample = string | Partial<Omit<Block, 'index' | 'characters' | 'nodes'>>;

export function makeBlock(sample: BlockSample, index = 0): Block {
  const given = typeof sample === 'string' ? { text: sample } : sample;
  const text = given.text ?? '';
  const kind = given.kind ?? (text === '' && given.pictures ? 'picture' : 'text');
  return {
    index, kind, text, headingLevel: 0, isHeadingLike: kind === 'heading', characters: text.replaceAll(/\s+/g, '').length,
    pictures: [], links: [], tags: ['p'], hints: '', card: '', nodes: [], list: -1, ...given,
  };
}

export function makeArticle(samples: readonly BlockSample[], facts: Partial<Omit<Article, 'blocks' | 'root'>> = {}): Article {
  const blocks = samples.map(makeBlock);
  // The engine's judgement must not touch the page, so any use of the root fails here.
  const root: Element = new Proxy(Object.create(null), { get: () => { throw new Error('the page was touched'); } });
  return { root, title: 'Notes on a parser', byline: '', host: 'blog.example.org', lang: 'en', ...facts, blocks };
}

export function link(href: string, text: string): Link {
  return { href, host: URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : '', text };
}

export function picture(src: string, alt = '', width = 0, height = 0): Picture {
  return { src, alt, width, height };
}

/** Several blocks of which the last is asked about, with facts of the post. */
export interface Case {
  post: readonly BlockSample[];
  facts?: Partial<Omit<Article, 'blocks' | 'root'>>;
}

function look(signal: Signal, sample: BlockSample | Case) {
  const { post, facts }: Case = typeof sample === 'object' && 'post' in sample ? sample : { post: [sample] };
  const article = makeArticle(post, facts);
  const block = article.blocks.at(-1);
  return block && { evidence: signal.look(block, article), block };
}

/** A signal's test: at least one hit, at least two near misses, a quote that stands in the block. */
export function checkSignal(signal: Signal, hits: readonly (BlockSample | Case)[], nearMisses: readonly (BlockSample | Case)[]): void {
  describe(`signal ${signal.id}`, () => {
    test('has one hit and two near misses at least', () => {
      expect(hits.length).toBeGreaterThanOrEqual(1);
      expect(nearMisses.length).toBeGreaterThanOrEqual(2);
    });
    test.each(hits.map((hit) => ({ hit })))('speaks of $hit', ({ hit }) => {
      const found = look(signal, hit);
      expect(found?.evidence).toBeDefined();
      expect(found?.block.text).toContain(found?.evidence?.quote ?? '');
      expect(found?.evidence?.quote?.length ?? 0).toBeLessThanOrEqual(80);
    });
    test.each(nearMisses.map((miss) => ({ miss })))('is silent on $miss', ({ miss }) => {
      expect(look(signal, miss)?.evidence).toBeUndefined();
    });
    test('never speaks of a word in code', () => {
      const words = hits.flatMap((hit) => (typeof hit === 'string' && findWords(makeBlock(hit), signal.id, signal.category) ? [hit] : []));
      for (const text of words) expect(look(signal, { text, kind: 'code' })?.evidence).toBeUndefined();
    });
  });
}
