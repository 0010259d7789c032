// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bars, find, isSame, load, open, pictureOf, run, whole, type Chosen } from './page.ts';

const POST = '<article><h1>Title</h1><p id="a">Content</p><p id="b">Promo one</p><p id="c">Promo two</p><p id="d">More content</p></article>';
const LINES = '<article><p id="lines">First<br>Second<br>Follow me<br>Last</p></article>';
const pitch = (): Record<string, Chosen> => ({ '0-2': { targets: [whole('#b'), whole('#c')] } });
const lure = (): Record<string, Chosen> => ({ '0-2': { targets: [run('#lines', 4, 5)] } });

describe('reading', () => {
  it('changes nothing in the page', () => {
    load(POST);
    const before = pictureOf();
    expect(open(pitch).session.readPage().states).toEqual({ '0-2': 'shown' });
    expect(isSame(before)).toBe(true);
  });

  it('does not touch a page in which nothing was found', () => {
    load(POST);
    const before = pictureOf();
    const { session } = open(() => ({}));
    for (const view of [session.cleanPage(), session.markPage(), session.showEverything()]) expect(view.states).toEqual({});
    expect(isSame(before)).toBe(true);
  });

  it('analyses again only when text or address has changed', () => {
    load(POST);
    const page = open(pitch);
    page.session.readPage();
    page.session.cleanPage();
    page.session.readPage();
    expect(page.analyses()).toBe(1);
    find('#d').append(' and more');
    page.session.readPage();
    expect(page.analyses()).toBe(2);
    page.navigate('https://blog.example/next');
    expect(page.session.readPage().report.url).toBe('https://blog.example/next');
    expect(page.analyses()).toBe(3);
  });

  it('keeps the state of a finding that is still there, and shows one that merely took its number', () => {
    load(POST);
    let chosen = pitch;
    const { session } = open(() => chosen());
    session.cleanPage();
    find('#d').append(' and more');
    expect(session.readPage().states).toEqual({ '0-2': 'folded' });
    expect(find('#b').getAttribute('data-unlure')).toBe('giveaway folded');
    chosen = () => ({ '0-2': { targets: [whole('#d')], snippet: 'something else' } });
    find('#a').append(' and more');
    expect(session.readPage().states).toEqual({ '0-2': 'shown' });
    expect(document.querySelector('[data-unlure]')).toBeNull();
  });
});

describe('folding elements', () => {
  it('writes one attribute, puts one bar before the first, and gives the same nodes back', () => {
    load(POST);
    const before = pictureOf();
    const { session } = open(pitch);
    expect(session.cleanPage().states).toEqual({ '0-2': 'folded' });
    expect([...document.querySelectorAll('[data-unlure~="folded"]')].map(({ id }) => id)).toEqual(['b', 'c']);
    expect(bars()).toHaveLength(1);
    expect(bars()[0]?.nextElementSibling?.id).toBe('b');
    expect(session.showEverything().states).toEqual({ '0-2': 'shown' });
    expect(isSame(before)).toBe(true);
  });

  it('changes nothing the second time', () => {
    load(POST);
    const { session } = open(pitch);
    session.cleanPage();
    const once = pictureOf();
    session.cleanPage();
    expect(isSame(once)).toBe(true);
  });

  it('folds and shows one finding alone', () => {
    load(POST);
    const { session } = open(() => ({ one: { targets: [whole('#b')] }, two: { targets: [whole('#c')], category: 'ad' } }));
    expect(session.setFinding({ id: 'two', state: 'folded' }).states).toEqual({ one: 'shown', two: 'folded' });
    expect(find('#c').getAttribute('data-unlure')).toBe('ad folded');
    expect(session.setFinding({ id: 'two', state: 'shown' }).states).toEqual({ one: 'shown', two: 'shown' });
    expect(session.setFinding({ id: 'unknown', state: 'folded' }).states).toEqual({ one: 'shown', two: 'shown' });
    expect(document.querySelector('[data-unlure]')).toBeNull();
  });

  it('gives back an attribute of the same name that the page had', () => {
    load(POST);
    find('#b').setAttribute('data-unlure', 'of the page');
    const before = pictureOf();
    const { session } = open(pitch);
    session.cleanPage();
    session.showEverything();
    expect(isSame(before)).toBe(true);
  });

  it('says shown where the page has undone a fold, and survives nodes that are gone', () => {
    load(POST);
    const { session } = open(pitch);
    session.cleanPage();
    for (const id of ['#b', '#c']) find(id).removeAttribute('data-unlure');
    expect(session.readPage().states).toEqual({ '0-2': 'shown' });
    find('#b').remove();
    bars()[0]?.remove();
    session.cleanPage();
    session.showEverything();
    expect(document.querySelector('[data-unlure]')).toBeNull();
  });

  it('marks without folding, and folds what was marked', () => {
    load(POST);
    const before = pictureOf();
    const { session } = open(pitch);
    expect(session.markPage().states).toEqual({ '0-2': 'marked' });
    expect(find('#b').getAttribute('data-unlure')).toBe('giveaway marked');
    expect(bars()).toHaveLength(0);
    expect(session.cleanPage().states).toEqual({ '0-2': 'folded' });
    expect(session.markPage().states).toEqual({ '0-2': 'folded' });
    session.showEverything();
    expect(isSame(before)).toBe(true);
  });
});

