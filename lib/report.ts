/**
 * What the engine says about a page. Plain data: it goes into messages, into the scan's JSON and into tests,
 * so no live node ever stands in it.
 */

/** The kinds of promotional block, in the order in which they are shown. */
export const CATEGORIES = ['giveaway', 'qr', 'ad', 'follow', 'selfpromo', 'boilerplate'] as const;
export type Category = (typeof CATEGORIES)[number];

/** `sure` may be folded without asking; `likely` is only pointed out until the reader says so. */
export type Level = 'sure' | 'likely';

/** Why a run of blocks was flagged. Only `components/reason-text.ts` makes a sentence of it. */
export interface Reason {
  /** The id of the signal that found it; also the key of its words in every locale (`reason.<code>`). */
  code: string;
  /** The evidence as it stands in the page, at most 80 characters. */
  quote?: string;
  /** Index in its post of the block in which the evidence stands. */
  block?: number;
  /** What the sentence needs beside the quote: a host, a count; `picture` or `card` names the thing where there are no words to quote. */
  data?: Record<string, string | number>;
}

/** One run of neighbouring blocks that belong to the same pitch. */
export interface Finding {
  /** Stable while the page's text stays the same: article index and first block, `0-37`. */
  id: string;
  category: Category;
  level: Level;
  /** 0…1: how likely it is that this run is promotional. */
  confidence: number;
  /** How many blocks the run holds. */
  blocks: number;
  /** The run's visible characters, white space not counted. */
  characters: number;
  pictures: number;
  /** The first words of the run, at most 120 characters; empty when it holds pictures only. */
  snippet: string;
  reasons: Reason[];
  /** A CSS path from the root element to the run's first element. */
  path: string;
}

/** The post as a whole reads like one pitch: said as a hint, nothing is hidden for it. */
export interface Advertorial {
  /** 0…1: how likely it is that the whole post is a pitch. */
  confidence: number;
  /** The strongest first; codes begin with `advertorial-` and are no signals'. */
  reasons: Reason[];
}

/** Why a page was left alone. */
export type SkipReason = 'not-html' | 'empty' | 'not-an-article' | 'list-page' | 'app-page';

/** Why the answer may miss something. Running out of budget is never reported as `done`. */
export type IncompleteReason = 'too-many-blocks' | 'out-of-time' | 'signal-failed';

export type Step = 'parse' | 'locate' | 'blocks' | 'signals' | 'decode' | 'total';

/** The engine's answer for one page. */
export interface Report {
  status: 'done' | 'incomplete' | 'skipped' | 'failed';
  /** Why the status is not `done`: a SkipReason, an IncompleteReason or, when failed, a message. */
  why?: string;
  url: string;
  title: string;
  /** BCP 47 primary tag as told by the text (`zh`, `en`, …), `und` when unknown. */
  lang: string;
  /** How many posts the page holds (answers, threads); 0 when skipped. */
  articles: number;
  /** All blocks of all posts. */
  blocks: number;
  findings: Finding[];
  /** Null where the post does not read like one pitch, and on pages of several posts. */
  advertorial: Advertorial | null;
  /** Milliseconds by step. */
  timings: Partial<Record<Step, number>>;
  /** Signals that threw; the others went on. */
  errors: { code: string; message: string }[];
}
