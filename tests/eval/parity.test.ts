import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../lib/report.ts';
import { flagsOf } from '../../scripts/eval/block-flags.ts';
import { compareSights } from '../../scripts/eval/compare.ts';
import type { Sight } from '../../scripts/eval/compare.ts';
import { expandLabels } from '../../scripts/eval/labels.ts';
import type { LabelledPost } from '../../scripts/eval/labels.ts';
import { samplePosts } from '../../scripts/eval/sample.ts';
import { parsePage } from '../../scripts/scan/parse.ts';

const FINDING: Finding = { id: '0-1', category: 'ad', level: 'sure', confidence: 0.9, blocks: 1, characters: 9, pictures: 0, snippet: '', reasons: [], path: '' };

function sight(html: string, findings: Finding[] = [FINDING], status: Report['status'] = 'done'): Sight {
  const report: Report = { status, url: '', title: '', lang: 'en', articles: 1, blocks: 2, findings, advertorial: null, timings: {}, errors: [] };
  return { report, flags: flagsOf(parsePage(html)) };
}

const SCANNED = '<p data-b="0">Content</p><p data-b="1" data-unlure="ad" data-unlure-level="sure">Buy it now</p>';
const FOLDED = '<p data-b="0">Content</p><div data-unlure="bar"></div><p data-b="1" data-unlure="ad folded">Buy it now</p>';

describe('flagsOf', () => {
  it('weighs own text and pictures, without nested blocks', () => {
    const { blocks } = flagsOf(parsePage('<div data-b="0">12345 <span data-unlure="follow">67890</span><p data-b="1">x</p></div><p data-b="2">1234<b data-unlure="qr"><img></b></p><img data-b="3" data-unlure="qr">'));
    expect([...blocks].map(([name, { share, category }]) => [name, share, category])).toEqual([['0', 0.5, 'follow'], ['1', 0, ''], ['2', 60 / 64, 'qr'], ['3', 1, 'qr']]);
  });

  it('reads the marks of the extension as well', () => {
    expect(flagsOf(parsePage(FOLDED)).blocks.get('1')).toMatchObject({ share: 1, category: 'ad' });
  });

  it('collects flagged text outside the labelled blocks once', () => {
    expect(flagsOf(parsePage('<div data-unlure="ad">a b<p data-unlure="ad">c</p><p data-b="0">d</p></div>')).outside).toBe('abc');
  });
});

describe('compareSights', () => {
  it('finds nothing between the same', () => {
    expect(compareSights('x', sight(SCANNED), sight(FOLDED))).toEqual({ blocks: 2, different: 0, lines: [] });
  });

  it.each([
    ['a block that is not flagged', FOLDED.replace(' data-unlure="ad folded"', ''), 'x: block 1 "Buy it now": scan ad, browser content'],
    ['a block flagged as something else', FOLDED.replace('ad folded', 'qr folded'), 'x: block 1 "Buy it now": scan ad, browser qr'],
    ['a block that is not there', FOLDED.replace('data-b="1"', ''), 'x: block 1 "Buy it now": scan ad, browser no such block'],
    ['flagged text between the blocks', `${FOLDED}<p data-unlure="ad folded">More</p>`, 'x: flagged text outside the blocks: scan none, browser "More" (4 characters)'],
  ])('names %s', (_, html, line) => {
    const { different, lines } = compareSights('x', sight(SCANNED), sight(html));
    expect(different).toBeGreaterThan(0);
    expect(lines).toContain(line);
  });

  it('counts the blocks of a finding at another level', () => {
    expect(compareSights('x', sight(SCANNED), sight(FOLDED, [{ ...FINDING, level: 'likely' }]))).toEqual({ blocks: 2, different: 1, lines: ['x: finding 0-1: scan sure 0.9, browser likely 0.9'] });
    expect(compareSights('x', sight(SCANNED), sight(FOLDED, [{ ...FINDING, confidence: 0.9001 }])).different).toBe(0);
  });

  it('names findings that only one has, and another status', () => {
    const { lines } = compareSights('x', sight(SCANNED), sight('<p data-b="0">Content</p><p data-b="1">Buy it now</p>', [], 'incomplete'));
    expect(lines).toContain('x: finding 0-1: scan ad sure over 1 blocks, browser has none');
    expect(lines).toContain('x: status: scan done, browser incomplete');
  });
});

describe('samplePosts', () => {
  const posts = Array.from({ length: 60 }, (_, index): LabelledPost => ({ id: `p${index}`, lang: index % 3 ? 'en' : 'zh', source: index < 50 ? 'large' : 'small', kind: 'post', fold: 0, advertorial: false }));

  it('takes the same posts in whatever order they come', () => {
    expect(samplePosts(posts.toReversed(), 10)).toEqual(samplePosts(posts, 10));
  });

  it('takes as many from small groups as from large ones while they last', () => {
    const groups = Map.groupBy(samplePosts(posts, 12), ({ lang, source }) => `${lang} ${source}`);
    expect([...groups.values()].map((group) => group.length)).toEqual([3, 3, 3, 3]);
  });

  it('takes all when there are too few', () => {
    expect(samplePosts(posts, 100)).toHaveLength(60);
    expect(samplePosts([], 100)).toEqual([]);
  });
});

describe('expandLabels', () => {
  it('opens ranges', () => {
    expect([...expandLabels({ 3: 'qr', '5-7': 'ad' })]).toEqual([[3, 'qr'], [5, 'ad'], [6, 'ad'], [7, 'ad']]);
  });
});
