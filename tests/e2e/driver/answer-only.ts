import type { Page } from 'puppeteer-core';

/** Shared by both browsers: puppeteer intercepts requests in each. */
export async function answerOnly(page: Page, url: string, html: string): Promise<void> {
  page.removeAllListeners('request');
  await page.setRequestInterception(true);
  const headers = { 'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'" };
  page.on('request', (request) => {
    const answer =
      request.url() === url && request.isNavigationRequest()
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html })
        : request.abort('blockedbyclient');
    // A page that navigates away takes its requests with it; there is nobody left to answer.
    answer.catch(() => undefined);
  });
}
