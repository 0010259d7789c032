import type { Dom } from './dom.ts';
import { collapse } from './text.ts';

/** Where themes write who wrote the post, surest first. `post-meta` and its like hold dates, too: `nameIn` tells. */
const PLACES: readonly string[] = [
  '[rel~="author"]', '[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', '.follow-nickName', '#js_author_name', '#js_name',
  '.author-name,.author__name,.byline-name,.post-author-name', '.p-author,.byline,.post-author,.entry-author,.article-author,.post-byline', '.author', '.post-meta,.entry-meta,.article-meta,.post-info',
];
/** Comments, side bars and teasers name other people. */
const ELSEWHERE = /(?:^|[\s_-])(?:comments?|comment-list|respond|sidebar|related|recommend(?:ed)?|teaser|widget|menu|mentions?|webmentions?|repl(?:y|ies))(?:$|[\s_-])/i;
const MAX_LOOKED_AT = 6;
const MAX_NAME = 40;
const MAX_WORDS = 5;
const MAX_LINE = 200;

const BEFORE = /^(?:(?:written|posted|published|story|words|article|geschrieben|veröffentlicht|erstellt)\s+)?(?:by|author|autor|von|par|por|作者|公众号|文|撰文|原创)(?:\s*[:：/|｜]\s*|\s+)|^(?:@|©)\s*/i;
/** The handle that CSDN gives to who picks none. */
const HANDLE = /^\d{4}_\d+$/;
/** What stands behind a name: the paper, a role, a date, a handle. */
const BEHIND = /\s*(?:[|｜/·•—–,，;；(（<@]|\s-\s|\s(?:on|in|at|updated|published|posted)\s|updated\s*:|\d{1,2}\.?\s+\p{L}+\s+(?:19|20)\d{2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:19|20)\d{2}\s*[-/.年]|关注|发布|更新|阅读|编辑).*$/isu;
const NO_NAME = /^(?:admin(?:istrator)?|author|by|names?|nom|editor|staff|anonymous|unknown|user|home|share|follow|read more|原创|作者|发布|匿名|管理员|关于作者|首页)$|https?:|[@*!?。！？:：]|\b(?:min(?:ute)?s?\s+read|comments?|views?|likes?|today|ago)\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:posted|published|updated|veröffentlicht|publié|关于|发表|发布)|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d/i;

/** The name in a line such as "By Jo Doe, staff writer — 3 May"; '' where there is none. */
export function nameIn(line: string): string {
  const name = collapse(line).slice(0, MAX_LINE).replace(BEFORE, '').replace(BEFORE, '').replace(BEHIND, '').trim();
  const isName = name.length >= 2 && name.length <= MAX_NAME && (/\p{L}/u.test(name) || HANDLE.test(name)) && name.split(' ').length <= MAX_WORDS && !NO_NAME.test(name);
  return isName ? name : '';
}

/** Who wrote the post: what the page's metadata say (`stated`, as Readability reads them), else the first name in the places for it. */
export function bylineOf(body: Element, stated: string, dom: Dom): string {
  const name = nameIn(stated);
  if (name) return name;
  for (const place of PLACES) {
    for (const element of dom.queryAll(body, place).slice(0, MAX_LOOKED_AT)) {
      const found = isElsewhere(element, body, dom) ? '' : nameIn(dom.text(element));
      if (found) return found;
    }
  }
  return '';
}

function isElsewhere(element: Element, body: Element, dom: Dom): boolean {
  for (let node: Node | null = element; dom.isElement(node) && node !== body; node = dom.parent(node)) {
    if (/^(?:aside|nav|footer)$/.test(dom.name(node)) || ELSEWHERE.test(`${dom.attribute(node, 'class') ?? ''} ${dom.attribute(node, 'id') ?? ''}`)) return true;
  }
  return false;
}
