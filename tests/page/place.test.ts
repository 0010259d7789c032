// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { placeBefore } from '../../lib/page/place.ts';
import { bars, find, isSame, load, open, pictureOf, run, whole } from './page.ts';

describe('placeBefore', () => {
  it.each([
    ['a paragraph of the post', '<article><p id="x">x</p></article>', 'div', 'article', 'x'],
    ['an item of a list', '<ol><li>a</li><li id="x">x</li></ol>', 'li', 'ol', 'x'],
    ['words in a paragraph', '<p id="p">a<br><b id="x">x</b></p>', 'span', 'p', 'x'],
    ['a row of a table', '<div id="d"><table id="t"><tbody><tr id="x"><td>x</td></tr></tbody></table></div>', 'div', 'div', 't'],
    ['a term of a list of terms', '<section><dl id="l"><dt>a</dt><dd id="x">x</dd></dl></section>', 'div', 'section', 'l'],
    ['a picture in a link', '<div><a id="l" href="#"><img id="x" alt=""></a></div>', 'div', 'div', 'l'],
    ['a column of a flex row', '<main><div id="r" style="display:flex;flex-direction:row"><p id="x">x</p></div></main>', 'div', 'main', 'r'],
    ['a block of a flex column', '<main><div id="r" style="display:flex;flex-direction:column"><p id="x">x</p></div></main>', 'div', 'div', 'x'],
  ])('%s', (_name, html, host, parent, before) => {
    load(html);
    const place = placeBefore(find('#x'));
    expect(place?.host).toBe(host);
    expect(place?.parent instanceof Element && place.parent.localName).toBe(parent);
    expect(place?.before instanceof Element && place.before.id).toBe(before);
  });
});

describe('bars', () => {
  it('stand in lists as items, whose shadow is that of an element inside', () => {
    load('<ul><li>a</li><li id="x">x</li></ul>');
    const before = pictureOf();
    const { session } = open(() => ({ one: { targets: [whole('#x')] } }));
    session.cleanPage();
    expect(bars()[0]?.localName).toBe('li');
    expect(bars()[0]?.firstElementChild?.localName).toBe('div');
    session.showEverything();
    expect(isSame(before)).toBe(true);
  });

  it('keep their shadow root closed', () => {
    load('<p id="x">x</p>');
    open(() => ({ one: { targets: [run('#x', 0, 1)] } })).session.cleanPage();
    expect(bars()[0]?.shadowRoot).toBeNull();
  });
});
