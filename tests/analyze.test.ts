import { describe, expect, it } from 'vitest';
import { analyze } from '../lib/analyze.ts';
import type { Report } from '../lib/report.ts';
import { fixture, page, prose } from './article/page.ts';

/** The flagged blocks of the first post: a pitch may change its category on the way. */
const flagged = ({ findings }: Report) => findings.filter(({ id }) => id.startsWith('0-')).flatMap(({ id, blocks }) => Array.from({ length: blocks }, (_, at) => Number(id.slice(2)) + at));

const report = (document: Document, url = 'https://blog.example.org/posts/1') => analyze(document, { url }).report;

describe('analyze', () => {
  it('flags the pitch of a post that is folded behind "read more"', () => {
    const found = report(fixture('read-more.html'));
    expect(found).toMatchObject({ status: 'done', lang: 'zh', blocks: 7 });
    expect(flagged(found)).toEqual([5, 6]);
    for (const { reasons } of found.findings) expect(reasons.length).toBeGreaterThan(0);
  });

  it('reads a body that is shipped hidden', () => {
    expect(flagged(report(fixture('hidden-body.html')))).toEqual([4, 5]);
  });

  it('judges each of several answers alone', () => {
    const { articles, findings, advertorial } = report(fixture('several-answers.html'));
    expect(articles).toBe(3);
    expect(advertorial).toBeNull();
    expect(findings.map((finding) => finding.id)).toEqual(['1-2']);
  });

  it('reads the post in a frame when the page around it is empty', () => {
    const outer = fixture('framed.html'), inner = fixture('framed-post.html');
    const frame = outer.querySelector('iframe');
    if (!frame) throw new Error('no frame');
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    const analysis = analyze(outer, { url: 'https://blog.example.org/' });
    expect(analysis.report).toMatchObject({ status: 'done', title: 'Reading a flame graph', findings: [{ category: 'follow' }] });
    expect(analysis.targets.get('0-4')?.[0]).toMatchObject({ kind: 'element', element: { ownerDocument: inner } });
  });

  it.each([
    ['front-page.html', 'list-page'],
    ['web-app.html', 'app-page'],
  ])('leaves %s alone', (name, why) => expect(report(fixture(name))).toMatchObject({ status: 'skipped', why, findings: [], advertorial: null }));

  it('skips empty pages and pages without a post', () => {
    expect(report(page(''))).toMatchObject({ status: 'skipped', why: 'empty' });
    expect(report(page('<p>Not found.</p>'))).toMatchObject({ status: 'skipped', why: 'not-an-article' });
  });

  it('says incomplete, never done, when time runs out or the page is too long', () => {
    let ms = 0;
    const slow = analyze(fixture('read-more.html'), { url: '', now: () => (ms += 5000) });
    expect(slow.report).toMatchObject({ status: 'incomplete', why: 'out-of-time' });
    const long = page(`<article class="post-content">${`<p>${prose(60)}</p>`.repeat(6100)}</article>`);
    expect(report(long)).toMatchObject({ status: 'incomplete', why: 'too-many-blocks', blocks: 6000 });
  });

  it('fails in plain words on a page nested too deeply', () => {
    const deep = page(`<article class="post-content">${'<ul><li>item'.repeat(6000)}</article>`);
    expect(report(deep)).toMatchObject({ status: 'failed', why: 'the page is nested too deeply to be read', findings: [] });
  });

  it('does not change the document and says the same twice', () => {
    const document = fixture('several-answers.html');
    const before = document.toString();
    const first = report(document), second = report(document);
    expect(document.toString()).toBe(before);
    expect(second.findings).toEqual(first.findings);
  });

  it('names a path that leads to the finding', () => {
    const document = fixture('read-more.html');
    const { findings } = report(document);
    expect(document.querySelector(findings[0]?.path ?? '')?.textContent).toContain('关注公众号');
  });
});
