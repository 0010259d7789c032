import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutArticles } from '../../lib/article/articles.ts';
import { domOf } from '../../lib/article/dom.ts';
import { hostOf } from '../../lib/article/links.ts';
import { locate } from '../../lib/article/locate.ts';
import type { Article, Block } from '../../lib/article/types.ts';
import { FEATURES, featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { STATES } from '../../lib/model/weights.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { pageOf, readLabels } from '../eval/labels.ts';
import { addressOf } from '../scan/address.ts';
import { parsePage } from '../scan/parse.ts';

/** A labelled post as numbers: one row of features and one state for each block of the engine's own cutting. */
export interface LabelledPost {
  fold: number;
  isChinese: boolean;
  count: number;
  /** Row after row, FEATURES.length each. */
  rows: Float64Array;
  /** Index into STATES; -1 where the label is honest doubt or the block is not labelled. */
  states: Int8Array;
  /** Characters, a picture counting as 60. */
  sizes: Float64Array;
}

const MAX_BLOCKS = 6000;
const PICTURE_CHARACTERS = 60;

/** Reads the labelled set; posts that are advertisements as a whole are left out, as the score leaves them out. */
export async function readPosts(set: string): Promise<LabelledPost[]> {
  const posts: LabelledPost[] = [];
  for (const line of (await readFile(join(set, 'index.jsonl'), 'utf8')).split('\n').filter(Boolean)) {
    const { id, fold, advertorial }: { id: string; fold: number; advertorial: boolean } = JSON.parse(line);
    if (advertorial) continue;
    const [html, labels] = await Promise.all([readFile(pageOf(set, id), 'utf8'), readLabels(set, id)]);
    for (const article of articlesOf(html, `file:///${id}.html`)) posts.push(toNumbers(article, labels, fold));
  }
  return posts;
}

/** The posts of a page, cut as `analyze` cuts them. */
export function articlesOf(html: string, fallback: string): Article[] {
  const document = parsePage(html);
  const url = addressOf(document, html, fallback);
  const dom = domOf(document), host = hostOf(url), site = siteOf(host);
  const place = locate(document, site, dom);
  if (!place) return [];
  return cutArticles(place, { url, site, maxBlocks: MAX_BLOCKS }, dom).articles;
}

function toNumbers(article: Article, labels: ReadonlyMap<number, string>, fold: number): LabelledPost {
  const { blocks } = article;
  const rows = new Float64Array(blocks.length * FEATURES.length);
  featuresOf(article, gather(article).findings).forEach((row, at) => rows.set(row, at * FEATURES.length));
  const states: readonly string[] = STATES;
  return {
    fold,
    isChinese: article.lang === 'zh',
    count: blocks.length,
    rows,
    states: Int8Array.from(blocks, (block) => {
      const number = labelledBlock(block);
      return number === undefined ? -1 : states.indexOf(labels.get(number) ?? 'content');
    }),
    sizes: Float64Array.from(blocks, (block) => block.characters + PICTURE_CHARACTERS * block.pictures.length),
  };
}

/** The number of the labelled block that a block lies in. For learning and scoring only: the engine never reads it. */
export function labelledBlock(block: Block): number | undefined {
  const node = block.nodes[0];
  const element = node && isElement(node) ? node : node?.parentElement;
  const labelled = element?.closest('[data-b]') ?? element?.querySelector('[data-b]');
  const number = labelled?.getAttribute('data-b');
  return number === null || number === undefined ? undefined : Number(number);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
