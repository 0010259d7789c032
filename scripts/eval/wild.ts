import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { atLeast, atMost, noPage } from './check.ts';
import type { Check } from './check.ts';
import type { EvalContext } from './context.ts';
import { failed, notDone } from './records.ts';
import { scanSet } from './scan-files.ts';

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

async function pagesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => join(folder, name));
}
