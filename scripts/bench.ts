import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { launchBare, measureFirstIn, measureIn, type BenchPage } from './bench/browser.ts';
import { measure } from './bench/measure.ts';
import { serveModules } from './bench/module-server.ts';
import { BENCH_HELP, parseBenchOptions, type BenchOptions } from './bench/options.ts';
import { makePost } from './bench/post.ts';
import { tableOf, WARM_FROM } from './bench/table.ts';
import { ensureBrowsers, type BrowserKind } from './browsers.ts';
import { pageOf, readIndex } from './eval/labels.ts';
import { samplePosts } from './eval/sample.ts';
import { decode } from './scan/decode.ts';
import { parsePage } from './scan/parse.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Of the judge as a whole, and as many of its parts. */
const FIRST_CALLS = 8;

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

async function runBench(options: BenchOptions): Promise<void> {
  const pages = await pagesFor(options);
  for (const place of options.places) await (place === 'node' ? benchInNode(pages, options.rounds) : benchInBrowser(place, pages, options.rounds));
}

const parsed = parseBenchOptions(process.argv.slice(2));
if (parsed.kind === 'help') process.stdout.write(BENCH_HELP);
else if (parsed.kind === 'wrong') {
  process.stderr.write(`${parsed.sentence}\n\n${BENCH_HELP}`);
  process.exitCode = 2;
} else {
  await runBench(parsed.options).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
