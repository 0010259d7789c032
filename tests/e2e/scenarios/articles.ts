import { describe, expect, test } from 'vitest';
import { countMarks, shownWords } from '../driver/page-state.ts';
import { expectUntouched, type World } from '../world.ts';

interface Case {
  file: string;
  about: string;
  post: string[];
  promo: string[];
}

const CASES: readonly Case[] = [
  {
    file: 'several-answers.html',
    about: 'several answers on one page are judged one by one',
    post: ['Your cache keys carry the build number', 'Measure the hit rate of the old', 'A look at the time of the misses'],
    promo: ['If this helped, subscribe', 'Subscribe to my newsletter'],
  },
  {
    file: 'hidden-body.html',
    about: 'a body that the site ships hidden and shows by script is read',
    post: ['日志不是写给机器看的', '最后是格式'],
    promo: ['欢迎点赞、在看、转发三连', '免费领取学习资料'],
  },
  {
    file: 'framed.html',
    about: 'a post in a frame of the same origin is read there',
    post: ['The width of a box says', 'Start at the widest plateau'],
    promo: ['Enjoyed this post?'],
  },
];

const LEFT_ALONE = [
  ['articles/front-page.html', 'a list of posts'],
  ['articles/web-app.html', 'a page where somebody is writing'],
] as const;

/** Pages that are more, less or other than one article. */
export function articles(world: World): void {
  describe('pages of every make', () => {
    test.each(CASES)('$about', async ({ file, post, promo }) => {
      const { tab, popup } = await world.openBoth(`articles/${file}`);
      await popup.clean();
      expect(await shownWords(tab, promo)).toEqual([]);
      expect(await shownWords(tab, post)).toEqual(post);
      await popup.showEverything();
      expect(await shownWords(tab, promo)).toEqual(promo);
      await expectUntouched(tab);
    });

    test('a post folded behind "read more" is read to its end', async () => {
      const { tab, popup } = await world.openBoth('articles/read-more.html');
      await popup.clean();
      // The end lies below the cut and is not to be seen either way: its elements tell.
      expect(await countMarks(tab, 'folded')).toBe(2);
      await popup.showEverything();
      await expectUntouched(tab);
    });

    test.each(LEFT_ALONE)('%s: %s is left alone and the popup says why', async (path) => {
      const { tab, popup } = await world.openBoth(path);
      expect(await popup.findings()).toEqual([]);
      expect(await popup.title()).not.toBe('');
      await expectUntouched(tab);
    });
  });
}
