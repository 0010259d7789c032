import type { Browser, Page } from 'puppeteer-core';

/** Gives the page one answer and nothing else; puppeteer intercepts requests in both browsers. */
export async function answerOnly(page: Page, url: string, html: string): Promise<void> {
  page.removeAllListeners('request');
  await page.setRequestInterception(true);
  // Inline styles stay: where they are forbidden Firefox empties the style attributes, and hidden parts count as shown.
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" };
  page.on('request', (request) => {
    const answer =
      withoutScheme(request.url()) === withoutScheme(url) && request.isNavigationRequest()
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html })
        : request.abort('blockedbyclient');
    // A page that navigates away takes its requests with it; there is nobody left to answer.
    answer.catch(() => undefined);
  });
}

/** Browsers may go to https by themselves where http was asked for. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:/, '');
}

/** Settles when the browser has ended. */
export function untilEnded(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => {
      resolve();
    });
  });
}

/** Runs a function in the page. Its text and arguments go as one expression, whatever the page has done to its own names. */
export async function evaluateIn<A extends unknown[], R>(page: Page, run: (...args: A) => R, args: A): Promise<Awaited<R>> {
  const answer: unknown = await page.evaluate(`(${run.toString()})(...${JSON.stringify(args)})`);
  // What comes back is what that function gave, as JSON has it.
  return answer as Awaited<R>;
}
