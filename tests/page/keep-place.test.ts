// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlace } from '../../lib/page/keep-place.ts';
import { viewOf } from '../../lib/page/natives.ts';
import { find, load } from './page.ts';

type Layout = Record<string, [top: number, bottom: number]>;

/** Where elements are painted, by id; the test's DOM has no layout of its own. Anything else is painted nowhere. */
let layout: Layout;
let scrolled: unknown[][];

beforeEach(() => {
  const rectOf = (element: Element) => {
    const [top, bottom] = layout[element.id] ?? [0, 0];
    return new DOMRect(0, top, bottom > top ? 600 : 0, bottom - top);
  };
  scrolled = [];
  vi.spyOn(ownerOf(document.body, 'getBoundingClientRect'), 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this);
  });
  vi.spyOn(ownerOf(document.createRange(), 'getBoundingClientRect'), 'getBoundingClientRect').mockImplementation(function (this: Range) {
    return this.startContainer instanceof Element ? rectOf(this.startContainer) : new DOMRect();
  });
  const view = viewOf(document);
  if (!view) throw new Error('no window');
  vi.spyOn(view, 'innerHeight', 'get').mockReturnValue(768);
  vi.spyOn(view, 'scrollBy').mockImplementation((...args: unknown[]) => void scrolled.push(args));
  load('<article id="post"><p id="ad">ad</p><p id="a">a</p><p id="b">b</p></article>');
});

/** The prototype that holds a method: the test's DOM has classes of its own between the elements and the global names. */
function ownerOf<T extends object>(object: T, method: keyof T): T {
  let at = object;
  while (!Object.hasOwn(at, method)) at = Object.getPrototypeOf(at) as T;
  return at;
}

afterEach(() => vi.restoreAllMocks());

/** Folds the advertisement; `after` is the layout that comes of it. */
function fold(before: Layout, after: Layout): void {
  layout = { post: [-5000, 5000], ...before };
  keepPlace([{ nodes: [find('#ad')], after: () => find('#a') }], () => void (layout = { ...layout, ...after }));
}

describe('keeping the reader’s place', () => {
  it.each<[name: string, before: Layout, after: Layout, distance: number]>([
    ['what is read moved up', { ad: [-400, -100], a: [-100, 0], b: [100, 200] }, { ad: [-400, -370], a: [-370, -270], b: [-170, -70] }, -270],
    ['what is read moved down', { ad: [-130, -100], a: [-100, 0], b: [100, 200] }, { ad: [-130, 170], a: [200, 300], b: [400, 500] }, 300],
    ['the change above the first whole line in view grows smaller', { ad: [10, 300], a: [300, 400], b: [400, 500] }, { ad: [10, 40], a: [40, 140], b: [140, 240] }, -260],
    ['the change fills the window', { ad: [-500, 2000], a: [2000, 2100], b: [2100, 2200] }, { ad: [-500, -470], a: [-470, -370], b: [-370, -270] }, -470 - 192],
  ])('scrolls where %s', (_, before, after, distance) => {
    fold(before, after);
    expect(scrolled).toEqual([[{ top: distance, behavior: 'instant' }]]);
  });

  it('does not scroll where the line in view stays', () => {
    fold({ ad: [500, 600], a: [100, 200], b: [200, 300] }, { ad: [500, 530] });
    expect(scrolled).toEqual([]);
  });
});
