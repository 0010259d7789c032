import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBare, measureFirstIn, measureIn, type BenchPage } from './bench/browser.ts';
import { measure } from './bench/measure.ts';
import { serveModules } from './bench/module-server.ts';
import { makePost } from './bench/post.ts';
import { tableOf, WARM_FROM } from './bench/table.ts';
import { BROWSER_KINDS, ensureBrowsers, type BrowserKind } from './browsers.ts';
import { pageOf, readIndex } from './eval/labels.ts';
import { samplePosts } from './eval/sample.ts';
import { decode } from './scan/decode.ts';
import { parsePage } from './scan/parse.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Of the judge as a whole, and as many of its parts. */
const FIRST_CALLS = 8;

const HELP = `usage: npm run bench -- [--rounds N] [--blocks N] [--in chromium|firefox|node]… [--saved N] [FILE.html …]

Times features and scoring of a post against Readability.parse on the same page, in turns: in Chromium and in Node, on a
generated post of 300 blocks, and on saved pages. "first" is the first call in a fresh profile, reading of the model included.
--saved N takes N real pages of the labelled set beside the project (or in UNLURE_SHARED).
`;

interface BenchOptions {
  rounds: number;
  blocks: number;
  places: readonly string[];
  saved: number;
  files: readonly string[];
}

function readOptions(): BenchOptions | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '60' },
      blocks: { type: 'string', default: '300' },
      in: { type: 'string', multiple: true, default: ['chromium', 'node'] },
      saved: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  return { rounds: Number(values.rounds), blocks: Number(values.blocks), places: values.in, saved: Number(values.saved), files: positionals };
}

async function pagesFor({ blocks, saved, files }: BenchOptions): Promise<BenchPage[]> {
  const pages: BenchPage[] = [{ name: 'generated post', url: 'https://blog.example/posts/1.html', html: makePost(blocks) }];
  const corpus = join(resolve(process.env['UNLURE_SHARED'] ?? join(ROOT, '../shared')), 'corpus');
  const sample = saved > 0 ? samplePosts((await readIndex(corpus)).filter(({ kind }) => kind === 'page'), saved) : [];
  const paths = [...sample.map(({ id }) => pageOf(corpus, id)), ...files.map((file) => resolve(process.env['INIT_CWD'] ?? process.cwd(), file))];
  for (const path of paths) {
    const name = basename(path);
    pages.push({ name, url: `https://saved.example/${encodeURIComponent(name)}`, html: decode(await readFile(path)).text });
  }
  return pages;
}

async function benchInBrowser(kind: BrowserKind, pages: readonly BenchPage[], rounds: number): Promise<void> {
  const executable = ensureBrowsers([kind], say).get(kind);
  if (executable === undefined) throw new Error(`No ${kind} was found.`);
  const server = await serveModules(ROOT);
  const browser = await launchBare(kind, executable);
  try {
    const version = await browser.version();
    for (const page of pages) {
      const first = [];
      for (let call = 0; call < FIRST_CALLS * 2; call++) first.push(await measureFirstIn(browser, server.url, page, call % 2 > 0));
      say(tableOf(`${page.name} in ${version}`, await measureIn(browser, server.url, page, rounds + WARM_FROM), first));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

function benchInNode(pages: readonly BenchPage[], rounds: number): void {
  for (const { name, url, html } of pages) say(tableOf(`${name} in Node ${process.version} (linkedom)`, measure(parsePage(html), url, rounds + WARM_FROM), []));
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

const options = readOptions();
if (!options) process.stdout.write(HELP);
else {
  const pages = await pagesFor(options);
  for (const kind of BROWSER_KINDS) if (options.places.includes(kind)) await benchInBrowser(kind, pages, options.rounds);
  if (options.places.includes('node')) benchInNode(pages, options.rounds);
}
