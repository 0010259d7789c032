import { describe, expect, test } from 'vitest';
import { waitFor } from '../driver/driver.ts';
import { countMarks, differenceFromBefore, rememberPage, shownWords } from '../driver/page-state.ts';
import { expectUntouched, type World } from '../world.ts';

const SAMPLE = 'posts/sample-zh.html';
/** Some words of the post and some of the promo at its end. */
const POST = ['那天晚上的日志很有意思', '固定窗口实现最简单', '第二个问题是拒绝之后的提示', '把剩余令牌写进响应头'];
const PROMO = ['三连支持一下', '添加小助手微信', '看这一篇就够了'];

/** Installed, a post opened, the popup clicked: the promo is gone; clicked again: it is back. */
export function mainJob(world: World): void {
  describe('the main job', () => {
    test('the popup names the site and what was found, and changes nothing in the page', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      expect(await popup.host()).toBe('127.0.0.1');
      const findings = await popup.findings();
      expect(findings.length).toBeGreaterThanOrEqual(2);
      expect(findings.filter(({ isFolded }) => isFolded)).toEqual([]);
      expect(findings.every(({ name, category }) => name !== '' && category !== '')).toBe(true);
      await expectUntouched(tab);
    });

    test('one button folds everything found and gives back the very same nodes', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      const count = (await popup.findings()).length;
      await popup.clean();
      expect((await popup.findings()).every(({ isFolded }) => isFolded)).toBe(true);
      expect(await countMarks(tab, 'bar')).toBe(count);
      expect(await shownWords(tab, PROMO)).toEqual([]);
      expect(await shownWords(tab, POST)).toEqual(POST);
      await popup.showEverything();
      expect(await shownWords(tab, PROMO)).toEqual(PROMO);
      await expectUntouched(tab);
    });

    test('the same with the English post', async () => {
      const { tab, popup } = await world.openBoth('posts/sample-en.html');
      await popup.clean();
      expect(await shownWords(tab, ['follow me on Twitter', 'Dropping the unused index'])).toEqual(['Dropping the unused index']);
      await popup.showEverything();
      await expectUntouched(tab);
    });

    test('what is folded stays so when the popup is opened again, and cleaning twice changes nothing', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      await popup.clean();
      const folded = await popup.findings();
      await popup.close();
      await rememberPage(tab);
      const again = await world.openPopup(tab);
      expect(await again.findings()).toEqual(folded);
      expect(await differenceFromBefore(tab)).toBe('');
    });

    test('one finding can be folded and shown alone', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      const [first] = await popup.findings();
      const id = first?.id ?? '';
      await popup.toggle(id);
      expect((await popup.findings()).filter(({ isFolded }) => isFolded).map((one) => one.id)).toEqual([id]);
      expect(await countMarks(tab, 'bar')).toBe(1);
      await popup.toggle(id);
      await expectUntouched(tab);
    });

    test('pressing a finding scrolls to it and outlines it until a key is pressed', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      const last = (await popup.findings()).at(-1);
      await popup.reveal(last?.id ?? '');
      await waitFor('the finding to be outlined in sight', tab, () => {
        const box = document.querySelector('[data-unlure~="revealed"]')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      });
      await popup.close();
      await tab.press('Escape');
      await waitFor('the outline to be gone', tab, () => document.querySelector('[data-unlure]') === null);
      expect(await differenceFromBefore(tab)).toBe('');
    });

    test('the bar in the page shows its part again and folds it again', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      await popup.clean();
      await popup.close();
      const button = await tab.evaluate(() => {
        const bar = document.querySelector('[data-unlure~="bar"]');
        bar?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = bar?.getBoundingClientRect();
        return { x: (box?.right ?? 0) - 24, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
      });
      const before = await countMarks(tab, 'folded');
      await tab.clickAt(button.x, button.y);
      await expect.poll(() => countMarks(tab, 'folded')).toBeLessThan(before);
      expect(await countMarks(tab, 'bar')).toBeGreaterThan(0);
      await tab.clickAt(button.x, button.y);
      await expect.poll(() => countMarks(tab, 'folded')).toBe(before);
    });

    test('everything can be done by keyboard', async () => {
      const { tab, popup } = await world.openBoth(SAMPLE);
      const isOnButton = () => document.activeElement?.matches('[data-action="clean"]') === true;
      for (let presses = 0; presses < 10 && !(await popup.view.evaluate(isOnButton)); presses++) await popup.view.press('Tab');
      expect(await popup.view.evaluate(isOnButton)).toBe(true);
      await popup.view.press('Enter');
      await waitFor('the page to be cleaned', popup.view, () => document.querySelector('[data-action="show"]') !== null);
      expect(await shownWords(tab, PROMO)).toEqual([]);
    });
  });
}
