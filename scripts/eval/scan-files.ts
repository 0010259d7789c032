import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalContext } from './context.ts';
import { member, textMember } from './json.ts';
import { pageOf } from './labels.ts';
import type { LabelledPost } from './labels.ts';
import { inBatches, runLines } from './processes.ts';

const SCAN = fileURLToPath(new URL('../scan.ts', import.meta.url));

/** What the evaluation needs of a line of `scan --json`. */
export interface ScanRecord {
  file: string;
  status: string;
  why: string;
  findings: number;
  /** First words of the findings, for people. */
  snippets: readonly string[];
  /** Whether the post as a whole is taken for one pitch. */
  advertorial: boolean;
  totalMs: number;
}

export interface ScanFilesOptions {
  /** Where the annotated pages go. */
  annotate: string;
  processes: number;
  /** The fold whose model judges in the place of the packaged one. */
  fold?: number;
  onPage(): void;
}

/** Runs the scan as a reader would, in as many processes at once as asked for; the records come in the files' order. */
export async function scanFiles(files: readonly string[], options: ScanFilesOptions): Promise<ScanRecord[]> {
  return inBatches(files, options.processes, (batch) => scanBatch(batch, options));
}

/** Scans a labelled set, each post by the model that has not seen its fold, so that the scores are those of unseen posts. */
export async function scanFolds(context: EvalContext, set: string, folder: string, posts: readonly LabelledPost[]): Promise<ReadonlyMap<string, ScanRecord>> {
  const onPage = context.progress(set, posts.length);
  const records = new Map<string, ScanRecord>();
  for (const fold of [...new Set(posts.map((post) => post.fold))].sort((a, b) => a - b)) {
    const judged = posts.filter((post) => post.fold === fold);
    const found = await scanFiles(judged.map(({ id }) => pageOf(folder, id)), { annotate: join(context.out, set), processes: context.processes, ...(fold >= 0 && { fold }), onPage });
    for (const [index, record] of found.entries()) records.set(judged[index]?.id ?? record.file, record);
  }
  return records;
}

/** Scans pages by the packaged model. */
export async function scanSet(context: EvalContext, set: string, files: readonly string[], processes: number): Promise<ScanRecord[]> {
  return scanFiles(files, { annotate: join(context.out, set), processes, onPage: context.progress(set, files.length) });
}

async function scanBatch(files: readonly string[], { annotate, fold, onPage }: ScanFilesOptions): Promise<ScanRecord[]> {
  const records: ScanRecord[] = [];
  const { code, errors } = await runLines(SCAN, ['--json', '--annotate', annotate, ...(fold === undefined ? [] : ['--fold', String(fold)]), '--', ...files], (line) => {
    records.push(readRecord(line));
    onPage();
  });
  // Exit status 1 says that a page failed, which its record says as well; a missing record is a crash.
  if (code !== 0 && code !== 1) throw new Error(`The scan ended with ${code} after ${records.length} of ${files.length} pages:\n${errors}`);
  if (records.length !== files.length) throw new Error(`The scan answered for ${records.length} of ${files.length} pages:\n${errors}`);
  return records;
}

/** Reads one line of `scan --json`. */
export function readRecord(line: string): ScanRecord {
  const value: unknown = JSON.parse(line);
  const file = member(value, 'file'), status = member(value, 'status'), findings = member(value, 'findings');
  if (typeof file !== 'string' || typeof status !== 'string' || !Array.isArray(findings)) throw new Error(`This is no record of the scan: ${line.slice(0, 200)}`);
  const total = member(member(value, 'timings'), 'total'), advertorial = member(value, 'advertorial');
  return {
    file,
    status,
    why: textMember(value, 'why'),
    findings: findings.length,
    snippets: findings.map((finding: unknown) => textMember(finding, 'snippet')),
    advertorial: typeof advertorial === 'object' && advertorial !== null,
    totalMs: typeof total === 'number' ? total : 0,
  };
}
