import { describe, expect, it } from 'vitest';
import { explicitOnly, takesMost } from '../../lib/model/explicit.ts';
import type { Finding } from '../../lib/model/gather.ts';
import type { Span } from '../../lib/model/types.ts';
import { makeArticle, picture } from '../signals/sample.ts';

const call: Finding = { code: 'scan-code', evidence: { category: 'qr', weight: 3 } };
const hint: Finding = { code: 'career-talk', evidence: { category: 'ad', weight: 1.5 } };
const { blocks } = makeArticle(['Scan it now please', { pictures: [picture('a.png')] }, 'A plain paragraph.', { pictures: [picture('b.png')] }, 'Jobs pay well today.']);
const span = (first: number, last: number): Span => ({ first, last, category: 'ad', level: 'sure', confidence: 0.9, reasons: [] });

describe('explicitOnly', () => {
  it('leaves what calls outright and the picture beside it, and lets the rest go', () => {
    const judged = blocks.map(() => ({ probability: 0.9, category: 'ad' as const }));
    const left = explicitOnly(blocks, judged, [[call], [], [], [], [hint]]);
    expect(left.map(({ probability }) => probability)).toEqual([0.9, 0.9, 0, 0, 0]);
    expect(judged[2]?.probability).toBe(0.9);
  });
});

describe('takesMost', () => {
  it('weighs by what there is to read and see', () => {
    expect(takesMost(blocks, [span(0, 1)])).toBe(false);
    expect(takesMost(blocks, [span(0, 1), span(3, 3)])).toBe(true);
    expect(takesMost(blocks, [])).toBe(false);
  });
});
