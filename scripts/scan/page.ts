import { pathToFileURL } from 'node:url';
import type { Analysis } from '../../lib/analyze.ts';
import type { Target } from '../../lib/article/types.ts';
import type { Model } from '../../lib/model/model.ts';
import type { Report } from '../../lib/report.ts';
import { addressOf } from './address.ts';
import { parsePage } from './parse.ts';

/** The engine's one door, as an argument: tests of the scan bring their own. */
export type Analyze = (document: Document, context: { url: string; model?: Model }) => Analysis;

export interface ScannedPage {
  report: Report;
  /** Absent when the page could not even be parsed. */
  document?: Document;
  targets: ReadonlyMap<string, readonly Target[]>;
}

/** A report that says only why there is none. */
export function failedReport(url: string, why: string): Report {
  return { status: 'failed', why, url, title: '', lang: 'und', articles: 0, blocks: 0, findings: [], advertorial: null, timings: {}, errors: [] };
}

/** What stands for the address of a page that tells none. */
export function fileAddress(file: string): string {
  return file === '-' ? 'file:///dev/stdin' : pathToFileURL(file).href;
}

/** Parses and analyses one page; whatever it throws becomes a failed report, and the next page has its turn. */
export function scanPage(html: string, file: string, givenUrl: string | undefined, analyze: Analyze): ScannedPage {
  const start = performance.now();
  let url = givenUrl ?? fileAddress(file);
  try {
    const document = parsePage(html);
    url = givenUrl ?? addressOf(document, html, url);
    const parse = performance.now() - start;
    const { report, targets } = analyze(document, { url });
    const timings = { parse, ...report.timings, total: performance.now() - start };
    return { report: { ...report, timings }, document, targets };
  } catch (error) {
    return { report: failedReport(url, firstLine(error)), targets: new Map() };
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return message.split('\n')[0] ?? message;
}
