import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserKind } from '../browsers.ts';
import type { Measured } from './measure.ts';

/** A page to be measured, by its text. */
export interface BenchPage {
  name: string;
  url: string;
  html: string;
}

/** A browser without the extension; nothing but this computer can be reached from it. */
export function launchBare(kind: BrowserKind, executable: string): Promise<Browser> {
  if (kind === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath: executable, headless: true });
  const args = [
    '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // The sandbox of Chromium does not work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return puppeteer.launch({ browser: 'chrome', executablePath: executable, headless: true, pipe: true, args });
}

/** Measures a page many times over; the first rounds are there to warm the code. */
export function measureIn(browser: Browser, serverUrl: string, { html, url }: BenchPage, rounds: number): Promise<Measured> {
  return callIn(browser, serverUrl, `measureHtml(${JSON.stringify(html)}, ${JSON.stringify(url)}, ${rounds})`);
}

/** Measures a page once where nothing has run yet, which is what a reader's page costs. */
export function measureFirstIn(browser: Browser, serverUrl: string, { html, url }: BenchPage, byParts: boolean): Promise<Measured> {
  return callIn(browser, serverUrl, `measureFirstHtml(${JSON.stringify(html)}, ${JSON.stringify(url)}, ${byParts})`);
}

/** Calls a function of in-browser.ts in a fresh profile. */
async function callIn(browser: Browser, serverUrl: string, call: string): Promise<Measured> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(serverUrl, { waitUntil: 'load' });
    // What comes back is what the function gave, as JSON has it.
    return (await page.evaluate(`import('/scripts/bench/in-browser.ts').then((bench) => bench.${call})`)) as Measured;
  } finally {
    await context.close();
  }
}
