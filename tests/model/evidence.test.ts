import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/model/judge.ts';
import { READS_LIKE } from '../../lib/model/reasons.ts';
import { countEvidence, evidenceVerdict, sumEvidence } from '../../scripts/eval/evidence.ts';
import { readFloors } from '../../scripts/eval/floors.ts';
import { articlesOf } from '../../scripts/learn/posts.ts';

const MIN_FINDINGS = 60;

/** The posts of our own fixtures. */
const articles = ['posts', 'articles', 'pitches'].flatMap((folder) => {
  const at = new URL(`../fixtures/${folder}/`, import.meta.url);
  const pages = readdirSync(at).filter((name) => name.endsWith('.html'));
  return pages.flatMap((name) => articlesOf(readFileSync(new URL(name, at), 'utf8'), 'https://blog.example.org/posts/1'));
});

/** Every reason of every finding, with the block it names and whether that lies in the finding. */
const reasons = articles.flatMap((article) =>
  judge(article).spans.flatMap(({ first, last, reasons: given }) =>
    given.map((reason) => {
      const at = reason.block ?? -1;
      return { reason, block: article.blocks[at], isInside: at >= first && at <= last };
    }),
  ),
);

describe('the evidence that reasons name', () => {
  it('stands in the block that they name, word for word', () => {
    expect(reasons.length).toBeGreaterThan(MIN_FINDINGS);
    expect(reasons.filter(({ reason, block }) => !block?.text.includes(reason.quote ?? ''))).toEqual([]);
    expect(reasons.filter(({ reason }) => (reason.quote?.length ?? 1) > 80 || reason.quote === '')).toEqual([]);
  });

  it('lies in the finding, or beside it where that alone is named', () => {
    expect(reasons.filter(({ reason, isInside }) => isInside === (reason.code === READS_LIKE))).toEqual([]);
  });

  it('is something to be seen: words, a link, a picture or a card', () => {
    const names = ['host', 'picture', 'card'];
    expect(reasons.filter(({ reason }) => reason.quote === undefined && !names.some((name) => reason.data?.[name] !== undefined))).toEqual([]);
    const named = reasons.filter(({ reason }) => reason.data?.['host'] !== undefined);
    expect(named.filter(({ reason, block }) => !block?.links.some(({ host }) => host === reason.data?.['host']))).toEqual([]);
  });
});

it('carries the findings: without it nine in ten lose confidence', async () => {
  const count = sumEvidence(articles.map((article) => countEvidence(article)));
  expect(count.findings).toBeGreaterThanOrEqual(MIN_FINDINGS);
  const { evidence } = await readFloors(new URL('../../eval/floors.json', import.meta.url));
  expect(evidenceVerdict(count, evidence)).toMatchObject([{ passed: true }, { passed: true }]);
});
