import { describe, expect, test, vi } from 'vitest';
import { LEVELS, type Levels } from '../../lib/model/levels.ts';
import { cutSpans } from '../../lib/model/spans.ts';
import { CATEGORIES } from '../../lib/report.ts';
import { countAll, learnLevels, type Counts, type JudgedPost } from '../../scripts/learn/level-learning.ts';
import { makeBlock } from '../signals/sample.ts';
import { drawsFrom } from './toy-posts.ts';

/** What the levels must keep to (LIMITS in scripts/learn/level-learning.ts). */
const CHINESE = { precision: 0.954, lost: 0.0058, untouched: 0.918, sure: 0.988 };

// Every pair of thresholds is tried on some hundred posts: seconds, on a busy machine more.
vi.setConfig({ testTimeout: 120_000 });

const SPOKEN = { code: 'free-pack', evidence: { category: 'giveaway' as const, weight: 3, quote: '字' } };
const SIZE = 23;

/** A block between others: its probability and its label. */
type Judgement = readonly [probability: number, label: string | undefined];

/** A post of forty blocks of one size, in which the judged ones stand apart; the others are content, and plainly so. */
function postOf(judgements: readonly Judgement[], lang = 'zh'): JudgedPost {
  const all: Judgement[] = Array.from({ length: 40 }, (_, at) => (at % 4 === 1 ? judgements[(at - 1) / 4] : undefined) ?? [0.01, 'content']);
  return {
    fold: 0, lang, blocks: all.map((_, at) => makeBlock('字'.repeat(SIZE), at)), findings: all.map(() => [SPOKEN]), labels: all.map(([, label]) => label),
    judged: all.map(([probability]) => ({ probability, shares: CATEGORIES.map((name) => Number(name === 'giveaway')) })),
  };
}

/** Posts of which each has blocks of some probabilities, right or wrong by turns. */
function posts(count: number, judgementsOf: (at: number) => readonly Judgement[], lang = 'zh'): JudgedPost[] {
  return Array.from({ length: count }, (_, at) => postOf(judgementsOf(at), lang));
}

function sharesOf({ right, wrong, content, lost, clean, untouched, missed }: Counts): { precision: number; recall: number; lost: number; untouched: number } {
  return { precision: right / (right + wrong), recall: right / (right + missed), lost: lost / content, untouched: untouched / clean };
}

/** Of the posts without promotion every other has a content block at `wrongAt`; of three pitches one lies below it, one not far above. */
function mixed(wrongAt: number, lang = 'zh'): JudgedPost[] {
  return posts(200, (at) => (at % 2 ? [[0.97, 'giveaway'], [wrongAt + 0.03, 'giveaway'], [0.51, 'giveaway']] : at % 4 ? [[wrongAt, 'content']] : []), lang);
}

