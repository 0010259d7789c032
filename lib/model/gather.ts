import type { Article, Block } from '../article/types.ts';
import { SIGNALS } from '../signals/index.ts';
import type { Evidence, Signal } from '../signals/types.ts';

/** What one signal said of one block. */
export interface Finding {
  code: string;
  evidence: Evidence;
}

export interface Gathered {
  /** For each block what the signals said of it. */
  findings: readonly (readonly Finding[])[];
  /** One entry per signal that threw, with its first message. */
  errors: { code: string; message: string }[];
}

/** Lets every signal look at every block. A signal that throws is named once and the others go on. */
export function gather(article: Article, signals: readonly Signal[] = SIGNALS): Gathered {
  const errors = new Map<string, string>();
  const findings = article.blocks.map((block) => lookAt(block, article, signals, errors));
  return { findings, errors: [...errors].map(([code, message]) => ({ code, message })) };
}

function lookAt(block: Block, article: Article, signals: readonly Signal[], errors: Map<string, string>): Finding[] {
  const found: Finding[] = [];
  for (const signal of signals) {
    try {
      const evidence = signal.look(block, article);
      if (evidence) found.push({ code: signal.id, evidence });
    } catch (error) {
      if (!errors.has(signal.id)) errors.set(signal.id, error instanceof Error ? error.message : String(error));
    }
  }
  return found;
}
