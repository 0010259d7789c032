import type { Advertorial, Category, Level, Reason } from '../report.ts';

/** A run of neighbouring blocks judged promotional; `first` and `last` are block indexes, both inside. */
export interface Span {
  first: number;
  last: number;
  category: Category;
  level: Level;
  confidence: number;
  reasons: Reason[];
}

/** What the model says of one post. */
export interface Judgement {
  spans: Span[];
  advertorial: Advertorial | null;
  /** Signals that threw while looking at this post. */
  errors: { code: string; message: string }[];
}
