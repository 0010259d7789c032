import { describe, expect, it } from 'vitest';
import { parseEvalOptions } from '../../scripts/eval/options.ts';

describe('parseEvalOptions', () => {
  it.each([
    [[], ['models', 'corpus', 'languages', 'baselines', 'evidence', 'seed', 'wild']],
    [['--browsers'], ['models', 'corpus', 'languages', 'baselines', 'evidence', 'seed', 'wild', 'browsers']],
    [['--train'], ['models', 'training', 'corpus', 'languages', 'baselines', 'evidence', 'seed', 'wild']],
    [['--only', 'training'], ['training']],
    [['--only', 'corpus'], ['models', 'corpus']],
    [['--only', 'wild'], ['wild']],
    [['--only', 'browsers', '--browsers'], ['browsers']],
  ])('%j checks %j', (argv, sets) => {
    expect(parseEvalOptions(argv)).toEqual({ kind: 'run', options: { sets, misses: 0 } });
  });

  it('reads how many misses to list and where to keep the pages', () => {
    expect(parseEvalOptions(['--misses', '20', '--keep', 'out'])).toMatchObject({ options: { misses: 20, keep: 'out' } });
  });

  it.each([
    [['--only', 'all'], '--only takes one of models, training, corpus, languages, baselines, evidence, seed, wild, browsers, not "all".'],
    [['--only', 'seed', '--browsers'], '--browsers and --only seed contradict each other.'],
    [['--only', 'seed', '--train'], '--train and --only seed contradict each other.'],
    [['--misses', 'some'], '--misses takes a number, not "some".'],
    [['--misses', '5', '--only', 'seed'], '--misses needs the corpus, which --only seed leaves out.'],
    [['--keep', ''], '--keep needs the name of a folder.'],
    [['--fast'], "Unknown option '--fast'."],
    [['corpus'], "Unexpected argument 'corpus'."],
  ])('refuses %j', (argv, sentence) => {
    const parsed = parseEvalOptions(argv);
    expect(parsed).toMatchObject({ kind: 'wrong' });
    expect(parsed.kind === 'wrong' && parsed.sentence.startsWith(sentence.slice(0, -1))).toBe(true);
  });

  it('gives help', () => {
    expect(parseEvalOptions(['-h'])).toEqual({ kind: 'help' });
  });
});
