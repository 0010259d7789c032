import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { View } from '../driver/driver.ts';
import type { World } from '../world.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
}

/** What axe-core finds wrong, as `rule: element`; the second number says how many rules held. */
async function findBarriers(view: View): Promise<{ wrong: string[]; held: number }> {
  await view.runScript(axeSource);
  return view.evaluate(async () => {
    const axe: Axe = Reflect.get(globalThis, 'axe');
    const { violations, passes } = await axe.run();
    return { wrong: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), held: passes.length };
  });
}

function size(view: View): Promise<{ width: number; contentWidth: number }> {
  return view.evaluate(() => ({ width: innerWidth, contentWidth: document.documentElement.scrollWidth }));
}

/** The popup at its own 360 pixels, in light and dark. */
export function popupLook(world: World): void {
  describe.each(['light', 'dark'] as const)('the popup in %s', (scheme) => {
    test('has no barrier while it lists, after cleaning, and when there is nothing', async () => {
      const { tab, popup } = await world.openBoth('posts/sample-zh.html');
      await world.driver.setColorScheme(scheme, popup.view);
      const isDark = await popup.view.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect(isDark).toBe(scheme === 'dark');
      const listed = await findBarriers(popup.view);
      expect(listed.wrong).toEqual([]);
      expect(listed.held).toBeGreaterThan(5);
      await popup.clean();
      expect((await findBarriers(popup.view)).wrong).toEqual([]);
      await popup.close();
      await tab.goto(`${world.origin}/articles/front-page.html`);
      const empty = await world.openPopup(tab);
      await world.driver.setColorScheme(scheme, empty.view);
      expect((await findBarriers(empty.view)).wrong).toEqual([]);
    });
  });

  test('the popup is 360 pixels wide and nothing stands out at its side', async () => {
    const { popup } = await world.openBoth('posts/sample-zh.html');
    const { width, contentWidth } = await size(popup.view);
    expect(contentWidth).toBeLessThanOrEqual(width);
    const bodyWidth = await popup.view.evaluate(() => document.body.getBoundingClientRect().width);
    expect(bodyWidth).toBe(360);
  });
}
