import type { Dom } from './dom.ts';
import { headingLevelOf } from './markup.ts';

/** Roles of what stands beside a post. */
const ROLES = /^(?:navigation|complementary|banner|contentinfo|search|menu|menubar|toolbar|dialog)$/;
/** Names of comments, related posts and side columns: never part of the post, wherever the theme puts them, nor is what follows them. */
const COLUMN_END = /(?:^|[\s_-])(?:comments?|comment-list|disqus|respond|related|relatedposts|recommend(?:ed|ations?)?|sidebar|site-(?:header|footer|nav))(?:$|[\s_-])/i;
/** Names of navigation and share bars: beside the post as well, but its author's box may follow them or stand in them. */
const BARS = /(?:^|[\s_-])(?:breadcrumbs?|pagination|pager|post-nav(?:igation)?|prev-next|share(?:-?bar|-?buttons)?|social-share|sharedaddy|cookie|toc-?(?:container|wrapper)?)(?:$|[\s_-])/i;
/** What themes call the boxes about the author, the newsletter forms and the calls to action around a post. */
const ANNEX =
  /(?:^|[\s_-])(?:authors?|about(?:-?(?:the-?)?author|-?me)?|bio|newsletters?|subscri(?:be|ption|ber)|opt-?in|sign-?up|cta|paywall|regwall|follow-?(?:me|us)|donat(?:e|ion)|sponsor-me)(?:$|[\s_-])/i;

/** Dialogs wait for a click: they are neither the post nor under it. */
const DIALOG = /(?:^|[\s_-])(?:modal|dialog|popup|popover|overlay|drawer|tooltip|lightbox)s?(?:$|[\s_-])/i;

/** Tells by element name, role, class and id whether an element is made for what stands beside a post. */
export function isFurniture(element: Element, dom: Dom): boolean {
  const name = dom.name(element);
  return name === 'nav' || name === 'aside' || name === 'footer' || isFurnitureByRole(element, dom);
}

/** As `isFurniture`, but `aside` and `footer` alone say nothing: themes put the author and the newsletter in them, too. */
export function isFurnitureByRole(element: Element, dom: Dom): boolean {
  return endsColumnByRole(element, dom) || BARS.test(namesOf(element, dom));
}

/** True for comments, related posts and side columns, by role, class or id. */
export function endsColumnByRole(element: Element, dom: Dom): boolean {
  return ROLES.test(dom.attribute(element, 'role') ?? '') || COLUMN_END.test(namesOf(element, dom));
}

/** True for an element whose names say that it is about the author, a newsletter form or another call to action. */
export function isAnnexByName(element: Element, dom: Dom): boolean {
  return ANNEX.test(namesOf(element, dom).replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Class and id; of a heading the class alone, since its id is made of its words. */
function namesOf(element: Element, dom: Dom): string {
  const classes = dom.attribute(element, 'class') ?? '';
  return headingLevelOf(dom.name(element)) > 0 ? classes : `${classes} ${dom.attribute(element, 'id') ?? ''}`;
}

export function isDialogByName(element: Element, dom: Dom): boolean {
  return DIALOG.test(namesOf(element, dom));
}
