import { describe, expect, it } from 'vitest';
import type { Report } from '../../lib/report.ts';
import { pageLines } from '../../scripts/scan/table.ts';
import { cut, pad, plain, widthOf } from '../../scripts/scan/width.ts';
import { folderWith, page, scan } from './harness.ts';

const REPORT: Report = {
  status: 'incomplete',
  why: 'too-many-blocks',
  url: 'https://blog.example/1',
  title: '一个标题',
  lang: 'zh',
  articles: 1,
  blocks: 40,
  findings: [
    { id: '0-37', category: 'giveaway', level: 'sure', confidence: 0.987, blocks: 20, characters: 1234, pictures: 8, snippet: '关注公众号领取全套资料，'.repeat(6), reasons: [{ code: 'free-pack', quote: '全套资料' }, { code: 'own-link', data: { host: 'a.example', count: 2 } }], path: 'html' },
    { id: '0-39', category: 'qr', level: 'likely', confidence: 0.5, blocks: 1, characters: 0, pictures: 1, snippet: '', reasons: [{ code: 'scan-code' }], path: 'html' },
  ],
  advertorial: null,
  timings: {},
  errors: [{ code: 'raffle', message: 'boom' }],
};

describe('the table', () => {
  it('shows page, findings, reasons and failed signals in aligned columns', () => {
    expect(pageLines('a.html', REPORT, { colour: false, columns: 80 })).toBe(
      [
        'a.html',
        '  incomplete (too-many-blocks) · blog.example · zh · 40 blocks',
        '  一个标题',
        '    category  level   conf.  blocks  chars  pics  first words',
        '    giveaway  sure     0.99      20   1234     8  关注公众号领取全套资料，关注…',
        '      because: free-pack “全套资料”, own-link (host a.example, count 2)',
        '    qr        likely   0.50       1      0     1  (pictures only)',
        '      because: scan-code',
        '  signal raffle failed: boom',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says above the findings that a page is one pitch', () => {
    const advertorial = { confidence: 0.954, reasons: [{ code: 'advertorial-event', quote: '现场报名', data: { count: 7 } }, { code: 'advertorial-title', quote: '一个标题' }] };
    const lines = pageLines('a.html', { ...REPORT, advertorial }, { colour: false, columns: 80 }).split('\n');
    expect(lines[3]).toBe('  advertorial 0.95 because: advertorial-event “现场报名” (count 7), advertorial-title “一个标题”');
    expect(lines[4]).toContain('category');
  });

  it('colours only where it is asked to', () => {
    expect(pageLines('a.html', REPORT, { colour: false, columns: 80 })).not.toContain('\u001b');
    expect(pageLines('a.html', REPORT, { colour: true, columns: 80 })).toContain('\u001b[33mincomplete\u001b[39m');
  });

  it('lets no control sign of a page reach the terminal', async () => {
    const { out } = await scan(['-'], page('<p class="pitch">Buy \u001b[2J\u202eit</p>', '<title>T\u001b]0;x\u0007</title>'));
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(out).toContain('Buy [2Jit');
  });

  it('ends with totals', async () => {
    const folder = await folderWith({ 'a.html': page('<p class="pitch">A</p><p class="pitch">B</p>'), 'b.html': page('<p>C</p>') });
    expect((await scan([folder])).out).toMatch(/\n\n2 pages: 2 done · \d+\.\d s\n2 findings in 1 page: ad 2 · 2 sure, 0 likely\n$/);
    expect((await scan(['--totals', folder])).out).toMatch(/^2 pages: 2 done · \d+\.\d s\n2 findings in 1 page: ad 2 · 2 sure, 0 likely\n$/);
  });
});

describe('widths', () => {
  it('counts two columns for what is wide', () => {
    expect(widthOf('abc')).toBe(3);
    expect(widthOf('扫码领取')).toBe(8);
    expect(widthOf('한국，ｱ')).toBe(7);
    expect(widthOf('👇👨‍👩‍👧')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it.each([
    ['扫码领取', 8, '扫码领取'],
    ['扫码领取', 7, '扫码领…'],
    ['扫码领取', 6, '扫码…'],
    ['abcdef', 4, 'abc…'],
    ['abc', 3, 'abc'],
    ['abc', 0, ''],
  ])('cuts %s to %i columns', (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected);
    expect(widthOf(cut(text, columns))).toBeLessThanOrEqual(columns);
  });

  it('pads by columns', () => {
    expect(pad('扫码', 6)).toBe('扫码  ');
  });

  it('makes one plain line', () => {
    expect(plain(' a\n\tb\u0000 \u202ec ')).toBe('a b c');
  });
});
