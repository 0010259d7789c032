import type { Article, Block } from '../article/types.ts';
import type { Category } from '../report.ts';

/** A piece of evidence that a block is promotional, or (negative weight) that it is not. */
export interface Evidence {
  category: Category;
  /** Log-odds that it adds: about 1 a hint, 2 strong, 3 and more decides alone. */
  weight: number;
  /** The words, link or picture that speak, cut to 80 characters. */
  quote?: string;
  data?: Record<string, string | number>;
}

/** One way of recognising promo. Its id is its file name, its reason code, its locale key and its test name. */
export interface Signal {
  id: string;
  /** One line for docs/signals.md. */
  about: string;
  /** What it is evidence for; evidence may name a category of its own. */
  category: Category;
  /** Looks at one block in its post. Must not touch the DOM. May throw: the report then names it and goes on. */
  look(block: Block, article: Article): Evidence | undefined;
}
