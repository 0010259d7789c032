import { join } from 'node:path';
import type { Report } from '../../lib/report.ts';
import { annotate, annotateConflict, openFolder, writeAnnotated } from './annotate.ts';
import { listInputs } from './inputs.ts';
import type { Input } from './inputs.ts';
import { helpText, parseOptions } from './options.ts';
import type { ScanOptions } from './options.ts';
import { chosenModel, NoModelError } from './model-file.ts';
import { failedReport, fileAddress, scanPage } from './page.ts';
import type { Analyze } from './page.ts';
import { fileChunks, readPage, whyUnreadable } from './read.ts';
import { addToTotals, emptyTotals, pageLines, totalLines } from './table.ts';
import type { TableStyle } from './table.ts';
import { plain } from './width.ts';

/** Where the scan reads and writes, so that tests need no process. */
export interface Streams {
  input: AsyncIterable<Uint8Array>;
  /** Settles when the reader can take more: a slow pipe must not fill the memory. */
  out(text: string): Promise<void>;
  err(text: string): void;
  style: TableStyle;
}

export type ExitCode = 0 | 1 | 2;

/** The command: parses its options, scans every page, answers with the exit status. */
export async function runScan(argv: readonly string[], streams: Streams, analyze: Analyze): Promise<ExitCode> {
  const parsed = parseOptions(argv);
  if (parsed.kind === 'help') {
    await streams.out(helpText());
    return 0;
  }
  if (parsed.kind === 'wrong') return refuse(parsed.sentence, streams);
  const { options } = parsed;
  const list = await listInputs(options.files);
  if (options.url !== undefined && list.folders.length > 0) return refuse('--url is for one page, but a folder is given.', streams);
  const folder = options.annotate;
  const problem = folder === undefined ? undefined : ((await annotateConflict(folder, list)) ?? (await openFolder(folder)));
  if (problem !== undefined) return refuse(problem, streams);
  try {
    const model = await chosenModel(options);
    if (model === undefined) return await scanAll(list.inputs, options, streams, analyze);
    return await scanAll(list.inputs, options, streams, (document, place) => analyze(document, { ...place, model }));
  } catch (error) {
    if (error instanceof NoModelError) return refuse(error.message, streams);
    throw error;
  }
}

function refuse(sentence: string, streams: Streams): ExitCode {
  streams.err(`scan: ${plain(sentence)}\n\n${helpText()}`);
  return 2;
}

async function scanAll(inputs: readonly Input[], options: ScanOptions, streams: Streams, analyze: Analyze): Promise<ExitCode> {
  const totals = emptyTotals();
  for (const input of inputs) {
    const report = await scanInput(input, options, streams, analyze);
    if (report.status === 'failed') streams.err(`scan: ${plain(`${input.file}: ${report.why ?? 'failed'}`)}\n`);
    addToTotals(totals, report);
    if (options.json) await streams.out(`${JSON.stringify(jsonRecord(input.file, report))}\n`);
    else if (!options.totals) await streams.out(pageLines(input.file, report, streams.style));
  }
  if (!options.json) await streams.out(totalLines(totals));
  return totals.byStatus.failed > 0 ? 1 : 0;
}

/** One page from its bytes to its report; nothing of it is kept but the report. */
async function scanInput(input: Input, options: ScanOptions, streams: Streams, analyze: Analyze): Promise<Report> {
  const { file, target, problem } = input;
  const url = options.url ?? fileAddress(file);
  if (problem !== undefined) return failedReport(url, problem);
  const read = await readPage(file === '-' ? streams.input : fileChunks(file));
  if (read.kind === 'problem') return failedReport(url, read.why);
  const { report, document, targets } = scanPage(read.page.text, file, options.url, analyze);
  if (options.annotate === undefined || document === undefined) return report;
  try {
    annotate(document, report.findings, targets);
    await writeAnnotated(document, join(options.annotate, target), read.page.saysUtf8);
    return report;
  } catch (error) {
    return { ...report, status: 'failed', why: `cannot write ${join(options.annotate, target)}: ${whyUnreadable(error)}` };
  }
}

/** The line of `--json`, its keys in a fixed order. */
function jsonRecord(file: string, report: Report): Record<string, unknown> {
  const { url, title, lang, status, why, articles, blocks, findings, advertorial, timings, errors } = report;
  const ms = Object.fromEntries(Object.entries(timings).map(([step, value]) => [step, Math.round(value * 10) / 10]));
  return { file, url, title, lang, status, ...(why !== undefined && { why }), articles, blocks, findings, advertorial, timings: ms, errors };
}
