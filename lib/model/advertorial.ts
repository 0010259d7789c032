import type { Advertorial, Reason } from '../report.ts';
import { quoteOf } from '../signals/patterns/find.ts';
import { PITCH_GROUPS, type GroupCount } from './advertorial-count.ts';
import { ADVERTORIAL_AT, showsCode, surveyAdvertorial, type AdvertorialFeature, type AdvertorialPost, type AdvertorialSurvey } from './advertorial-features.ts';
import { WORD_GROUPS } from './advertorial-words.ts';
import type { Finding } from './gather.ts';

/** From a score to a hint, in one language. */
export interface HintCurve {
  /** Confidence is the logistic of the score times the slope plus the shift. */
  slope: number;
  shift: number;
  /** Lowest score of a hint. */
  from: number;
}

/** What was learned of advertorials (scripts/learn/advertorial.ts): a logistic regression over a post as a whole. */
export interface AdvertorialWeights {
  bias: number;
  /** Log-odds that one unit of a feature adds, in the order of ADVERTORIAL_FEATURES. */
  features: readonly number[];
  chinese: HintCurve;
  english: HintCurve;
}

const MAX_REASONS = 5;
/** The signal by which a post is known to be about lures, and in how many blocks it must speak. */
const SUBJECT = 'subject-guard';
const MIN_SUBJECT_BLOCKS = 3;
/** A reason must add so much to the log-odds to be worth a line. */
const MIN_SHARE = 0.15;
/** Words of one kind alone are a subject, not a pitch: a list of prizes, an author's page about himself. */
const MIN_KINDS = 2;
/** No post is ever certain. */
const MAX_CONFIDENCE = 0.99;
/** How far a quote may reach to the left of the word for the beginning of its clause. */
const QUOTE_LEAD = 24;
const CLAUSE_END = /[，。！？；,!?;\n]/u;

/** Log-odds of an advertorial, before the curve. */
export function advertorialScore({ features }: AdvertorialSurvey, weights: AdvertorialWeights): number {
  return features.reduce((sum, value, at) => sum + value * (weights.features[at] ?? 0), weights.bias);
}

/**
 * Whether a post is one pitch from end to end, as a hint: nothing is flagged for it. Only Chinese and English posts are judged: the
 * words that speak against it are known in no other language.
 */
export function hintOfAdvertorial(post: AdvertorialPost, findings: readonly (readonly Finding[])[], weights: AdvertorialWeights): Advertorial | null {
  const curve = post.lang === 'zh' ? weights.chinese : post.lang === 'en' ? weights.english : undefined;
  if (!curve || post.blocks.length === 0 || showsCode(post) || isAboutLures(findings)) return null;
  const survey = surveyAdvertorial(post, findings);
  const score = advertorialScore(survey, weights);
  if (score < curve.from) return null;
  const reasons = reasonsOf(post, survey, weights);
  if (reasons.filter(({ block }) => block !== undefined).length < MIN_KINDS) return null;
  const confidence = 1 / (1 + Math.exp(-(curve.slope * score + curve.shift)));
  return { confidence: Math.round(Math.min(MAX_CONFIDENCE, confidence) * 1000) / 1000, reasons };
}

function isAboutLures(findings: readonly (readonly Finding[])[]): boolean {
  return findings.filter((found) => found.some(({ code }) => code === SUBJECT)).length >= MIN_SUBJECT_BLOCKS;
}

/** What speaks most for it, by what it adds to the score: words of a kind with the place that holds most of them, and the title. */
function reasonsOf(post: AdvertorialPost, { features, groups, name }: AdvertorialSurvey, weights: AdvertorialWeights): Reason[] {
  const share = (feature: AdvertorialFeature) => {
    const at = ADVERTORIAL_AT.get(feature) ?? -1;
    return (weights.features[at] ?? 0) * (features[at] ?? 0);
  };
  const spoken = PITCH_GROUPS.map((group) => {
    const found = groups[WORD_GROUPS.indexOf(group)];
    return { share: share(`words-${group}`), reason: { code: `advertorial-${group}`, ...(found && quoted(found)), data: { count: found?.count ?? 0 } } };
  });
  const titled = PITCH_GROUPS.reduce((sum, group) => sum + Math.max(0, share(`title-${group}`)), 0);
  const title = { share: titled, reason: { code: 'advertorial-title', quote: quoteOf(post.title) } };
  const named = { share: share('name') + share('own-name'), reason: { code: 'advertorial-name', quote: quoteOf(name.text), data: { count: name.blocks } } };
  return [...spoken, title, named]
    .filter((one) => one.share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MAX_REASONS)
    .map(({ reason }) => reason);
}

/** The words around the first term of the block that holds most of its group, as they stand there. */
function quoted({ block, from }: GroupCount): { quote?: string; block?: number } {
  if (!block) return {};
  const { text } = block;
  let start = from;
  while (start > 0 && from - start < QUOTE_LEAD && !CLAUSE_END.test(text[start - 1] ?? '')) start--;
  while (start > 0 && from - start < QUOTE_LEAD * 2 && /[a-z0-9]{2}/i.test(text.slice(start - 1, start + 1))) start--;
  const rest = text.slice(from);
  const end = CLAUSE_END.exec(rest)?.index ?? rest.length;
  return { quote: quoteOf(text.slice(start, from + Math.max(end, 1))), block: block.index };
}
