import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze } from '../../lib/analyze.ts';
import { openSavedPageReader } from '../../tests/e2e/driver/engine.ts';
import type { SavedPageReader } from '../../tests/e2e/driver/engine.ts';
import { buildDir } from '../../tests/e2e/driver/driver.ts';
import type { LaunchOptions } from '../../tests/e2e/driver/driver.ts';
import { launch } from '../../tests/e2e/driver/launch.ts';
import { BROWSER_KINDS, ensureBrowsers } from '../browsers.ts';
import type { BrowserKind } from '../browsers.ts';
import { buildExtension } from '../demo/build.ts';
import { addressOf } from '../scan/address.ts';
import { annotate } from '../scan/annotate.ts';
import { decode } from '../scan/decode.ts';
import { scanPage } from '../scan/page.ts';
import { parsePage } from '../scan/parse.ts';
import { flagsOf } from './block-flags.ts';
import type { PageFlags } from './block-flags.ts';
import { atLeast, percent } from './check.ts';
import type { Check } from './check.ts';
import { compareSights } from './compare.ts';
import type { Comparison, Sight } from './compare.ts';
import type { EvalContext } from './context.ts';
import { pageOf, readIndex } from './labels.ts';
import type { LabelledPost } from './labels.ts';
import { samplePosts } from './sample.ts';
import { seedVerdict } from './seed.ts';

const SAMPLED_POSTS = 100;
const SAMPLED_PAGES = 30;

/** The extension in real browsers against the scan, on a sample that is the same every time. */
export async function browserChecks(context: EvalContext): Promise<Check[]> {
  const corpus = join(context.shared, 'corpus');
  const posts = await readIndex(corpus);
  const sample = [
    ...samplePosts(posts.filter(({ kind }) => kind === 'post'), SAMPLED_POSTS),
    ...samplePosts(posts.filter(({ kind }) => kind === 'page'), SAMPLED_PAGES),
  ];
  const programs = ensureBrowsers(BROWSER_KINDS, (line) => { context.say(`${line}\n`); });
  // All builds first: they must hold the engine that this process has loaded.
  for (const kind of programs.keys()) await buildCopy(context, kind);
  const checks: Check[] = [];
  for (const [kind, executable] of programs) {
    const extensionDir = copyDir(context, kind);
    const { comparisons, seed } = await compareInBrowser(context, kind, { executable, extensionDir }, corpus, sample);
    const blocks = sum(comparisons.map((one) => one.blocks)), different = sum(comparisons.map((one) => one.different));
    const lines = comparisons.flatMap((one) => one.lines);
    const check = atLeast(`${kind}: blocks judged as by the scan`, blocks > 0 ? 1 - different / blocks : null, context.floors.browsers.minAgreement, (share) => percent(share, 2), lines);
    checks.push({ ...check, detail: `${check.detail} (${different} of ${blocks} blocks on ${sample.length} pages differ)` }, ...seed);
    // Each difference is named, also where there are few enough.
    if (check.passed) for (const line of lines) context.say(`${line}\n`);
  }
  return checks;
}

/** A copy, because Chromium reads the files as it needs them, and another build in between would take them away. */
async function buildCopy(context: EvalContext, kind: BrowserKind): Promise<void> {
  await buildExtension(context.root, kind);
  await cp(buildDir(context.root, kind), copyDir(context, kind), { recursive: true });
}

function copyDir(context: EvalContext, kind: BrowserKind): string {
  return join(context.out, 'extension', kind);
}

async function compareInBrowser(context: EvalContext, kind: BrowserKind, options: LaunchOptions, corpus: string, sample: readonly LabelledPost[]): Promise<{ comparisons: Comparison[]; seed: Check[] }> {
  const driver = await launch(kind, options);
  const step = context.progress(kind, sample.length);
  const comparisons: Comparison[] = [];
  try {
    const reader = await openSavedPageReader(driver);
    for (const { id } of sample) {
      comparisons.push(await comparePage(reader, `${kind} ${id}`, id, decode(await readFile(pageOf(corpus, id))).text));
      step();
    }
    const seed = await seedVerdict(`seed in ${kind}`, context.shared, (id) => flagsInBrowser(reader, join(context.shared, 'seed'), id));
    return { comparisons, seed };
  } finally {
    await driver.close();
  }
}

async function flagsInBrowser(reader: SavedPageReader, folder: string, id: string): Promise<PageFlags> {
  const html = decode(await readFile(pageOf(folder, id))).text;
  const answer = await reader.read(addressOf(parsePage(html), html, `https://saved.example/${encodeURIComponent(id)}.html`), html);
  return flagsOf(parsePage(answer.html));
}

async function comparePage(reader: SavedPageReader, page: string, id: string, html: string): Promise<Comparison> {
  // A browser must find the page at an address of the web; both sides get the same one.
  const url = addressOf(parsePage(html), html, `https://saved.example/${encodeURIComponent(id)}.html`);
  const scan = scanSight(html, id, url);
  try {
    const answer = await reader.read(url, html);
    return compareSights(page, scan, { flags: flagsOf(parsePage(answer.html)), report: answer.view.report });
  } catch (error) {
    const blocks = scan.flags.blocks.size;
    return { blocks, different: blocks, lines: [`${page}: could not be read: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function scanSight(html: string, id: string, url: string): Sight {
  const { report, document, targets } = scanPage(html, id, url, analyze);
  if (document === undefined) return { report, flags: { blocks: new Map(), outside: '' } };
  annotate(document, report.findings, targets);
  return { report, flags: flagsOf(document) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
