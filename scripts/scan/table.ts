import { styleText } from 'node:util';
import { CATEGORIES } from '../../lib/report.ts';
import type { Advertorial, Category, Finding, Reason, Report } from '../../lib/report.ts';
import { cut, pad, plain, widthOf } from './width.ts';

export interface TableStyle {
  colour: boolean;
  columns: number;
}

type Colour = Parameters<typeof styleText>[0];

/** What is counted over all pages for the last lines of the table. */
export interface Totals {
  pages: number;
  byStatus: Record<Report['status'], number>;
  withFindings: number;
  findings: number;
  sure: number;
  byCategory: Record<Category, number>;
  ms: number;
}

const STATUS_COLOURS = { done: 'green', incomplete: 'yellow', skipped: 'gray', failed: 'red' } as const;
const HEADINGS = ['category', 'level', 'conf.', 'blocks', 'chars', 'pics', 'first words'] as const;

/** Columns of numbers stand right. */
const RIGHT = new Set([2, 3, 4, 5]);

export function emptyTotals(): Totals {
  return {
    pages: 0,
    byStatus: { done: 0, incomplete: 0, skipped: 0, failed: 0 },
    withFindings: 0,
    findings: 0,
    sure: 0,
    byCategory: { giveaway: 0, qr: 0, ad: 0, follow: 0, selfpromo: 0, boilerplate: 0 },
    ms: 0,
  };
}

export function addToTotals(totals: Totals, report: Report): void {
  totals.pages++;
  totals.byStatus[report.status]++;
  totals.findings += report.findings.length;
  if (report.findings.length > 0) totals.withFindings++;
  totals.ms += report.timings.total ?? 0;
  for (const finding of report.findings) {
    totals.byCategory[finding.category]++;
    if (finding.level === 'sure') totals.sure++;
  }
}

/** One page as lines: what it is, then a row for each finding and under it the reasons. */
export function pageLines(file: string, report: Report, style: TableStyle): string {
  const paint = painter(style);
  const status = paint(STATUS_COLOURS[report.status], report.status) + (report.why ? ` (${plain(report.why)})` : '');
  const host = URL.parse(report.url)?.host ?? '';
  const facts = [host, report.blocks > 0 ? report.lang : '', report.blocks > 0 ? plural(report.blocks, 'block') : ''].filter(Boolean);
  const title = cut(plain(report.title), Math.max(20, style.columns - 2));
  const lines = [paint('bold', plain(file)), `  ${status}${facts.map((fact) => ` · ${plain(fact)}`).join('')}`];
  if (title) lines.push(`  ${title}`);
  if (report.advertorial) lines.push(advertorialLine(report.advertorial, paint));
  lines.push(...findingLines(report.findings, style));
  for (const { code, message } of report.errors) lines.push(paint('yellow', `  signal ${plain(code)} failed: ${plain(message)}`));
  return `${lines.join('\n')}\n\n`;
}

function advertorialLine({ confidence, reasons }: Advertorial, paint: Paint): string {
  return `  ${paint('yellow', `advertorial ${confidence.toFixed(2)}`)} ${paint('dim', `because: ${reasons.map(reasonText).join(', ')}`)}`;
}

function findingLines(findings: readonly Finding[], style: TableStyle): string[] {
  if (findings.length === 0) return [];
  const paint = painter(style);
  const rows = [HEADINGS, ...findings.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines: string[] = [];
  for (const [index, row] of rows.entries()) {
    const fixed = row.slice(0, -1).map((cell, column) => {
      const width = widths[column] ?? 0;
      return RIGHT.has(column) ? cell.padStart(width) : pad(cell, width);
    });
    const start = `    ${fixed.join('  ')}  `;
    const line = `${start}${cut(row.at(-1) ?? '', Math.max(20, style.columns - widthOf(start)))}`.trimEnd();
    lines.push(index === 0 ? paint('dim', line) : line);
    const finding = findings[index - 1];
    if (finding !== undefined) lines.push(paint('dim', `      because: ${finding.reasons.map(reasonText).join(', ')}`));
  }
  return lines;
}

function cells({ category, level, confidence, blocks, characters, pictures, snippet }: Finding): string[] {
  return [category, level, confidence.toFixed(2), ...[blocks, characters, pictures].map(String), plain(snippet) || '(pictures only)'];
}

function reasonText({ code, quote, data }: Reason): string {
  const facts = Object.entries(data ?? {}).map(([key, value]) => `${key} ${value}`);
  return plain([code, quote ? `“${quote}”` : '', facts.length > 0 ? `(${facts.join(', ')})` : ''].filter(Boolean).join(' '));
}

/** The last lines: pages by status, findings by category and level, time. */
export function totalLines(totals: Totals): string {
  const statuses = Object.entries(totals.byStatus).filter(([, count]) => count > 0);
  const categories = CATEGORIES.filter((category) => totals.byCategory[category] > 0);
  const pages = `${plural(totals.pages, 'page')}: ${statuses.map(([status, count]) => `${count} ${status}`).join(', ')}`;
  const found = `${plural(totals.findings, 'finding')} in ${plural(totals.withFindings, 'page')}`;
  const kinds = categories.map((category) => `${category} ${totals.byCategory[category]}`).join(', ');
  const levels = totals.findings > 0 ? `: ${kinds} · ${totals.sure} sure, ${totals.findings - totals.sure} likely` : '';
  return `${pages} · ${(totals.ms / 1000).toFixed(1)} s\n${found}${levels}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

type Paint = (format: Colour, text: string) => string;

function painter({ colour }: TableStyle): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}
