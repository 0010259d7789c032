// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { bars, find, isSame, load, open, pictureOf, whole, type Opened } from './page.ts';

/** Cleans a page and gives the inside of its bar, which is closed to the page. */
function clean(): { page: Opened; root: ShadowRoot; button: HTMLButtonElement } {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const page = open(() => ({ one: { targets: [whole('#x')], category: 'qr' } }));
  page.session.cleanPage();
  const made = attach.mock.results.at(-1);
  if (made?.type !== 'return') throw new Error('No shadow root was made');
  const button = made.value.querySelector('button');
  if (!button) throw new Error('The bar has no button');
  return { page, root: made.value, button };
}

describe('a bar', () => {
  it('says what was folded and has one real button', () => {
    load('<article><p id="x">x</p></article>');
    const { root, button } = clean();
    expect(root.mode).toBe('closed');
    expect(root.querySelector('.what')?.textContent).toBe('qr: 1 folded');
    expect(button.textContent).toBe('Show');
    expect(button.type).toBe('button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(root.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('qr: 1 folded');
    expect(root.querySelector('[role="group"]')?.getAttribute('lang')).toBe('en');
    expect(root.adoptedStyleSheets).toHaveLength(1);
  });

  it('shows and folds by its button and stays where it is', () => {
    load('<article><p id="x">x</p></article>');
    const { page, root, button } = clean();
    const bar = bars()[0];
    button.click();
    expect(find('#x').hasAttribute('data-unlure')).toBe(false);
    expect(page.session.readPage().states).toEqual({ one: 'shown' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(button.textContent).toBe('Fold');
    expect(root.querySelector('.what')?.textContent).toBe('qr: 1');
    button.click();
    expect(page.session.readPage().states).toEqual({ one: 'folded' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(bars()).toEqual([bar]);
  });

  it('goes when the reader shows the finding in the popup, also when it was opened before', () => {
    load('<article><p id="x">x</p></article>');
    const before = pictureOf();
    const { page, button } = clean();
    button.click();
    page.session.setFinding({ id: 'one', state: 'shown' });
    expect(isSame(before)).toBe(true);
  });

  it('keeps its click from a card that leads away', () => {
    load('<article><p id="x">x</p></article>');
    const onClick = vi.fn<() => void>();
    find('article').addEventListener('click', onClick);
    clean().button.click();
    expect(onClick).not.toHaveBeenCalled();
  });

  it('is as dark as the page where it stands', () => {
    load('<article style="background-color: rgb(20, 20, 24)"><p id="x">x</p></article>');
    expect(clean().root.querySelector('.bar')?.classList.contains('dark')).toBe(true);
    load('<article style="background-color: rgb(250, 250, 250)"><p id="x">x</p></article>');
    expect(clean().root.querySelector('.bar')?.classList.contains('light')).toBe(true);
  });
});
