import { addressOf } from '../../scan/address.ts';
import { parsePage } from '../../scan/parse.ts';
import { serialize } from '../../scan/serialize.ts';
import { keptByDefuddle } from './defuddle.ts';
import { blocksWithKeyword } from './keywords.ts';
import { markBlocks } from './mark.ts';
import { keptByReadability } from './readability.ts';
import { residueOf, stamp } from './residue.ts';

/** What we are compared with, in the order in which it is shown. */
export const BASELINES = ['readability', 'defuddle', 'keywords'] as const;
export type Baseline = (typeof BASELINES)[number];

const SAVED = 'https://saved.example/post.html';

/** A labelled page with what each baseline would take out of it marked for the scorer. */
export function annotateByBaselines(html: string): Record<Baseline, string> {
  const page = stamped(html);
  const url = addressOf(page, html, SAVED), readable = keptByReadability(stamped(html));
  return {
    // Without a reader view the reader sees the page as it is.
    readability: marked(page, readable === undefined ? new Set() : residueOf(page, readable)),
    defuddle: marked(page, residueOf(page, keptByDefuddle(stamped(html), url))),
    keywords: marked(page, blocksWithKeyword(page)),
  };
}

function stamped(html: string): Document {
  const document = parsePage(html);
  stamp(document);
  return document;
}

function marked(page: Document, names: ReadonlySet<string>): string {
  const unmark = markBlocks(page, names);
  const html = serialize(page);
  unmark();
  return html;
}
