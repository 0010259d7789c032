import type { Article, Block } from '../../lib/article/types.ts';
import { READS_LIKE, pictureName } from '../../lib/model/reasons.ts';
import type { Span } from '../../lib/model/types.ts';
import type { Reason } from '../../lib/report.ts';

/** A post from which something was taken out. */
export interface Occluded {
  article: Article;
  /** For each block of the post as it was its index in `article`; undefined where nothing of it was left. */
  places: readonly (number | undefined)[];
}

/**
 * The post without all that the reasons name: quoted words are cut out, links to a named host are unlinked, named pictures and
 * cards removed. A block of which nothing is left is no block.
 */
export function withoutEvidence(article: Article, reasons: readonly Reason[]): Occluded {
  const named = new Map<number, Reason[]>();
  for (const reason of reasons) {
    if (reason.block !== undefined && reason.code !== READS_LIKE) named.set(reason.block, [...(named.get(reason.block) ?? []), reason]);
  }
  const blocks: Block[] = [];
  const places = article.blocks.map((block, at) => {
    const own = named.get(at);
    const left = own ? strip(block, own) : block;
    if (own && left.text === '' && left.pictures.length === 0 && left.card === '') return undefined;
    return blocks.push({ ...left, index: blocks.length }) - 1;
  });
  return { article: { ...article, blocks }, places };
}

function strip(block: Block, reasons: readonly Reason[]): Block {
  const hosts = new Set(reasons.map(({ data }) => data?.['host'])), pictures = new Set(reasons.map(({ data }) => data?.['picture']));
  const text = cutOut(block.text, reasons.flatMap(({ quote }) => (quote ? [quote] : [])));
  const isCardNamed = reasons.some(({ data }) => data?.['card'] !== undefined);
  return {
    ...block,
    text,
    characters: text.replace(/\s+/g, '').length,
    links: block.links.filter((link) => !hosts.has(link.host) && text.includes(link.text)),
    pictures: block.pictures.filter((picture) => !pictures.has(pictureName(picture))),
    ...(isCardNamed ? { card: '', hints: '' } : {}),
  };
}

/** A text without any occurrence of the quotes, which may overlap. */
function cutOut(text: string, quotes: readonly string[]): string {
  const isGone = new Uint8Array(text.length);
  for (const quote of quotes) for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) isGone.fill(1, at, at + quote.length);
  let left = '';
  for (let at = 0; at < text.length; at++) if (isGone[at] === 0) left += text[at];
  return left.replace(/\s+/g, ' ').trim();
}

/** The highest confidence that is left where a run was; 0 where nothing is flagged any more. */
export function confidenceLeft(run: Span, { places }: Occluded, spans: readonly Span[]): number {
  const left = places.slice(run.first, run.last + 1);
  const there = spans.filter(({ first, last }) => left.some((at) => at !== undefined && at >= first && at <= last));
  return Math.max(0, ...there.map(({ confidence }) => confidence));
}
