import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parsePage } from '../scan/parse.ts';
import { flagsOf } from './block-flags.ts';
import { atLeast, atMost, noPage, percent } from './check.ts';
import type { Check } from './check.ts';
import type { Floors } from './floors.ts';
import { pageOf, readIndex } from './labels.ts';
import { scanFiles } from './scan-files.ts';
import type { ScanRecord } from './scan-files.ts';
import { score, scoreTable } from './score.ts';
import { seedVerdict } from './seed.ts';

export interface EvalContext {
  root: string;
  shared: string;
  /** Where annotated pages go, one folder a set. */
  out: string;
  floors: Floors;
  processes: number;
  say(text: string): void;
  /** A counter for the pages of a set. */
  progress(set: string, of: number): () => void;
}

/** The labelled corpus: scores, and that its posts are read at all. */
export async function corpusChecks(context: EvalContext, misses: number): Promise<Check[]> {
  const { floors, root, shared, say } = context;
  const corpus = join(shared, 'corpus');
  const records = await scanFolds(context, corpus);
  const result = await score(root, shared, corpus, join(context.out, 'corpus'), misses);
  say(scoreTable(result));
  for (const miss of result.misses) say(`${miss}\n`);
  const all = result.groups.get('all');
  return [
    noPage('corpus: pages lost or changed by the annotation', result.faults, records.length),
    atLeast('corpus: F1', all?.f1 ?? null, floors.corpus.minF1),
    atLeast('corpus: precision', all?.precision ?? null, floors.corpus.minPrecision),
    atMost('corpus: content lost', all?.contentCharsLost ?? null, floors.corpus.maxContentCharsLost, (share) => percent(share, 2)),
    noPage('corpus: failed', failed(records), records.length),
    notDone('corpus', records, floors.corpus.maxNotDoneShare),
  ];
}

/** The founding case must be perfect in the scan. */
export async function seedChecks(context: EvalContext): Promise<Check[]> {
  const seed = join(context.shared, 'seed');
  const posts = await readIndex(seed);
  await scanSet(context, 'seed', posts.map(({ id }) => pageOf(seed, id)), 1);
  return seedVerdict('seed', context.shared, async (id) => flagsOf(parsePage(await readFile(join(context.out, 'seed', `${id}.html`), 'utf8'))));
}

/** Unlabelled pages as they are out there: list pages must stay untouched, articles must be read, and soon. */
export async function wildChecks(context: EvalContext): Promise<Check[]> {
  const { floors, shared } = context;
  const lists = await scanSet(context, 'lists', await pagesIn(join(shared, 'wild/lists')), 1);
  const articles = await scanSet(context, 'articles', await pagesIn(join(shared, 'wild/articles')), 1);
  const flagged = lists.filter(({ findings }) => findings > 0);
  const slow = articles.toSorted((a, b) => b.totalMs - a.totalMs);
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    noPage('lists: failed', failed(lists), lists.length),
    atLeast('lists: untouched', lists.length - flagged.length, floors.lists.minUntouched, String, flagged.map((record) => `${basename(record.file)}: ${record.snippets.map((words) => words.slice(0, 40)).join(' | ')}`)),
    noPage('articles: failed', failed(articles), articles.length),
    atMost('articles: the slowest', slow[0]?.totalMs ?? null, floors.articles.maxMs, ms, slow.filter(({ totalMs }) => totalMs > floors.articles.maxMs).map((record) => `${basename(record.file)}: ${ms(record.totalMs)}`)),
    notDone('articles', articles, floors.articles.maxNotDoneShare),
  ];
}

/** Every post is judged by the model that has not seen its fold, so that the scores are those of unseen posts. */
async function scanFolds(context: EvalContext, corpus: string): Promise<ScanRecord[]> {
  const posts = await readIndex(corpus);
  const onPage = context.progress('corpus', posts.length);
  const records: ScanRecord[] = [];
  for (const fold of [...new Set(posts.map((post) => post.fold))].sort((a, b) => a - b)) {
    const files = posts.filter((post) => post.fold === fold).map(({ id }) => pageOf(corpus, id));
    const model = join(context.root, 'models', `fold-${fold}.json`);
    records.push(...(await scanFiles(files, { annotate: join(context.out, 'corpus'), processes: context.processes, model, onPage })));
  }
  return records;
}

async function scanSet(context: EvalContext, set: string, files: readonly string[], processes: number): Promise<ScanRecord[]> {
  return scanFiles(files, { annotate: join(context.out, set), processes, onPage: context.progress(set, files.length) });
}

async function pagesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => join(folder, name));
}

function failed(records: readonly ScanRecord[]): string[] {
  return records.filter(({ status }) => status === 'failed').map(reasonLine);
}

function notDone(set: string, records: readonly ScanRecord[], limit: number): Check {
  const pages = records.filter(({ status }) => status !== 'done');
  return atMost(`${set}: skipped or incomplete`, records.length > 0 ? pages.length / records.length : null, limit, percent, pages.map(reasonLine));
}

function reasonLine({ file, status, why }: ScanRecord): string {
  return `${basename(file)}: ${status}${why ? ` (${why})` : ''}`;
}
