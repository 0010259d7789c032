import type { Dom } from './dom.ts';
import { countCharacters } from './text.ts';

/**
 * Posts that stand side by side under one parent chain (answers, replies): each is long, none has a heading that links away as
 * the entries of a front page have. Empty when the page is one post or a list.
 */
export function severalPosts(body: Element, longEnough: (elements: readonly Element[]) => Element[], dom: Dom): Element[] {
  for (const selector of ['[itemprop~="text"]', '[itemprop~="articleBody"]', 'article']) {
    const all = dom.queryAll(body, selector);
    const outer = longEnough(all).filter((element) => !all.some((other) => other !== element && dom.contains(other, element)));
    if (outer.length < 2 || outer.length > 60) continue;
    const sizes = outer.map((element) => countCharacters(dom.text(element)));
    const sum = sizes.reduce((a, b) => a + b, 0);
    // One post and teasers below it are no thread: there the first holds nearly all of the text.
    if (sum < countCharacters(readText(body, dom)) * 0.5 || Math.max(...sizes) > sum * 0.85) continue;
    if (outer.filter((element) => isEntry(element, dom)).length >= outer.length * 0.6) continue;
    return outer;
  }
  return [];
}

/** Text without scripts and styles, which `textContent` includes. */
function readText(element: Element, dom: Dom): string {
  const unread = dom.queryAll(element, 'script,style,noscript,template').reduce((sum, node) => sum + dom.text(node).length, 0);
  const text = dom.text(element);
  return unread > text.length * 0.1 ? dom.queryAll(element, 'p,li,pre,td,h1,h2,h3,h4,blockquote').map((node) => dom.text(node)).join(' ') : text;
}

/** An entry of a list rather than an answer: it begins with a heading of its own. */
function isEntry(post: Element, dom: Dom): boolean {
  const heading = dom.queryAll(post, 'h1,h2,h3')[0];
  if (!heading) return false;
  const before = dom.text(post).indexOf(dom.text(heading));
  return before < 200;
}
