import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { launch } from '../tests/e2e/driver/launch.ts';
import { buildDir } from '../tests/e2e/driver/driver.ts';
import { type BrowserKind, ensureBrowsers, findBrowser } from './browsers.ts';
import { buildExtension } from './demo/build.ts';
import { driveHeadless } from './demo/headless.ts';
import { DEMO_HELP, type DemoOptions, hasDisplay, parseDemoOptions } from './demo/options.ts';
import { servePage } from './demo/page-server.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'tests/fixtures/posts/sample-zh.html');

const WHAT_TO_CLICK: Record<BrowserKind, string> = {
  chromium: 'Click the puzzle piece at the right of the address bar, then "Unlure" (pin it to keep its button in sight).',
  firefox: 'Click the puzzle piece at the right of the address bar, then "Unlure".',
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Chromium unless only Firefox is there; where neither is, Chromium is the one to install. */
function chooseBrowser(options: DemoOptions): BrowserKind {
  if (options.browser) return options.browser;
  return !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

/** Where the person started npm: a relative FILE is meant from there, not from the project. */
function fromWhereStarted(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

async function runDemo(options: DemoOptions): Promise<number> {
  const kind = chooseBrowser(options);
  const executable = ensureBrowsers([kind], say).get(kind);
  if (executable === undefined) throw new Error(`No ${kind} was found.`);
  say(`Building the extension for ${kind === 'chromium' ? 'Chromium' : 'Firefox'}.`);
  await buildExtension(ROOT, kind);
  const file = options.file === undefined ? SAMPLE : fromWhereStarted(options.file);
  const page = await servePage(file);
  const isVisible = !options.isHeadless && hasDisplay(process.platform, process.env);
  // A saved page has its pictures on the web; the sample needs nothing from there.
  const driver = await launch(kind, { executable, extensionDir: buildDir(ROOT, kind), isVisible, isOnline: options.file !== undefined });
  try {
    if (isVisible) {
      await driver.openTab(page.url);
      say(`The sample post is open in ${driver.version}. ${WHAT_TO_CLICK[kind]}`);
      say('Press "Clean this page", then "Show everything". Close the browser to end the demo.');
      await driver.ended;
      return 0;
    }
    const columns = process.stdout.columns || 120;
    const wrong = await driveHeadless({
      driver,
      url: page.url,
      outDir: join(ROOT, '.demo'),
      ...(options.imagesDir !== undefined && { imagesDir: fromWhereStarted(options.imagesDir) }),
      name: basename(file),
      columns,
      say,
    });
    for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await driver.close();
    await page.close();
  }
}

function fail(error: unknown): number {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}

function wrongUsage(sentence: string): number {
  process.stderr.write(`${sentence}\n\n${DEMO_HELP}`);
  return 2;
}

const parsed = parseDemoOptions(process.argv.slice(2));
if (parsed.kind === 'help') {
  process.stdout.write(DEMO_HELP);
} else if (parsed.kind === 'wrong') {
  process.exitCode = wrongUsage(parsed.sentence);
} else if (parsed.options.file !== undefined && !statSync(fromWhereStarted(parsed.options.file), { throwIfNoEntry: false })?.isFile()) {
  process.exitCode = wrongUsage(`There is no file ${parsed.options.file}.`);
} else {
  process.exitCode = await runDemo(parsed.options).catch(fail);
}
