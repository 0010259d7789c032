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

/** Measures a page in a fresh profile of the browser, where no code is warm yet: the first round is what a reader's first page costs. */
export async function measureIn(browser: Browser, serverUrl: string, { html, url }: BenchPage, rounds: number): Promise<Measured> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(serverUrl, { waitUntil: 'load' });
    const call = `import('/scripts/bench/in-browser.ts').then(({ measureHtml }) => measureHtml(${JSON.stringify(html)}, ${JSON.stringify(url)}, ${rounds}))`;
    // What comes back is what measureHtml gave, as JSON has it.
    return (await page.evaluate(call)) as Measured;
  } finally {
    await context.close();
  }
}
