import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Block } from '../../lib/article/types.ts';
import { gather, type Finding } from '../../lib/model/gather.ts';
import { member, textMember } from '../eval/json.ts';
import { pageOf, readIndex, readLabels } from '../eval/labels.ts';
import { numbersOf, type NumberedPost } from './numbers.ts';
import { articlesOf, labelledBlock } from './posts.ts';

/** A labelled post: as numbers for the learners, and as what the decoder and the hint see. */
export interface CutPost {
  /** Its place in the index; pages with several posts give several. */
  place: number;
  numbers: NumberedPost;
  title: string;
  blocks: readonly Block[];
  findings: readonly (readonly Finding[])[];
  labels: readonly (string | undefined)[];
  /** What the figures are parted by. */
  kind: string;
  family: string;
}

/** Cuts every `of`-th labelled post, from number `part` on, as the engine cuts it. */
export async function cutLabelled(shared: string, part: number, of: number): Promise<CutPost[]> {
  const set = join(shared, 'corpus');
  const families = await familiesOf(set);
  const posts: CutPost[] = [];
  for (const [place, entry] of (await readIndex(set)).entries()) {
    if (place % of !== part) continue;
    const { id, fold, source, kind } = entry;
    const [html, known] = await Promise.all([readFile(pageOf(set, id), 'utf8'), readLabels(set, id)]);
    for (const article of articlesOf(html, `file:///${id}.html`)) {
      const labels = article.blocks.map((block) => {
        const number = labelledBlock(block);
        return number === undefined ? undefined : (known.get(number) ?? 'content');
      });
      const numbers = numbersOf(article, { id, fold, source, isAdvertorial: entry.advertorial }, labels);
      posts.push({ place, numbers, title: article.title, ...withoutNodes(article), labels, kind, family: families.get(id) ?? '' });
    }
  }
  return posts;
}

/** Nodes cannot be sent between threads, and nothing behind the cutting looks at them. */
function withoutNodes(article: Article): Pick<CutPost, 'blocks' | 'findings'> {
  const { findings } = gather(article);
  return { blocks: article.blocks.map((block) => ({ ...block, nodes: [] })), findings };
}

async function familiesOf(set: string): Promise<Map<string, string>> {
  const lines = (await readFile(join(set, 'index.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => {
    const value: unknown = JSON.parse(line);
    const family = member(value, 'family');
    return [textMember(value, 'id'), typeof family === 'string' ? family : ''];
  }));
}
