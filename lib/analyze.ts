import { cutArticles } from './article/articles.ts';
import { coverOf } from './article/cover.ts';
import { domOf, type Dom } from './article/dom.ts';
import { readableFrame } from './article/frame.ts';
import { languageOf } from './article/language.ts';
import { hostOf, parseUrl } from './article/links.ts';
import { holdsEntries, isListPage, isListPath, listSigns } from './article/list-page.ts';
import { locate, type Place } from './article/locate.ts';
import { pathOf } from './article/path.ts';
import { sizeOf } from './article/size.ts';
import { countCharacters, cut } from './article/text.ts';
import type { Article, Target } from './article/types.ts';
import { judge } from './model/judge.ts';
import type { Model } from './model/model.ts';
import type { Span } from './model/types.ts';
import type { Finding, IncompleteReason, Report, SkipReason, Step } from './report.ts';
import { siteOf, type Site } from './sites/index.ts';

export interface AnalyzeContext {
  /** The page's address; relative links are resolved against it. */
  url: string;
  /** Milliseconds; replaced in tests. */
  now?: () => number;
  /** After this many milliseconds no further post of the page is judged and the report is `incomplete`. */
  budgetMs?: number;
  /** Judges in the place of the packaged numbers: for measuring on posts that a model has not seen. */
  model?: Model;
}

/** The report, which is plain data, and the live places of each finding, which never leave the page. */
export interface Analysis {
  report: Report;
  targets: ReadonlyMap<string, readonly Target[]>;
}

/** A post of a few words is a message, a login page, an error: nothing to clean. */
const MIN_CHARACTERS = 120;
const MAX_BLOCKS = 6000;
const DEFAULT_BUDGET_MS = 4000;

/**
 * Finds the promotional runs of the post (or posts) on a page. The one door to the engine: the extension passes the live
 * document, the scan one made by linkedom. Never changes the document, never throws for what stands in it.
 */
export function analyze(document: Document, context: AnalyzeContext): Analysis {
  const clock = startClock(context.now ?? (() => performance.now()));
  const report: Report = { status: 'done', url: context.url, title: '', lang: 'und', articles: 0, blocks: 0, findings: [], advertorial: null, timings: clock.timings, errors: [] };
  const targets = new Map<string, readonly Target[]>();
  try {
    run(document, context, report, targets, clock);
  } catch (error) {
    report.status = 'failed';
    report.why = explain(error);
  }
  clock.end();
  return { report, targets };
}

/** Elements are followed down by calls within calls; only a page nested thousands deep runs out of them. */
function explain(error: unknown): string {
  if (error instanceof RangeError) return 'the page is nested too deeply to be read';
  return error instanceof Error ? error.message : String(error);
}

interface Clock {
  timings: Partial<Record<Step, number>>;
  /** Adds the time since the last call to a step. */
  lap(step: Step): void;
  elapsed(): number;
  end(): void;
}

function startClock(now: () => number): Clock {
  const start = now();
  let last = start;
  const timings: Partial<Record<Step, number>> = {};
  const round = (ms: number) => Math.round(ms * 100) / 100;
  return {
    timings,
    elapsed: () => now() - start,
    lap: (step) => {
      const at = now();
      timings[step] = round((timings[step] ?? 0) + at - last);
      last = at;
    },
    end: () => {
      timings.total = round(now() - start);
    },
  };
}

