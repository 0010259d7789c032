import { DefuddleClass } from 'defuddle/node';
import { parsePage } from '../../scan/parse.ts';

/**
 * What Defuddle would keep of a page, with all its removals on. Rewriting footnotes, headings and code into its own markup
 * (`standardize`) is off: it removes nothing of a post, and takes the attributes away by which blocks are known.
 */
export function keptByDefuddle(document: Document, url: string): ParentNode {
  // Defuddle reads style sheets; linkedom has no such list, and saved pages without their style sheets would have an empty one.
  if (!('styleSheets' in document)) Object.defineProperty(document, 'styleSheets', { value: [] });
  return parsePage(new DefuddleClass(document, { url, useAsync: false, standardize: false }).parse().content);
}
