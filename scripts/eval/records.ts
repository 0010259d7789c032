import { basename } from 'node:path';
import { atMost, percent } from './check.ts';
import type { Check } from './check.ts';
import type { ScanRecord } from './scan-files.ts';

/** The pages that failed, one line each. */
export function failed(records: readonly ScanRecord[]): string[] {
  return records.filter(({ status }) => status === 'failed').map(reasonLine);
}

/** Holds when few enough pages were skipped, incomplete or failed. */
export function notDone(set: string, records: readonly ScanRecord[], limit: number): Check {
  const pages = records.filter(({ status }) => status !== 'done');
  return atMost(`${set}: skipped or incomplete`, records.length > 0 ? pages.length / records.length : null, limit, percent, pages.map(reasonLine));
}

function reasonLine({ file, status, why }: ScanRecord): string {
  return `${basename(file)}: ${status}${why ? ` (${why})` : ''}`;
}
