/**
 * Writes every labelled post as one line of JSON: the engine's own blocks, what the signals said of them and their labels.
 *
 *   node scripts/learn/dump.ts OUT [PART OF]
 */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gather } from '../../lib/model/gather.ts';
import { pageOf, readLabels } from '../eval/labels.ts';
import { articlesOf, labelledBlock } from './posts.ts';

const [out = '', part = '0', of = '1'] = process.argv.slice(2);
const set = join(process.env['UNLURE_SHARED'] ?? '../shared', 'corpus');
const stream = createWriteStream(out);
const lines = (await readFile(join(set, 'index.jsonl'), 'utf8')).split('\n').filter(Boolean);
for (const [at, line] of lines.entries()) {
  if (at % Number(of) !== Number(part)) continue;
  const entry: { id: string; fold: number; advertorial: boolean; lang: string; source: string; kind: string; family: string } = JSON.parse(line);
  const [html, labels] = await Promise.all([readFile(pageOf(set, entry.id), 'utf8'), readLabels(set, entry.id)]);
  for (const article of articlesOf(html, `file:///${entry.id}.html`)) {
    const findings = gather(article).findings;
    const label = article.blocks.map((block) => {
      const number = labelledBlock(block);
      return number === undefined ? 'none' : (labels.get(number) ?? 'content');
    });
    const blocks = article.blocks.map((block) => ({ ...block, nodes: undefined }));
    const { title, byline, host, lang } = article;
    stream.write(`${JSON.stringify({ ...entry, post: { title, byline, host, lang, blocks }, findings, label })}\n`);
  }
}
stream.end();
