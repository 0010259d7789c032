/**
 * Writes unlabelled posts as lines of JSON, cut by the engine as labelled ones are.
 *
 *   node scripts/learn/dump-pool.ts OUT [PART OF]
 */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gather } from '../../lib/model/gather.ts';
import { renderPost } from './markdown.ts';
import { articlesOf } from './posts.ts';

const [out = '', part = '0', of = '1'] = process.argv.slice(2);
const pool = join(process.env['UNLURE_SHARED'] ?? '../shared', 'pool');
const stream = createWriteStream(out);
for (const name of ['zh', 'en', 'csdn']) {
  const lines = gunzipSync(await readFile(join(pool, `${name}.jsonl.gz`))).toString('utf8').split('\n').filter(Boolean);
  for (const [at, line] of lines.entries()) {
    // Of the largest source every second post: the others must not drown in it.
    if (at % Number(of) !== Number(part) || (name === 'csdn' && at % 4 > 1)) continue;
    const entry: { id: string; title?: string; lang: string; source: string; author: string; folds: number[]; markdown: string } = JSON.parse(line);
    if (entry.markdown.length > 60_000) continue;
    const html = renderPost(entry.title ?? '', entry.author, entry.lang, entry.markdown);
    for (const article of articlesOf(html, `file:///${entry.id}.html`)) {
      const { title, byline, host, lang } = article;
      const blocks = article.blocks.map((block) => ({ ...block, nodes: undefined }));
      const { id, lang: told, source, folds } = entry;
      stream.write(`${JSON.stringify({ id, lang: told, source, folds, fold: -1, post: { title, byline, host, lang, blocks }, findings: gather(article).findings, label: blocks.map(() => 'none') })}\n`);
    }
  }
}
stream.end();
