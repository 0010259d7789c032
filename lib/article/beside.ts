import type { Dom } from './dom.ts';

/** Roles of what stands beside a post. */
const ROLES = /^(?:navigation|complementary|banner|contentinfo|search|menu|menubar|toolbar|dialog)$/;
/** Names of comments, related posts, navigation, share bars: never part of the post, wherever the theme puts them. */
const NAMES = /(?:^|[\s_-])(?:comments?|comment-list|disqus|respond|related|relatedposts|recommend(?:ed|ations?)?|sidebar|breadcrumbs?|pagination|pager|post-nav(?:igation)?|prev-next|share(?:-?bar|-?buttons)?|social-share|sharedaddy|cookie|toc-?(?:container|wrapper)?|site-(?:header|footer|nav))(?:$|[\s_-])/i;

/**
 * Tells whether an element inside the post's root is beside the post: comments, navigation, related posts, share bars. A name alone
 * is not enough where Readability kept its text, nor when it holds most of the root.
 */
export function besideTest(root: Element, kept: ReadonlySet<Node>, dom: Dom): (element: Element) => boolean {
  const whole = dom.text(root).length;
  return (element) => {
    const name = dom.name(element);
    if (name === 'nav') return true;
    const isNamed = name === 'aside' || name === 'footer' || ROLES.test(dom.attribute(element, 'role') ?? '') || NAMES.test(`${dom.attribute(element, 'class') ?? ''} ${dom.attribute(element, 'id') ?? ''}`);
    return isNamed && !kept.has(element) && dom.text(element).length < whole * 0.5;
  };
}