describe('folding runs', () => {
  it('puts one wrapper round the run and takes it away with the same text nodes', () => {
    load(LINES);
    const text = find('#lines').childNodes[4];
    if (text instanceof Text) text.splitText(3);
    const before = pictureOf();
    const { session } = open(() => ({ '0-2': { targets: [run('#lines', 4, 6)] } }));
    expect(session.cleanPage().states).toEqual({ '0-2': 'folded' });
    const wrapper = find('#lines > span[data-unlure="giveaway folded"]');
    expect([...wrapper.childNodes]).toEqual(before.nodes.filter((node) => node instanceof Text && 'Follow me'.includes(node.data)));
    expect(wrapper.childNodes).toHaveLength(2);
    session.cleanPage();
    expect(document.querySelectorAll('#lines > span[data-unlure~="folded"]')).toHaveLength(1);
    session.showEverything();
    expect(isSame(before)).toBe(true);
  });

  it('folds the line break after the run with it', () => {
    load(LINES);
    open(lure).session.cleanPage();
    expect([...document.querySelectorAll('br')].map((br) => br.getAttribute('data-unlure'))).toEqual([null, null, 'giveaway folded']);
  });

  it('only marks where a library patches the page', () => {
    load(LINES);
    const before = pictureOf();
    const { session } = open(lure, () => [find('article')]);
    expect(session.cleanPage().states).toEqual({ '0-2': 'marked' });
    expect(isSame(before)).toBe(true);
  });

  it('only marks what would break when moved', () => {
    load('<article><p id="lines">First<br>Play <video></video> now<br>Last</p></article>');
    const { session } = open(() => ({ '0-1': { targets: [run('#lines', 2, 5)] } }));
    expect(session.cleanPage().states).toEqual({ '0-1': 'marked' });
    expect(find('video').parentElement?.id).toBe('lines');
  });

  it('folds the elements of a finding whose run is only marked', () => {
    load(`${LINES}<p id="end">Promo</p>`);
    const { session } = open(() => ({ '0-2': { targets: [run('#lines', 4, 5), whole('#end')] } }), () => [document.body]);
    expect(session.cleanPage().states).toEqual({ '0-2': 'folded' });
    expect(bars()[0]?.nextElementSibling?.id).toBe('end');
  });
});

describe('revealing', () => {
  it('unfolds, outlines, and leaves no trace after the next key', () => {
    load(POST);
    const before = pictureOf();
    const { session } = open(pitch);
    session.cleanPage();
    expect(session.revealFinding({ id: '0-2' }).states).toEqual({ '0-2': 'shown' });
    expect(find('#b').getAttribute('data-unlure')).toBe('revealed');
    // The bar stays, so that the finding can be folded again where it stands.
    expect(bars()).toHaveLength(1);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(find('#b').hasAttribute('data-unlure')).toBe(false);
    session.showEverything();
    expect(isSame(before)).toBe(true);
  });

  it('outlines one finding at a time and keeps its mark', () => {
    load(POST);
    const { session } = open(() => ({ one: { targets: [whole('#b')] }, two: { targets: [whole('#c')] } }));
    session.markPage();
    session.revealFinding({ id: 'one' });
    expect(find('#b').getAttribute('data-unlure')).toBe('giveaway marked revealed');
    session.revealFinding({ id: 'two' });
    expect(find('#b').getAttribute('data-unlure')).toBe('giveaway marked');
    expect(find('#c').getAttribute('data-unlure')).toBe('giveaway marked revealed');
  });

  it('stops with the session', () => {
    load(POST);
    const page = open(pitch);
    page.session.revealFinding({ id: '0-2' });
    page.end();
    expect(document.querySelector('[data-unlure]')).toBeNull();
  });
});