function run(document: Document, context: AnalyzeContext, report: Report, targets: Map<string, readonly Target[]>, clock: Clock): void {
  const dom = domOf(document);
  const host = hostOf(context.url), site = siteOf(host);
  const place = locate(document, site, dom);
  clock.lap('locate');
  const skipped = place ? undefined : emptyReason(document, dom);
  if (!place) {
    const frame = skipped && readableFrame(document, dom);
    if (frame) return run(frame, context, report, targets, clock);
    return skip(report, skipped ?? 'not-an-article');
  }
  report.title = place.title;
  const { articles, complete } = cutArticles(place, { url: context.url, site, maxBlocks: MAX_BLOCKS }, dom);
  clock.lap('blocks');
  const reason = refusal(articles, place, context, site, dom);
  if (reason) {
    const frame = readableFrame(document, dom);
    return frame ? run(frame, context, report, targets, clock) : skip(report, reason);
  }
  report.articles = articles.length;
  report.blocks = articles.reduce((sum, article) => sum + article.blocks.length, 0);
  report.lang = languageOf(articles.flatMap((article) => article.blocks.map((block) => block.text)).join('\n').slice(0, 8000));
  if (!complete) incomplete(report, 'too-many-blocks');
  articles.forEach((article, number) => {
    if (clock.elapsed() > (context.budgetMs ?? DEFAULT_BUDGET_MS)) return incomplete(report, 'out-of-time');
    const { spans, advertorial, errors } = judge({ ...article, lang: articles.length > 1 ? article.lang : report.lang }, undefined, context.model);
    clock.lap('signals');
    report.errors.push(...errors);
    // Of several posts on one page (answers, threads) none is the page.
    if (articles.length === 1) report.advertorial = advertorial;
    for (const span of spans) addFinding(report, targets, article, number, span, dom);
    clock.lap('decode');
  });
  if (report.errors.length > 0) incomplete(report, 'signal-failed');
}

function skip(report: Report, why: SkipReason): void {
  report.status = 'skipped';
  report.why = why;
}

function incomplete(report: Report, why: IncompleteReason): void {
  report.status = 'incomplete';
  report.why ??= why;
}

/** Why what was found is no post; undefined when it is one. */
function refusal(articles: readonly Article[], place: Place, context: AnalyzeContext, site: Site | undefined, dom: Dom): SkipReason | undefined {
  const characters = articles.reduce((sum, article) => sum + sizeOf(article.blocks), 0);
  if (characters < MIN_CHARACTERS) return 'not-an-article';
  if (articles.some((article) => isEdited(article.root, dom))) return 'app-page';
  if (place.by === 'posts') return undefined;
  const path = parseUrl(context.url)?.pathname;
  if (path !== undefined && site?.list?.test(path) && place.by !== 'site') return 'list-page';
  if (place.isNamed) return undefined;
  const signs = listSigns(articles.flatMap((article) => article.blocks), hostOf(context.url));
  if (path !== undefined && isListPath(path, signs)) return 'list-page';
  return isListPage(signs) || articles.some((article) => holdsEntries(article.root, dom)) ? 'list-page' : undefined;
}

/** What somebody is writing is never touched. */
function isEdited(root: Element, dom: Dom): boolean {
  for (let node: Node | null = root; dom.isElement(node); node = dom.parent(node)) {
    const editable = dom.attribute(node, 'contenteditable');
    if (editable !== null) return editable !== 'false';
  }
  return false;
}

function emptyReason(document: Document, dom: Dom): SkipReason {
  const body = dom.body(document);
  return body && countCharacters(dom.text(body)) > 0 ? 'not-an-article' : 'empty';
}

function addFinding(report: Report, targets: Map<string, readonly Target[]>, article: Article, number: number, span: Span, dom: Dom): void {
  const blocks = article.blocks.slice(span.first, span.last + 1);
  const id = `${number}-${span.first}`;
  const places = coverOf(article, span.first, span.last, dom);
  const first = places[0]?.kind === 'element' ? places[0].element : places[0]?.nodes[0];
  const finding: Finding = {
    id,
    category: span.category,
    level: span.level,
    confidence: Math.round(span.confidence * 1000) / 1000,
    blocks: blocks.length,
    characters: blocks.reduce((sum, block) => sum + block.characters, 0),
    pictures: blocks.reduce((sum, block) => sum + block.pictures.length, 0),
    snippet: cut(blocks.find((block) => block.text !== '')?.text ?? '', 120),
    reasons: span.reasons,
    path: first ? pathOf(first, dom) : '',
  };
  report.findings.push(finding);
  targets.set(id, places);
}
