import { measure, measureFirst, type Measured } from './measure.ts';

// Runs inside a browser's page: the text of a page becomes a document that loads nothing and runs no script.

export function measureHtml(html: string, url: string, rounds: number): Measured {
  return measure(parse(html), url, rounds);
}

export function measureFirstHtml(html: string, url: string, byParts: boolean): Measured {
  return measureFirst(parse(html), url, byParts);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
