import { expect, test } from 'vitest';
import { waitFor } from '../driver/driver.ts';
import type { World } from '../world.ts';

const SAMPLE = 'posts/sample-zh.html';

/** Everything that the extension does, and then the browser's own log of what was asked of the network. */
export function requests(world: World): void {
  test('the extension asks the network for nothing', async () => {
    const { tab, popup } = await world.openBoth(SAMPLE);
    const { origin } = world;
    const { extensionOrigin } = world.driver;
    await popup.clean();
    await popup.showEverything();
    await popup.reveal((await popup.findings())[0]?.id ?? '');
    await world.driver.prepareAnswer('grant', popup.view);
    await popup.pressRule('always');
    await world.driver.giveAnswer('grant');
    await popup.waitForRule('always');
    await popup.close();
    await tab.reload();
    await waitFor('the promo to be marked', tab, () => document.querySelector('[data-unlure~="marked"]') !== null);
    // So that the log is known to see what a page and what an extension asks for.
    await tab.evaluate(() => fetch('/posts/pictures/qr-group.svg?asked-by-page').then(({ status }) => status));
    const desk = await world.driver.openExtensionPage('/popup.html');
    const isRefused = await desk.evaluate((url) => fetch(url).then(() => false, () => true), `${origin}/posts/pictures/qr-group.svg?asked-by-extension`);
    await desk.evaluate((url) => {
      const picture = new Image();
      picture.src = url;
      return new Promise((resolve) => picture.addEventListener('load', resolve));
    }, `${origin}/posts/pictures/qr-group.svg?shown-by-extension`);

    const log = await world.endAndListRequests();
    const of = (who: string) => log.filter(({ initiator }) => initiator === who).map(({ url }) => url);
    expect(of(origin)).toContain(`${origin}/posts/pictures/qr-group.svg?asked-by-page`);
    expect(isRefused).toBe(true);
    expect(of(extensionOrigin)).toEqual([`${origin}/posts/pictures/qr-group.svg?shown-by-extension`]);
    // What is left is the page's own, or the browser's own business with its maker.
    const others = log.filter(({ url, initiator }) => initiator !== '' && initiator !== extensionOrigin && !url.startsWith(`${origin}/`));
    expect(others).toEqual([]);
    expect(log.filter(({ url }) => url === `${origin}/${SAMPLE}`).length).toBeGreaterThan(0);
  });
}