describe('the levels', () => {
  test('keep within the limits, and flag as much as these allow', () => {
    const list = mixed(0.6), { chinese } = learnLevels(list).all;
    expect(chinese.flagFrom).toBeGreaterThan(0.6);
    expect(sharesOf(countAll(list, () => ({ ...chinese, flagFrom: 0.58, joinFrom: 0.58 }))).precision).toBeLessThan(CHINESE.precision);
    expect(chinese.joinFrom).toBeLessThanOrEqual(chinese.flagFrom);
    const { precision, recall, lost, untouched } = sharesOf(countAll(list, () => chinese));
    expect(precision).toBeGreaterThanOrEqual(CHINESE.precision);
    expect(lost).toBeLessThanOrEqual(CHINESE.lost);
    expect(untouched).toBeGreaterThanOrEqual(CHINESE.untouched);
    expect(recall).toBeCloseTo(2 / 3, 5);
  });

  test('take the lowest that help where the limits leave room', () => {
    const rightBelow = posts(100, (at) => (at % 2 ? [[0.51, 'giveaway'], [0.97, 'ad']] : []));
    const { chinese } = learnLevels(rightBelow).all;
    expect(chinese.flagFrom).toBe(0.5);
    expect(sharesOf(countAll(rightBelow, () => chinese)).recall).toBe(1);
    // Where nothing is gained by it the higher one is taken.
    expect(learnLevels(posts(100, (at) => (at % 2 ? [[0.97, 'ad']] : []))).all.chinese.flagFrom).toBe(0.78);
  });

  test('are set for each language by its own posts', () => {
    const chinese = mixed(0.6), english = mixed(0.71, 'en');
    const table = learnLevels([...english, ...chinese]).all;
    expect(table).toEqual({ chinese: learnLevels(chinese).all.chinese, other: learnLevels(english).all.other });
    for (const [levels, wrongAt] of [[table.chinese, 0.6], [table.other, 0.71]] as const) {
      expect(levels.flagFrom).toBeGreaterThan(wrongAt);
      expect(levels.flagFrom).toBeLessThanOrEqual(wrongAt + 0.03);
    }
    expect(learnLevels(posts(10, () => [[0.9, 'ad']], 'de')).all.other).not.toEqual(learnLevels([]).all.other);
  });

  test('where the limits cannot be kept overstep them as little as can be', () => {
    const list = posts(100, (at) => [[0.97, at % 5 ? 'giveaway' : 'content'], [0.6, at % 2 ? 'giveaway' : 'content']]);
    const { chinese } = learnLevels(list).all;
    expect(chinese.flagFrom).toBeGreaterThan(0.6);
    expect(sharesOf(countAll(list, () => chinese)).precision).toBeCloseTo(0.8, 5);
    expect(chinese.sureFrom).toBe(1);
  });

  test('take neighbours along from the lower level that is borne out', () => {
    // A pair: the second of the two stands beside the first, which is flagged by itself.
    const pairs = (label: string): JudgedPost[] => Array.from({ length: 100 }, () => {
      const post = postOf([[0.95, 'giveaway']]);
      return { ...post, judged: post.judged.map((own, at) => (at === 2 ? { ...own, probability: 0.6 } : own)), labels: post.labels.map((own, at) => (at === 2 ? label : own)) };
    });
    const counted = (list: JudgedPost[]): Counts => {
      const { chinese } = learnLevels(list).all;
      return countAll(list, () => chinese);
    };
    expect(counted(pairs('giveaway'))).toMatchObject({ right: 200, missed: 0 });
    expect(counted(pairs('content'))).toMatchObject({ right: 100, wrong: 0 });
  });

  test('of a fold are those that its posts have no say in', () => {
    const list = [0.6, 0.71, 0.66].flatMap((wrongAt, fold) => mixed(wrongAt).slice(0, 80).map((post) => ({ ...post, fold })));
    const { byFold } = learnLevels(list);
    expect([...byFold.keys()]).toEqual([0, 1, 2]);
    for (const fold of byFold.keys()) expect(byFold.get(fold)).toEqual(learnLevels(list.filter((post) => post.fold !== fold)).all);
    expect(byFold.get(0)?.chinese.flagFrom).not.toBe(byFold.get(1)?.chinese.flagFrom);
  });

  test('are numbers without any post', () => {
    for (const levels of Object.values(learnLevels([]).all)) for (const value of Object.values(levels)) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('sure', () => {
  test('is the lowest level that keeps its precision', () => {
    const list = posts(300, (at) => [[0.995, 'giveaway'], [0.985, 'ad'], [0.955, at % 8 ? 'ad' : 'content']]);
    const { chinese } = learnLevels(list).all;
    expect(chinese.sureFrom).toBeGreaterThan(0.955);
    expect(chinese.sureFrom).toBeLessThanOrEqual(0.985);
    const { sureRight, sureWrong } = countAll(list, () => chinese);
    expect(sureRight / (sureRight + sureWrong)).toBeGreaterThanOrEqual(CHINESE.sure);
    expect(sureRight).toBe(600);
    // A mistake in so many is allowed.
    const few = posts(300, (at) => [[0.995, 'giveaway'], [0.985, 'ad'], [0.955, at % 80 ? 'ad' : 'content']]);
    expect(learnLevels(few).all.chinese.sureFrom).toBeLessThanOrEqual(0.955);
  });

  test('is never said where nothing keeps it', () => {
    const list = posts(100, (at) => [[0.995, at % 10 ? 'giveaway' : 'content']]);
    const { chinese } = learnLevels(list).all;
    expect(chinese.sureFrom).toBe(1);
    expect(countAll(list, () => chinese)).toMatchObject({ sureRight: 0, sureWrong: 0 });
  });
});

/** Promotional as often as the logistic of the log-odds, stretched and moved. */
function drawn(slope: number, shift: number, lang: string): JudgedPost[] {
  const draw = drawsFrom(11);
  return posts(250, () => Array.from({ length: 10 }, (): Judgement => {
    const odds = -1 + 7 * draw();
    const isPromo = draw() < 1 / (1 + Math.exp(-(slope * odds + shift)));
    return [1 / (1 + Math.exp(-odds)), isPromo ? 'giveaway' : 'content'];
  }), lang);
}

/** Confidence of each flagged block, and whether it is promotional. */
function confidences(list: readonly JudgedPost[], levels: Levels): [confidence: number, isRight: boolean][] {
  return list.flatMap(({ blocks, judged, findings, labels }) => cutSpans(blocks, judged, findings, levels).map(({ first, confidence }): [number, boolean] => [confidence, labels[first] !== 'content']));
}

describe('confidence', () => {
  test.each([['a model that says too much', 0.8, -0.3, 'zh'], ['one that says too little', 1.6, 0.4, 'en']])('of %s is how often it is right', (_, slope, shift, lang) => {
    const list = drawn(slope, shift, lang), table = learnLevels(list).all, levels = lang === 'zh' ? table.chinese : table.other;
    const said = confidences(list, levels).sort(([a], [b]) => a - b);
    expect(said.length).toBeGreaterThan(1_000);
    for (let from = 0; from < said.length; from += 400) {
      const bin = said.slice(from, from + 400);
      if (bin.length < 300) continue;
      const mean = bin.reduce((sum, [confidence]) => sum + confidence, 0) / bin.length, share = bin.filter(([, isRight]) => isRight).length / bin.length;
      expect(Math.abs(mean - share), `${mean} against ${share}`).toBeLessThan(0.05);
    }
  });
});

describe('what is counted', () => {
  const levels: Levels = { ...LEVELS.chinese, flagFrom: 0.6, joinFrom: 0.6, sureFrom: 0.95, sureEdge: 0.5 };
  const count = (...judgements: Judgement[]): Counts => countAll([postOf(judgements)], () => levels);

  test('is right, wrong and missed, and of it what is sure', () => {
    expect(count([0.97, 'ad'], [0.8, 'ad'], [0.3, 'ad'], [0.96, 'content'], [0.7, 'content'])).toMatchObject({ right: 2, missed: 1, wrong: 2, sureRight: 1, sureWrong: 1, clean: 0, untouched: 0 });
  });

  test('leaves out boilerplate, doubt and what has no label', () => {
    expect(count([0.97, 'boilerplate'], [0.97, 'unsure'], [0.97, 'outside'], [0.97, undefined])).toMatchObject({ right: 0, missed: 0, wrong: 0, lost: 0, clean: 1, untouched: 1 });
  });

  test('is characters of content lost and of promotion cleaned', () => {
    expect(count([0.97, 'ad'], [0.2, 'ad'], [0.8, 'content'])).toMatchObject({ content: 38 * SIZE, lost: SIZE, promo: 2 * SIZE, cleaned: SIZE });
  });

  test('is how many posts without promotion nothing is taken of, boilerplate included', () => {
    expect(count([0.2, 'content'])).toMatchObject({ clean: 1, untouched: 1 });
    expect(count([0.7, 'content'])).toMatchObject({ clean: 1, untouched: 0, wrong: 1 });
    const post = postOf([[0.97, 'content']]);
    const boilerplate = { ...post, judged: post.judged.map(({ probability }) => ({ probability, shares: CATEGORIES.map((name) => Number(name === 'boilerplate')) })) };
    expect(countAll([boilerplate], () => levels)).toMatchObject({ clean: 1, untouched: 0, wrong: 0, lost: SIZE });
  });
});
