import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** One row of the table of options: `docs/scan.md` shows the same rows, held by a test. */
export interface OptionRow {
  name: string;
  short?: string;
  /** What the option takes; absent for a switch. */
  value?: string;
  about: string;
}

export const OPTIONS: readonly OptionRow[] = [
  { name: 'url', value: 'URL', about: 'address of the page, for one page only' },
  { name: 'json', about: 'one JSON object a line and page instead of the table' },
  { name: 'annotate', value: 'DIR', about: 'write every page to DIR with its findings marked by data-unlure attributes' },
  { name: 'model', value: 'FILE', about: 'judge by the learned numbers in FILE in the place of the packaged ones' },
  { name: 'fold', value: 'N', about: 'judge by models/fold-N.json, learned without the labelled posts of fold N' },
  { name: 'totals', about: 'print the totals alone, no page of the table' },
  { name: 'help', short: 'h', about: 'print this help' },
];

export interface ScanOptions {
  files: readonly string[];
  url?: string;
  json: boolean;
  annotate?: string;
  model?: string;
  fold?: number;
  totals: boolean;
}

export type ParsedOptions =
  | { kind: 'run'; options: ScanOptions }
  | { kind: 'help' }
  | { kind: 'wrong'; sentence: string };

function nameOf(row: OptionRow): string {
  return `${row.short === undefined ? '' : `-${row.short}, `}--${row.name}${row.value === undefined ? '' : ` ${row.value}`}`;
}

/** The text of `--help`. */
export function helpText(): string {
  const width = Math.max(...OPTIONS.map((row) => nameOf(row).length));
  return [
    'usage: npm run --silent scan -- [options] FILE…',
    '',
    'Finds promotional content in saved posts.',
    'FILE is a saved HTML page, - for one page on standard input, or a folder (its *.html, subfolders included).',
    '',
    ...OPTIONS.map((row) => `  ${nameOf(row).padEnd(width)}  ${row.about}`),
    '',
    'Exit status: 0 all pages read, 1 at least one page could not be read, 2 wrong usage. More in docs/scan.md.',
    '',
  ].join('\n');
}

const CONFIG = {
  strict: true,
  allowPositionals: true,
  tokens: true,
  options: {
    url: { type: 'string' },
    json: { type: 'boolean' },
    annotate: { type: 'string' },
    model: { type: 'string' },
    fold: { type: 'string' },
    totals: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
} as const satisfies ParseArgsConfig;

/** Reads the command line; contradictions come back as a sentence. */
export function parseOptions(argv: readonly string[]): ParsedOptions {
  let parsed;
  try {
    parsed = parseArgs({ ...CONFIG, args: [...argv] });
  } catch (error) {
    // Node's messages go on to explain `--`; their first sentence names the option, and that is what helps.
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', sentence: `${message.split(/\.\s/)[0]?.replace(/\.$/, '')}.` };
  }
  const { values, positionals, tokens } = parsed;
  if (values.help) return { kind: 'help' };
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { kind: 'wrong', sentence: `--${twice} is given twice.` };
  const { fold } = values;
  if (fold !== undefined && !/^\d$/.test(fold)) return { kind: 'wrong', sentence: `--fold takes the number of a fold, not "${fold}".` };
  const options: ScanOptions = {
    files: positionals,
    json: values.json ?? false,
    totals: values.totals ?? false,
    ...(values.url !== undefined && { url: values.url }),
    ...(values.annotate !== undefined && { annotate: values.annotate }),
    ...(values.model !== undefined && { model: values.model }),
    ...(fold !== undefined && { fold: Number(fold) }),
  };
  const sentence = contradiction(options);
  return sentence === undefined ? { kind: 'run', options } : { kind: 'wrong', sentence };
}

function contradiction({ files, url, json, totals, annotate, model, fold }: ScanOptions): string | undefined {
  if (files.length === 0) return 'No FILE is given.';
  if (files.includes('')) return 'A FILE has an empty name.';
  if (files.includes('-') && files.length > 1) return '- (standard input) cannot be mixed with other files.';
  if (json && totals) return '--totals belongs to the table and cannot be used with --json.';
  if (annotate === '') return '--annotate needs the name of a folder.';
  if (model === '') return '--model needs the name of a file.';
  if (model !== undefined && fold !== undefined) return '--fold names a model and cannot be used with --model.';
  if (url === undefined) return undefined;
  if (files.length > 1) return '--url is for one page, but several are given.';
  return isPageAddress(url) ? undefined : `--url needs an http, https or file address, not "${url}".`;
}

function isPageAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:', 'file:'].includes(url.protocol);
}
