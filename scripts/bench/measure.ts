import { Readability } from '@mozilla/readability';
import { besideTest } from '../../lib/article/beside.ts';
import { cutBlocks } from '../../lib/article/blocks.ts';
import { domOf } from '../../lib/article/dom.ts';
import { languageOf } from '../../lib/article/language.ts';
import { hostOf } from '../../lib/article/links.ts';
import { locate } from '../../lib/article/locate.ts';
import type { Article } from '../../lib/article/types.ts';
import { blend } from '../../lib/model/blend.ts';
import { featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { judge } from '../../lib/model/judge.ts';
import { posteriors } from '../../lib/model/lattice.ts';
import { PACKAGED } from '../../lib/model/model.ts';
import { netPosteriors } from '../../lib/model/net.ts';
import { cutSpans, judgeBlocks } from '../../lib/model/spans.ts';
import { tokensOf, traitsOf } from '../../lib/model/traits.ts';

/** What is timed, in the order of the table; what is indented there is part of the step before it. */
export const STEPS = ['readability', 'judge', 'signals', 'features', 'chain', 'net', 'net: traits', 'net: tokens', 'spans'] as const;
export type BenchStep = (typeof STEPS)[number];

/** Milliseconds of each step, one number a round, and what was measured. */
export interface Measured {
  blocks: number;
  characters: number;
  /** Blocks that the engine flags: shows that the whole way was gone. */
  flagged: number;
  times: Record<BenchStep, number[]>;
}

type Laps = Record<BenchStep, number>;

/**
 * Judges the post of a page and reads the page with Readability, in turns, `rounds` times. Each turn has its own copy of the page and its own
 * cutting: what strings and blocks remember of an earlier turn would make it too fast.
 */
export function measure(document: Document, url: string, rounds: number): Measured {
  const times = Object.fromEntries(STEPS.map((step): [BenchStep, number[]] => [step, []])) as Measured['times'];
  const measured: Measured = { blocks: 0, characters: 0, flagged: 0, times };
  const cut = cutterOf(document, url);
  for (let round = 0; round < rounds; round++) {
    const laps: Laps = { ...timeReadability(document), ...timeJudge(cut(), measured), ...timeParts(cut(), cut()) };
    for (const step of STEPS) times[step].push(laps[step]);
  }
  return measured;
}

function timed<T>(run: () => T): [T, number] {
  const start = performance.now();
  const answer = run();
  return [answer, performance.now() - start];
}

function timeReadability(document: Document): Pick<Laps, 'readability'> {
  const reader = new Readability(domOf(document).clone(document));
  return { readability: timed(() => reader.parse())[1] };
}

function timeJudge(article: Article, measured: Measured): Pick<Laps, 'judge'> {
  const [{ spans }, judging] = timed(() => judge(article));
  measured.blocks = article.blocks.length;
  measured.characters = article.blocks.reduce((sum, block) => sum + block.characters, 0);
  measured.flagged = spans.reduce((sum, span) => sum + span.last - span.first + 1, 0);
  return { judge: judging };
}

/** The same steps as `judge`, one by one; traits and tokens are worked out once more by themselves, on a cutting of their own. */
function timeParts(article: Article, other: Article): Omit<Laps, 'readability' | 'judge'> {
  const { blocks, lang } = article;
  const [{ findings }, signals] = timed(() => gather(article));
  const [rows, features] = timed(() => featuresOf(article, findings));
  const [chained, chain] = timed(() => posteriors(rows, PACKAGED.weightsFor(lang)));
  const [netted, net] = timed(() => netPosteriors(article, findings, rows, PACKAGED.net()));
  const [, spans] = timed(() => cutSpans(blocks, judgeBlocks(blend(chained, netted)), findings, lang));
  const [, traits] = timed(() => traitsOf(other, findings, rows));
  let count = 0;
  const [, tokens] = timed(() => other.blocks.forEach((block) => tokensOf(block, () => count++)));
  if (count === 0) throw new Error('The post has no words.');
  return { signals, features, chain, net, 'net: traits': traits, 'net: tokens': tokens, spans };
}

/** Cuts the page's post as `analyze` cuts it, anew at each call. */
function cutterOf(document: Document, url: string): () => Article {
  const dom = domOf(document);
  const place = locate(document, undefined, dom);
  const [root] = place?.roots ?? [];
  if (!place || !root) throw new Error(`There is no post in ${url}.`);
  const { title, byline, shown, kept } = place;
  return () => {
    const { blocks } = cutBlocks(root, { dom, baseUrl: url, isBeside: besideTest(root, kept, dom), shown, cards: [], maxBlocks: 6000 });
    const lang = languageOf(blocks.map((block) => block.text).join('\n').slice(0, 8000));
    return { root, title, byline, host: hostOf(url), lang, blocks };
  };
}
