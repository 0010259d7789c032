import { ENGINE_CARDS, type Site } from '../sites/index.ts';
import { besideTest } from './beside.ts';
import { cutBlocks } from './blocks.ts';
import type { Dom } from './dom.ts';
import { languageOf } from './language.ts';
import { hostOf } from './links.ts';
import type { Place } from './locate.ts';
import type { Article } from './types.ts';

export interface CutContext {
  /** The page's address; relative links are resolved against it. */
  url: string;
  site: Site | undefined;
  /** Blocks of all posts together. */
  maxBlocks: number;
}

/** Told by the first characters: a post does not change its language later on. */
const LANGUAGE_CHARACTERS = 8000;

/** Cuts the posts of a page into blocks; posts without a block are left out. `complete` is false when there were more than `maxBlocks`. */
export function cutArticles(place: Place, { url, site, maxBlocks }: CutContext, dom: Dom): { articles: Article[]; complete: boolean } {
  const host = hostOf(url), cards = [...new Set([...(site?.cards ?? []), ...ENGINE_CARDS])];
  const { title, byline, annexes } = place;
  let left = maxBlocks, complete = true;
  const articles = place.roots.map((root) => {
    const cutting = cutBlocks(root, { dom, baseUrl: url, isBeside: besideTest(root, place.kept, dom), shown: place.shown, cards, annexes, maxBlocks: left });
    left -= cutting.blocks.length;
    complete &&= cutting.complete;
    const lang = languageOf(cutting.blocks.map((block) => block.text).join('\n').slice(0, LANGUAGE_CHARACTERS));
    return { root, annexes: [...annexes.before, ...annexes.after], title, byline, host, lang, blocks: cutting.blocks };
  });
  return { articles: articles.filter((article) => article.blocks.length > 0), complete };
}
