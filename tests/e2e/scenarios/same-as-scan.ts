import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../lib/analyze.ts';
import type { Report } from '../../../lib/report.ts';
import { scanPage } from '../../../scripts/scan/page.ts';
import { askEngine } from '../driver/engine.ts';
import type { World } from '../world.ts';

const PAGES = ['posts/sample-zh.html', 'posts/sample-en.html', 'articles/several-answers.html', 'articles/front-page.html'];

/** What must not depend on who has parsed the page. */
function essence({ status, why, lang, articles, blocks, findings }: Report) {
  const told = findings.map(({ id, category, level, blocks: count, characters, pictures, snippet, reasons }) => ({
    id,
    category,
    level,
    count,
    characters,
    pictures,
    snippet,
    reasons: reasons.map(({ code }) => code),
  }));
  return { status, why, lang, articles, blocks, findings: told };
}

/** The scan runs on another DOM than the browser; both go through the one `analyze`. */
export function sameAsScan(world: World): void {
  describe('the browser finds what the scan finds', () => {
    test.each(PAGES)('in %s', async (path) => {
      const { popup } = await world.openBoth(path);
      const { report } = await askEngine(popup.view, 'readPage');
      const scanned = scanPage(readFileSync(`tests/fixtures/${path}`, 'utf8'), path, `${world.origin}/${path}`, analyze);
      expect(essence(report)).toEqual(essence(scanned.report));
    });
  });
}
