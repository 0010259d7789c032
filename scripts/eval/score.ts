import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { member } from './json.ts';

const COLUMNS = ['precision', 'recall', 'f1', 'promoCharsCleaned', 'contentCharsLost', 'cleanPostsUntouched', 'promoPostsExact', 'categoryAccuracy'] as const;
const HEADINGS = ['prec.', 'recall', 'F1', 'cleaned', 'lost', 'untouched', 'exact', 'category'] as const;
const CATEGORY_HEADINGS = ['blocks', 'found', 'prec.', 'F1'] as const;

type Measure = (typeof COLUMNS)[number];

type Group = Record<Measure, number | null> & { posts: number };

/** What the scorer says. */
export interface Score {
  groups: ReadonlyMap<string, Group>;
  categories: ReadonlyMap<string, Record<'blocks' | 'foundAsAnyPromo' | 'precision' | 'f1', number | null>>;
  macroF1: number | null;
  /** Pages or blocks that the annotated copies have lost or changed. */
  faults: readonly string[];
  /** Blocks missed or wrongly flagged, one line each. */
  misses: readonly string[];
}

/** Scores annotated pages by the scorer that lies beside the corpus; it uses the linkedom of the folder it runs in. */
export async function score(root: string, shared: string, corpus: string, annotated: string, misses: number): Promise<Score> {
  const args = [join(shared, 'eval/score.mjs'), corpus, annotated, '--json', ...(misses > 0 ? ['--misses', String(misses)] : [])];
  const options = { cwd: root, maxBuffer: 256 * 1024 * 1024 };
  try {
    return readScore((await promisify(execFile)(process.execPath, args, options)).stdout);
  } catch (error) {
    // Exit status 1 means that there are faults, and they stand in what it printed.
    const printed = member(error, 'stdout');
    if (member(error, 'code') !== 1 || typeof printed !== 'string' || printed === '') throw error;
    return readScore(printed);
  }
}

/** Reads the scorer's output: its JSON, and after it the lines of `--misses`. */
export function readScore(printed: string): Score {
  const end = printed.indexOf('\n}\n') + 2;
  const value: unknown = JSON.parse(printed.slice(0, end));
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const groups = names.filter((name) => name === 'all' || name.includes(':'));
  const categories = member(value, 'categories'), faults = member(value, 'faults');
  if (!groups.includes('all') || typeof categories !== 'object' || categories === null || !Array.isArray(faults)) throw new Error('The scorer printed something else than its scores.');
  return {
    groups: new Map(groups.map((name) => [name, readGroup(member(value, name))])),
    categories: new Map(
      Object.entries(categories).map(([name, row]) => [
        name,
        { blocks: number(row, 'blocks'), foundAsAnyPromo: number(row, 'foundAsAnyPromo'), precision: number(row, 'precision'), f1: number(row, 'f1') },
      ]),
    ),
    macroF1: number(value, 'macroF1'),
    faults: faults.map(String),
    misses: printed.slice(end).split('\n').filter(Boolean),
  };
}

function readGroup(value: unknown): Group {
  const [precision, recall, f1, promoCharsCleaned, contentCharsLost, cleanPostsUntouched, promoPostsExact, categoryAccuracy] = COLUMNS.map((name) => number(value, name));
  return {
    posts: number(value, 'posts') ?? 0,
    precision: precision ?? null,
    recall: recall ?? null,
    f1: f1 ?? null,
    promoCharsCleaned: promoCharsCleaned ?? null,
    contentCharsLost: contentCharsLost ?? null,
    cleanPostsUntouched: cleanPostsUntouched ?? null,
    promoPostsExact: promoPostsExact ?? null,
    categoryAccuracy: categoryAccuracy ?? null,
  };
}

function number(value: unknown, name: string): number | null {
  const found = member(value, name);
  return typeof found === 'number' ? found : null;
}

const GROUP_ORDER = ['all', 'lang', 'kind', 'source', 'family'];

/** The scores as a table: all posts, then by language, kind, source and template family; then by category. */
export function scoreTable({ groups, categories, macroF1 }: Score): string {
  const rank = (name: string) => GROUP_ORDER.indexOf(name.split(':')[0] ?? '');
  const names = [...groups.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const width = Math.max(...names.map((name) => name.length), 8);
  const lines = [`${'group'.padEnd(width)}  ${['posts', ...HEADINGS].map((heading) => heading.padStart(11)).join('')}`];
  for (const name of names) {
    const group = groups.get(name);
    if (group === undefined) continue;
    const cells = COLUMNS.map((column) => shown(group[column], column === 'contentCharsLost' ? 2 : 1));
    lines.push(`${name.padEnd(width)}  ${[String(group.posts), ...cells].map((cell) => cell.padStart(11)).join('')}`);
  }
  lines.push('', `${'category'.padEnd(width)}  ${CATEGORY_HEADINGS.map((heading) => heading.padStart(11)).join('')}`);
  for (const [name, row] of categories) {
    const cells = [String(row.blocks ?? 0), shown(row.foundAsAnyPromo), shown(row.precision), shown(row.f1)];
    lines.push(`${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(11)).join('')}`);
  }
  lines.push(`${'macro F1'.padEnd(width)}  ${shown(macroF1).padStart(44)}`, '');
  return `${lines.join('\n')}\n`;
}

function shown(share: number | null, digits = 1): string {
  return share === null ? '–' : (100 * share).toFixed(digits);
}
