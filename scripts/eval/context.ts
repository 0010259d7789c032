import type { Floors } from './floors.ts';

/** What every set of the evaluation is given. */
export interface EvalContext {
  root: string;
  shared: string;
  /** Where annotated pages go, one folder a set. */
  out: string;
  floors: Floors;
  processes: number;
  say(text: string): void;
  /** A counter for the pages of a set. */
  progress(set: string, of: number): () => void;
}
