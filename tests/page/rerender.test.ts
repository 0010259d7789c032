// @vitest-environment happy-dom
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { findRerenderRoots, hasRerenderAttributes, isRerendered, keepRerenderRoots, keptRerenderRoots } from '../../lib/page/rerender.ts';
import { find, load } from './page.ts';

const POST = '<div id="bar"></div><main><article><p id="x">x</p></article></main>';

describe('properties in the page’s own world', () => {
  it.each(['__reactContainer$1a', '__reactFiber$1a', '_reactRootContainer', '__vue_app__', '__vue__', '_vnode', '__k', '__ngContext__', '__svelte_meta'])('%s', (key) => {
    load(POST);
    Reflect.set(find('main'), key, {});
    expect(findRerenderRoots(document)).toEqual([[1, 1]]);
  });

  it('names outermost elements only, and none on a page without traces', () => {
    load(POST);
    expect(findRerenderRoots(document)).toEqual([]);
    for (const selector of ['main', 'article', '#bar']) Object.defineProperty(find(selector), '__vnode', { value: {}, enumerable: false });
    expect(findRerenderRoots(document)).toEqual([[1, 0], [1, 1]]);
  });

  it('reads names only: a value that throws is never asked for', () => {
    load(POST);
    Object.defineProperty(find('article'), '__vue__', { get: () => { throw new Error('asked'); }, configurable: true });
    expect(findRerenderRoots(document)).toEqual([[1, 1, 0]]);
  });

  it('counts the whole page where looking fails', () => {
    const closed = new Proxy(document, { get: () => { throw new Error('closed'); } });
    expect(findRerenderRoots(closed)).toEqual([[]]);
  });

  it('works as text alone, as it is sent into the page', () => {
    load(POST);
    Reflect.set(find('main'), '__vue__', {});
    const sent: unknown = runInNewContext(`(${findRerenderRoots.toString()})(document)`, { document });
    expect(sent).toEqual([[1, 1]]);
  });

  it('comes back as elements in the isolated world', () => {
    load(POST);
    expect(keptRerenderRoots({})).toEqual([]);
    keepRerenderRoots([[1, 1], [1, 7, 7]], document);
    expect(keptRerenderRoots(globalThis)).toEqual([find('main')]);
    expect(isRerendered(find('#x'), [find('main')])).toBe(true);
    expect(isRerendered(find('#x'), [find('#bar')])).toBe(false);
    keepRerenderRoots([], document);
  });
});

describe('attributes', () => {
  it.each([
    ['<div id="__next"><p id="x">x</p></div>', true],
    ['<div data-v-app><p id="x">x</p></div>', true],
    ['<div data-v-3f2a91bc><p id="x">x</p></div>', true],
    ['<div class="post svelte-1x2y3z"><p id="x">x</p></div>', true],
    ['<div ng-version="19"><p id="x">x</p></div>', true],
    ['<div _ngcontent-abc-1><p id="x">x</p></div>', true],
    ['<div id="content_views" class="markdown_views svelte"><p id="x">x</p></div>', false],
    ['<div data-v-app></div><div data-video="1"><p id="x">x</p></div>', false],
  ])('%s', (html, expected) => {
    load(html);
    expect(hasRerenderAttributes(find('#x'))).toBe(expected);
  });
});
