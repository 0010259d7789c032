import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { member, textMember } from './json.ts';

/** A line of a labelled set's `index.jsonl`. */
export interface LabelledPost {
  id: string;
  lang: string;
  source: string;
  kind: string;
  /** Number of the fold whose model has not seen the post; -1 in sets that have no folds. */
  fold: number;
  /** The post is one pitch from end to end, and left out of the scores. */
  advertorial: boolean;
}

/** The posts of a labelled set. */
export async function readIndex(set: string): Promise<LabelledPost[]> {
  const lines = (await readFile(join(set, 'index.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    return {
      id: textMember(value, 'id'),
      lang: textMember(value, 'lang'),
      source: textMember(value, 'source'),
      kind: textMember(value, 'kind'),
      fold: foldOf(member(value, 'fold')),
      advertorial: member(value, 'advertorial') === true,
    };
  });
}

function foldOf(value: unknown): number {
  return typeof value === 'number' ? value : -1;
}

export function pageOf(set: string, id: string): string {
  return join(set, 'pages', `${id}.html`);
}

/** The labels of one post by block; keys are single blocks or ranges, `13-20`. */
export function expandLabels(labels: unknown): Map<number, string> {
  const blocks = new Map<number, string>();
  for (const [key, label] of Object.entries(typeof labels === 'object' && labels !== null ? labels : {})) {
    const [first = Number.NaN, last = first] = key.split('-').map(Number);
    for (let block = first; block <= last; block++) blocks.set(block, String(label));
  }
  return blocks;
}

export async function readLabels(set: string, id: string): Promise<Map<number, string>> {
  return expandLabels(member(JSON.parse(await readFile(join(set, 'labels', `${id}.json`), 'utf8')), 'labels'));
}
