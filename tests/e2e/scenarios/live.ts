import { describe, expect, test } from 'vitest';
import { type Tab, waitFor } from '../driver/driver.ts';
import { countMarks, ourTraces } from '../driver/page-state.ts';
import { expectUntouched, type World } from '../world.ts';

/** Fixtures whose promo is two paragraphs of class `promo`. */
const HOSTILE = [
  ['strict-csp.html', 'a strict policy with Trusted Types'],
  ['clobbered-names.html', 'names of the DOM taken by form fields and pictures'],
  ['frozen-prototypes.html', 'frozen and broken prototypes'],
  ['throwing-getters.html', 'getters that throw'],
] as const;

function shownPromos(tab: Tab): Promise<number> {
  return tab.evaluate(() => [...document.querySelectorAll('.promo')].filter((element) => Element.prototype.checkVisibility.call(element)).length);
}

/** Errors that the page itself has seen since this call. */
async function watchErrors(tab: Tab): Promise<() => Promise<string[]>> {
  await tab.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'unlureErrors', seen);
    addEventListener('error', ({ message }) => seen.push(message));
    addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
    EventTarget.prototype.addEventListener.call(document, 'securitypolicyviolation', (event) => seen.push(`policy: ${String(Reflect.get(event, 'violatedDirective'))}`));
  });
  return () => tab.evaluate(() => [...Reflect.get(window, 'unlureErrors')]);
}

function lineBoxes(tab: Tab): Promise<{ shown: number; promo: number }> {
  return tab.evaluate(() => {
    const count = (words: string) => {
      const walker = document.createTreeWalker(document.querySelector('#lines') ?? document, NodeFilter.SHOW_TEXT);
      let shown = 0;
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNode(walker.currentNode);
        if (walker.currentNode.nodeValue?.includes(words) && range.getClientRects().length > 0) shown++;
      }
      return shown;
    };
    return { shown: count('后来我们把报表改成增量计算'), promo: count('领取') };
  });
}

/** Pages that change themselves, lock themselves down or are made to break what looks at them. */
export function live(world: World): void {
  describe('pages that are hard to change', () => {
    test.each(HOSTILE)('%s: %s', async (file) => {
      const { tab, popup } = await world.openBoth(`live/${file}`);
      const errors = await watchErrors(tab);
      expect(await shownPromos(tab)).toBe(2);
      await popup.clean();
      expect(await shownPromos(tab)).toBe(0);
      expect(await countMarks(tab, 'bar')).toBeGreaterThan(0);
      await popup.showEverything();
      expect(await shownPromos(tab)).toBe(2);
      await expectUntouched(tab);
      expect(await errors()).toEqual([]);
    });

    test('a strict policy does not keep the bar from being drawn', async () => {
      const { tab, popup } = await world.openBoth('live/strict-csp.html');
      await popup.clean();
      const height = await tab.evaluate(() => document.querySelector('[data-unlure~="bar"]')?.getBoundingClientRect().height);
      expect(height).toBeGreaterThanOrEqual(30);
    });

    test('lines parted by <br> fold by themselves, and split text nodes come back split', async () => {
      const { tab, popup } = await world.openBoth('live/lines.html');
      expect(await lineBoxes(tab)).toEqual({ shown: 1, promo: 2 });
      await popup.clean();
      expect(await lineBoxes(tab)).toEqual({ shown: 1, promo: 0 });
      await popup.showEverything();
      expect(await lineBoxes(tab)).toEqual({ shown: 1, promo: 2 });
      await expectUntouched(tab);
    });

    test('lists, links, rows and grids keep their shape', async () => {
      const { tab, popup } = await world.openBoth('live/places.html');
      await popup.clean();
      expect(await countMarks(tab, 'folded')).toBeGreaterThan(0);
      const misplaced = await tab.evaluate(() => document.querySelectorAll('a [data-unlure~="bar"]').length);
      expect(misplaced).toBe(0);
      await popup.showEverything();
      await expectUntouched(tab);
    });

    test.each(['rerender-react.html', 'rerender-vue.html'])('%s: a page that patches itself goes on without an error', async (file) => {
      const { tab, popup } = await world.openBoth(`live/${file}`);
      const errors = await watchErrors(tab);
      await popup.clean();
      expect(await countMarks(tab, 'folded')).toBeGreaterThan(0);
      const wrappers = await tab.evaluate(() => document.querySelectorAll('#mount span').length);
      expect(wrappers).toBe(0);
      await tab.evaluate(() => document.querySelector<HTMLElement>('#update')?.click());
      const updated = await waitFor('the page to be updated', tab, () => document.documentElement.dataset['updated']);
      expect(updated).toBe('yes');
      await popup.showEverything();
      expect(await ourTraces(tab)).toEqual([]);
      expect(await errors()).toEqual([]);
    });

    test('what the reader looks at does not move', async () => {
      const { tab, popup } = await world.openBoth('live/long.html');
      const noteTop = () => tab.evaluate(() => document.querySelector('#after-0')?.getBoundingClientRect().top ?? Number.NaN);
      await tab.evaluate(() => {
        // At the lower edge: what folds further down then leaves enough of the page to scroll in.
        document.querySelector('#after-0')?.scrollIntoView({ block: 'end', behavior: 'instant' });
      });
      const before = await noteTop();
      await popup.clean();
      expect(Math.abs((await noteTop()) - before)).toBeLessThan(1);
      await popup.showEverything();
      expect(Math.abs((await noteTop()) - before)).toBeLessThan(1);
    });
  });
}
