/**
 * One row of facts per blog platform: a hint with a generic fallback, never the only way. Selectors are ids and long-lived
 * class names, since those made anew by each build rot. Collected from public scripts, filter lists and saved pages in 2026.
 */
export interface Site {
  id: string;
  /** Matches the host name without `www.`. */
  host: RegExp;
  /** Selectors of the element that holds the post's text, best first. */
  body?: readonly string[];
  /** Selector of each post where a page holds several (answers, replies). */
  posts?: string;
  /** Selectors of cards that the platform's editor puts inside the body. */
  cards?: readonly string[];
  /** Paths that are lists (front page, tags, authors), never one post. */
  list?: RegExp;
}

const SITES: readonly Site[] = [
  { id: 'csdn', host: /(?:^|\.)csdn\.net$/, body: ['#content_views', '#article_content'], cards: ['.t2-card-container', 'a.has-card'], list: /^\/(?:[\w-]+\/?)?$|\/article\/(?:list|month)\/|\/category_\d+/ },
  { id: 'wechat', host: /^mp\.weixin\.qq\.com$/, body: ['#js_content'], cards: ['mp-common-profile', 'mp-common-miniprogram', 'mp-miniprogram', 'mp-common-product', 'mp-common-redpacket', 'mp-sponsor-ad', '.mp_profile_iframe_wrp'], list: /^\/mp\/(?:appmsgalbum|homepage)/ },
  { id: 'juejin', host: /^juejin\.(?:cn|im)$/, body: ['#article-root', '.article-viewer', '.markdown-body'], list: /^\/(?:$|user\/|tag\/|column\/|pins)/ },
  { id: 'cnblogs', host: /(?:^|\.)cnblogs\.com$/, body: ['#cnblogs_post_body'], list: /^\/(?:$|pick|cate\/|aggsite\/)|^\/[\w-]+\/?$/ },
  { id: 'zhihu', host: /(?:^|\.)zhihu\.com$/, body: ['.Post-RichTextContainer .RichText', '.Post-RichText'], posts: '.AnswerItem .RichContent-inner .RichText', cards: ['.RichText-MCNLinkCardContainer', '.MCNLinkCard', '.RichText-ADLinkCardContainer', '.RichText-Ecommerce', '.ecommerce-ad-box', '.RichText-EduCardContainer'], list: /^\/(?:$|topic\/|people\/|hot|column\/)/ },
  { id: 'jianshu', host: /(?:^|\.)jianshu\.com$/, body: ['article._2rhmJa', '.show-content-free', 'article'], list: /^\/(?:$|u\/|c\/)/ },
  { id: 'segmentfault', host: /(?:^|\.)segmentfault\.com$/, body: ['article.article-content', '.article__content'], list: /^\/(?:$|blogs|u\/|t\/)/ },
  { id: 'oschina', host: /(?:^|\.)oschina\.net$/, body: ['.article-detail', '#articleContent'], cards: ['.ad-wrap'], list: /^\/(?:$|news\/industry)/ },
  { id: '51cto', host: /(?:^|\.)51cto\.com$/, body: ['.article-content-wrap', '.posts-content', 'article'] },
  { id: 'infoq', host: /(?:^|\.)infoq\.cn$/, body: ['.article-preview', '.article-typo'], list: /^\/(?:$|topic\/)/ },
  { id: 'tencent-cloud', host: /^cloud\.tencent\.com$/, body: ['.mod-content__markdown', '.J-articleContent', '.rno-markdown', '.cdc-article-editor__container'], list: /^\/developer\/(?:$|column)/ },
  { id: 'aliyun', host: /^(?:developer|yq)\.aliyun\.com$/, body: ['.article-content', '.content-wrapper'], list: /^\/(?:$|group\/)/ },
  { id: 'substack', host: /(?:^|\.)substack\.com$/, body: ['.available-content .body.markup', '.body.markup'], cards: ['.subscription-widget-wrap', '.captioned-button-wrap', '.subscribe-widget'], list: /^\/(?:$|archive)/ },
  { id: 'devto', host: /^dev\.to$/, body: ['#article-body'], cards: ['.ltag__user-subscription-tag'], list: /^\/(?:$|t\/)|^\/[\w-]+\/?$/ },
  { id: 'hashnode', host: /(?:^|\.)hashnode\.dev$/, body: ['#post-content-wrapper', '.hashnode-content-style'], list: /^\/$/ },
  { id: 'freecodecamp', host: /(?:^|\.)freecodecamp\.org$/, body: ['section.post-content', '.post-content'], list: /^\/news\/(?:$|tag\/|author\/)/ },
  { id: 'stackoverflow', host: /(?:^|\.)(?:stackoverflow|stackexchange|superuser|serverfault|askubuntu)\.com$/, posts: '.js-post-body', list: /^\/(?:$|questions\/?$|questions\/tagged\/|tags|users)/ },
  { id: 'discourse', host: /^(?:discuss|forum|community|talk)\./, posts: '.topic-post .cooked' },
];

/** Cards of editors whose posts live on any domain: custom elements and long-lived class names. */
export const ENGINE_CARDS: readonly string[] = [
  'mp-common-profile', 'mp-common-miniprogram', 'mp-sponsor-ad', '.subscription-widget-wrap', '.captioned-button-wrap',
  '.kg-signup-card', '.kg-cta-card', '.kg-product-card', '.gh-post-upgrade-cta', '.wpadvert', '.sharedaddy', '.jp-relatedposts',
];

/** Pitches that stand in the post's column, outside its body, of engines on any domain. */
export const ENGINE_ANNEXES: readonly string[] = ['.post-end-cta-full', '[id^="lo-highlight-meter"]', '.wsj-snippet-login'];

/** The platform's row for a host name, if there is one. */
export function siteOf(host: string): Site | undefined {
  return SITES.find((site) => site.host.test(host));
}
