import { attributeOf, setAttribute } from './natives.ts';

/**
 * The one attribute that ever appears on elements of the page; `public/page.css` goes by it. It holds the category and how the
 * element stands: `data-unlure="giveaway folded"`.
 */
export const ATTRIBUTE = 'data-unlure';

/**
 * Who has put which words into the attribute of which element. An element can be marked and outlined at once, and a saved page
 * may have carried the attribute before: when the last word is taken back, what stood there stands there again.
 */
export class AttributeLedger {
  private readonly entries = new Map<Element, { before: string | null; words: Map<string, string> }>();

  /** Puts an owner's words on an element, in place of the words that it had put there before. */
  put(element: Element, owner: string, words: string): void {
    let entry = this.entries.get(element);
    if (!entry) {
      entry = { before: attributeOf(element, ATTRIBUTE), words: new Map() };
      this.entries.set(element, entry);
    }
    entry.words.set(owner, words);
    setAttribute(element, ATTRIBUTE, joined(entry.words));
  }

  /** Whether the page has left our words on an element. */
  stands(element: Element): boolean {
    const entry = this.entries.get(element);
    return entry !== undefined && attributeOf(element, ATTRIBUTE) === joined(entry.words);
  }

  /** Takes back what an owner has put on any element. */
  takeBack(owner: string): void {
    for (const [element, entry] of this.entries) {
      if (!entry.words.delete(owner)) continue;
      if (entry.words.size > 0) {
        setAttribute(element, ATTRIBUTE, joined(entry.words));
      } else {
        this.entries.delete(element);
        setAttribute(element, ATTRIBUTE, entry.before);
      }
    }
  }
}

function joined(words: ReadonlyMap<string, string>): string {
  return [...new Set([...words.values()].flatMap((word) => word.split(' ')))].join(' ');
}
