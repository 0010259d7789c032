/** One floor and whether it was reached. */
export interface Check {
  name: string;
  passed: boolean;
  /** What was measured and what was asked for. */
  detail: string;
  /** The pages that break it, one line each. */
  pages: readonly string[];
}

/** Beyond this many pages the first ones say enough. */
const MAX_PAGES = 40;

export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

type Format = (value: number) => string;

/** Holds when the value is there and not below the floor. */
export function atLeast(name: string, value: number | null, floor: number, format: Format = percent, pages: readonly string[] = []): Check {
  return { name, passed: value !== null && value >= floor, detail: `${said(value, format)}, at least ${format(floor)}`, pages };
}

/** Holds when the value is there and not above the limit. */
export function atMost(name: string, value: number | null, limit: number, format: Format = percent, pages: readonly string[] = []): Check {
  return { name, passed: value !== null && value <= limit, detail: `${said(value, format)}, at most ${format(limit)}`, pages };
}

/** Holds when no page breaks it. */
export function noPage(name: string, pages: readonly string[], of: number): Check {
  // A set without pages measures nothing, and must not look like success.
  return { name, passed: of > 0 && pages.length === 0, detail: of > 0 ? `${pages.length} of ${of}, none may` : 'there is nothing to check', pages };
}

function said(value: number | null, format: Format): string {
  return value === null ? 'not measured' : format(value);
}

/** A check as it is printed: one line, and under a failed one its pages. */
export function checkLines({ name, passed, detail, pages }: Check): string {
  const lines = [`${passed ? 'pass' : 'FAIL'}  ${name}: ${detail}`];
  if (!passed) {
    lines.push(...pages.slice(0, MAX_PAGES).map((page) => `        ${page}`));
    if (pages.length > MAX_PAGES) lines.push(`        … ${pages.length} in all`);
  }
  return `${lines.join('\n')}\n`;
}

/** The line that closes the run. */
export function closingLine(checks: readonly Check[]): string {
  const passed = checks.filter((check) => check.passed).length;
  return `${passed} passed, ${checks.length - passed} failed\n`;
}
