import { expect, test } from 'vitest';
import { waitFor } from '../driver/driver.ts';
import { countMarks } from '../driver/page-state.ts';
import { expectUntouched, type World } from '../world.ts';

const SAMPLE = 'posts/sample-zh.html';

/** The paths of scripts that are registered to run by themselves. */
async function registeredScripts(world: World): Promise<string[]> {
  const page = await world.driver.openExtensionPage('/popup.html');
  const paths = await page.evaluate(async () => {
    const api: { scripting: { getRegisteredContentScripts(): Promise<{ js?: string[] }[]> } } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const scripts = await api.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ js }) => js ?? []);
  });
  await page.close();
  return paths;
}

/** The three rules for a site, in one browser and in this order: each test starts where the one before has left it. */
export function rules(world: World): void {
  test('a site starts with "only when I click"', async () => {
    const { popup } = await world.openBoth(SAMPLE);
    expect(await popup.rule()).toBe('click');
    expect(await registeredScripts(world)).toEqual([]);
  });

  test('"off" gives the page back, keeps out, and lets the reader look all the same', async () => {
    const { tab, popup } = await world.openBoth(SAMPLE);
    await popup.clean();
    await popup.pressRule('off');
    await popup.waitForRule('off');
    await waitFor('the popup to say that it is off', popup.view, () => document.querySelector('[data-action="look"]') !== null);
    await expectUntouched(tab);
    await popup.close();
    const again = await world.openPopup(tab);
    expect(await again.rule()).toBe('off');
    expect(await again.findings()).toEqual([]);
    await again.lookOnce();
    expect((await again.findings()).length).toBeGreaterThan(0);
    expect(await again.rule()).toBe('off');
    await again.pressRule('click');
    await again.waitForRule('click');
  });

  test('a refused "always" leaves "only when I click" and says so', async () => {
    const { tab, popup } = await world.openBoth(SAMPLE);
    await world.driver.prepareAnswer('refuse', popup.view);
    await popup.pressRule('always');
    await world.driver.giveAnswer('refuse');
    expect(await popup.problem()).not.toBe('');
    expect(await popup.rule()).toBe('click');
    expect(await registeredScripts(world)).toEqual([]);
    await expectUntouched(tab);
  });

  test('a granted "always" marks the next post by itself and folds nothing', async () => {
    const { tab, popup } = await world.openBoth(SAMPLE);
    await world.driver.prepareAnswer('grant', popup.view);
    await popup.pressRule('always');
    await world.driver.giveAnswer('grant');
    await popup.waitForRule('always');
    await popup.close();
    expect(await registeredScripts(world)).toHaveLength(1);
    await tab.reload();
    await waitFor('the promo to be marked', tab, () => document.querySelector('[data-unlure~="marked"]') !== null);
    expect(await countMarks(tab, 'folded')).toBe(0);
    const again = await world.openPopup(tab);
    expect(await again.rule()).toBe('always');
    await again.clean();
    expect(await countMarks(tab, 'folded')).toBeGreaterThan(0);
  });

  test('"always" leaves a page alone that is no post', async () => {
    const { tab, popup } = await world.openBoth('articles/front-page.html');
    expect(await popup.rule()).toBe('always');
    expect(await popup.findings()).toEqual([]);
    await expectUntouched(tab);
  });

  test('going back to "only when I click" takes the registration away', async () => {
    const { popup, tab } = await world.openBoth(SAMPLE);
    await popup.pressRule('click');
    await popup.waitForRule('click');
    await popup.close();
    expect(await registeredScripts(world)).toEqual([]);
    await tab.reload();
    const again = await world.openPopup(tab);
    expect((await again.findings()).length).toBeGreaterThan(0);
    expect(await countMarks(tab, 'marked')).toBe(0);
  });
}

/** A browser that is ended and started again with the same profile. */
export function restart(world: World, profileDir: () => string): void {
  test('"always" is remembered over a restart of the browser', async () => {
    await world.start({ profileDir: profileDir() });
    const { popup } = await world.openBoth(SAMPLE);
    await world.driver.prepareAnswer('grant', popup.view);
    await popup.pressRule('always');
    await world.driver.giveAnswer('grant');
    await popup.waitForRule('always');
    await world.stopBrowser();

    await world.start({ profileDir: profileDir() });
    await expect.poll(() => registeredScripts(world), { timeout: 15_000 }).toHaveLength(1);
    const tab = await world.open(SAMPLE);
    await waitFor('the promo to be marked', tab, () => document.querySelector('[data-unlure~="marked"]') !== null);
    const again = await world.openPopup(tab);
    expect(await again.rule()).toBe('always');
  });
}
