import { Readability } from '@mozilla/readability';
import { besideTest } from '../../lib/article/beside.ts';
import { cutBlocks } from '../../lib/article/blocks.ts';
import { domOf } from '../../lib/article/dom.ts';
import { languageOf } from '../../lib/article/language.ts';
import { hostOf } from '../../lib/article/links.ts';
import { locate } from '../../lib/article/locate.ts';
import type { Article } from '../../lib/article/types.ts';
import { featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { judge } from '../../lib/model/judge.ts';
import { posteriors } from '../../lib/model/lattice.ts';
import { PACKAGED } from '../../lib/model/model.ts';
import { netPosteriors } from '../../lib/model/net.ts';
import { tokensOf, traitsOf } from '../../lib/model/traits.ts';

/** What is timed, in the order of the table; what is indented there is part of the step before it. */
export const STEPS = ['readability', 'judge', 'signals', 'features', 'chain', 'model', 'net', 'net: traits', 'net: tokens'] as const;
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
  const measured = emptyMeasured();
  const cut = cutterOf(document, url);
  for (let round = 0; round < rounds; round++) {
    note(measured, { ...timeReadability(document), ...timeJudge(cut(), measured), ...timeParts(cut()), ...timePartsOfNet(cut()) });
  }
  return measured;
}

/**
 * The first call of Readability and of the judge, as a whole or by its parts: what runs first in a page pays for starting all that it uses, so either is
 * measured in a page of its own.
 */
export function measureFirst(document: Document, url: string, byParts: boolean): Measured {
  const measured = emptyMeasured();
  const cut = cutterOf(document, url);
  note(measured, { ...timeReadability(document), ...(byParts ? timeParts(cut()) : timeJudge(cut(), measured)) });
  return measured;
}

function emptyMeasured(): Measured {
  return { blocks: 0, characters: 0, flagged: 0, times: Object.fromEntries(STEPS.map((step): [BenchStep, number[]] => [step, []])) as Measured['times'] };
}

function note({ times }: Measured, laps: Partial<Laps>): void {
  for (const step of STEPS) {
    const lap = laps[step];
    if (lap !== undefined) times[step].push(lap);
  }
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

/** The dear steps of `judge`, one by one; what makes spans of their numbers is cheap. */
function timeParts(article: Article): Pick<Laps, 'signals' | 'features' | 'chain' | 'model' | 'net'> {
  const [{ findings }, signals] = timed(() => gather(article));
  const [rows, features] = timed(() => featuresOf(article, findings));
  const [, chain] = timed(() => posteriors(rows, PACKAGED.weightsFor(article.lang)));
  const [read, model] = timed(() => PACKAGED.net());
  const [, net] = timed(() => netPosteriors(article, findings, rows, read));
  return { signals, features, chain, model, net };
}

function timePartsOfNet(article: Article): Pick<Laps, 'net: traits' | 'net: tokens'> {
  const { findings } = gather(article);
  const rows = featuresOf(article, findings);
  const [, traits] = timed(() => traitsOf(article, findings, rows));
  let count = 0;
  const [, tokens] = timed(() => article.blocks.forEach((block) => tokensOf(block, article.lang, () => count++)));
  if (count === 0) throw new Error('The post has no words.');
  return { 'net: traits': traits, 'net: tokens': tokens };
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
