import { measure, type Measured } from './measure.ts';

/** Runs inside a browser's page: the text of a page becomes a document that loads nothing and runs no script. */
export function measureHtml(html: string, url: string, rounds: number): Measured {
  return measure(new DOMParser().parseFromString(html, 'text/html'), url, rounds);
}
