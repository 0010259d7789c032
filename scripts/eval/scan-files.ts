import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { member, textMember } from './json.ts';

const SCAN = fileURLToPath(new URL('../scan.ts', import.meta.url));

/** So many files fit into one command line on every system, and the start of a process is lost among them. */
const BATCH_FILES = 100;

/** What the evaluation needs of a line of `scan --json`. */
export interface ScanRecord {
  file: string;
  status: string;
  why: string;
  findings: number;
  /** First words of the findings, for people. */
  snippets: readonly string[];
  totalMs: number;
}

export interface ScanFilesOptions {
  /** Where the annotated pages go. */
  annotate: string;
  processes: number;
  /** Learned numbers to judge by in the place of the packaged ones. */
  model?: string;
  onPage(): void;
}

/** Runs the scan as a reader would, in as many processes at once as asked for; the records come in the files' order. */
export async function scanFiles(files: readonly string[], options: ScanFilesOptions): Promise<ScanRecord[]> {
  const batches = batchesOf(files, options.processes);
  const results: ScanRecord[][] = batches.map(() => []);
  const queue = batches.entries();
  await Promise.all(
    Array.from({ length: options.processes }, async () => {
      for (const [index, batch] of queue) results[index] = await scanBatch(batch, options);
    }),
  );
  return results.flat();
}

/** A single process takes everything: a page that spoils memory or time for the next ones must show. */
function batchesOf(files: readonly string[], processes: number): string[][] {
  const size = processes > 1 ? BATCH_FILES : Math.max(1, files.length);
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => files.slice(index * size, (index + 1) * size));
}

async function scanBatch(files: readonly string[], { annotate, model, onPage }: ScanFilesOptions): Promise<ScanRecord[]> {
  const child = spawn(process.execPath, [SCAN, '--json', '--annotate', annotate, ...(model === undefined ? [] : ['--model', model]), '--', ...files], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const records: ScanRecord[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    records.push(readRecord(line));
    onPage();
  }
  const code = await ended;
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
  const total = member(member(value, 'timings'), 'total');
  return {
    file,
    status,
    why: textMember(value, 'why'),
    findings: findings.length,
    snippets: findings.map((finding: unknown) => textMember(finding, 'snippet')),
    totalMs: typeof total === 'number' ? total : 0,
  };
}
