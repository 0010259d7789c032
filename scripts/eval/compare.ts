import type { Finding, Report } from '../../lib/report.ts';
import type { PageFlags } from './block-flags.ts';

/** A page as the scan or a browser sees it. */
export interface Sight {
  flags: PageFlags;
  report: Report;
}

export interface Comparison {
  /** Labelled blocks of the page. */
  blocks: number;
  /** How many of them the two see differently. */
  different: number;
  /** Each difference in words: where, what the scan says, what the browser says. */
  lines: readonly string[];
}

/** Confidence is a sum of logarithms; the two engines' last digits may differ. */
const CONFIDENCE_TOLERANCE = 0.002;

/** Compares block by block what is flagged and as what, then the findings themselves. */
export function compareSights(page: string, scan: Sight, browser: Sight): Comparison {
  const lines: string[] = [];
  const say = (where: string, one: string, other: string) => lines.push(`${page}: ${where}: scan ${one}, browser ${other}`);
  let different = 0;
  for (const [name, flag] of scan.flags.blocks) {
    const other = browser.flags.blocks.get(name);
    const one = flag.share >= 0.5 ? flag.category : 'content';
    const two = other === undefined ? 'no such block' : other.share >= 0.5 ? other.category : 'content';
    if (one === two) continue;
    different++;
    say(`block ${name} "${flag.text.slice(0, 40)}"`, one, two);
  }
  if (scan.flags.outside !== browser.flags.outside) {
    different++;
    say('flagged text outside the blocks', quoted(scan.flags.outside), quoted(browser.flags.outside));
  }
  for (const [where, one, other, blocks] of findingDifferences(scan.report, browser.report)) {
    // Where the two flag other blocks, those are counted already; a level of its own is a difference of its blocks.
    different += blocks;
    say(where, one, other);
  }
  return { blocks: scan.flags.blocks.size, different: Math.min(different, scan.flags.blocks.size), lines };
}

function quoted(text: string): string {
  return text === '' ? 'none' : `"${text.slice(0, 40)}" (${text.length} characters)`;
}

function* findingDifferences(scan: Report, browser: Report): Generator<[string, string, string, number]> {
  if (scan.status !== browser.status || scan.why !== browser.why) yield ['status', statusOf(scan), statusOf(browser), 0];
  const others = new Map(browser.findings.map((finding) => [finding.id, finding]));
  for (const one of scan.findings) {
    const other = others.get(one.id);
    others.delete(one.id);
    if (other === undefined) yield [`finding ${one.id}`, spanOf(one), 'has none', 0];
    else if (one.blocks !== other.blocks) yield [`finding ${one.id}`, spanOf(one), spanOf(other), 0];
    else if (one.level !== other.level || Math.abs(one.confidence - other.confidence) > CONFIDENCE_TOLERANCE) {
      yield [`finding ${one.id}`, `${one.level} ${one.confidence}`, `${other.level} ${other.confidence}`, one.blocks];
    }
  }
  for (const other of others.values()) yield [`finding ${other.id}`, 'has none', spanOf(other), 0];
}

function statusOf({ status, why }: Report): string {
  return why ? `${status} (${why})` : status;
}

function spanOf({ category, level, blocks }: Finding): string {
  return `${category} ${level} over ${blocks} blocks`;
}
