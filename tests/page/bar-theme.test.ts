// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { themeAt } from '../../lib/page/bar-theme.ts';
import { find, load } from './page.ts';

/** The theme at a paragraph in a box with this background, on a black page. */
function themeOn(background: string): string {
  load(`<main style="background-color: rgb(0, 0, 0)"><div style="background-color: ${background}"><p id="x">x</p></div></main>`);
  return themeAt(find('#x'));
}

describe('the bar’s theme', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(0, 0, 0)', 'dark'],
    // A grey of 137 has a relative luminance of just over a quarter.
    ['rgb(137, 137, 137)', 'light'],
    ['rgb(136, 136, 136)', 'dark'],
    // Green weighs most: as bright as each alone can be.
    ['rgb(0, 255, 0)', 'light'],
    ['rgb(255, 0, 0)', 'dark'],
    ['rgb(0, 0, 255)', 'dark'],
    ['rgba(255, 255, 255, 0.5)', 'light'],
    ['rgba(255, 255, 255, 0.4)', 'dark'],
  ])('on %s is %s', (background, theme) => {
    expect(themeOn(background)).toBe(theme);
  });

  it.each([
    ['normal', 'light'],
    ['light', 'light'],
    ['dark', 'dark'],
    ['light dark', 'auto'],
  ])('on a page that paints nothing, of color-scheme %s, is %s', (scheme, theme) => {
    load('<p id="x">x</p>');
    document.documentElement.style.setProperty('color-scheme', scheme);
    expect(themeAt(find('#x'))).toBe(theme);
    document.documentElement.removeAttribute('style');
  });
});
