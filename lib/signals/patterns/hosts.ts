/** What kinds of address say about a block, beside its words. Hosts match themselves and their subdomains. */

export const NEWSLETTER_HOSTS = hosts('substack.com', 'getrevue.co', 'buttondown.email', 'buttondown.com', 'tinyletter.com', 'convertkit.com', 'ck.page', 'kit.com', 'mailchi.mp', 'list-manage.com', 'eepurl.com', 'beehiiv.com', 'feedburner.com', 'feedly.com', 'follow.it', 'sendfox.com', 'email-octopus.com', 'zsxq.com');
export const DONATION_HOSTS = hosts('patreon.com', 'ko-fi.com', 'buymeacoffee.com', 'opencollective.com', 'paypal.me', 'liberapay.com', 'afdian.net', 'afdian.com', 'afdian.tv', 'donate.freecodecamp.org', 'flattr.com');
export const COMMUNITY_HOSTS = hosts('discord.gg', 'discord.com', 'discordapp.com', 't.me', 'telegram.me', 'slack.com', 'jq.qq.com', 'qm.qq.com', 'chat.whatsapp.com', 'wa.me', 'gitter.im', 'meetup.com', 'lu.ma', 'spectrum.chat', 'join.slack.com', 'kook.top', 'pd.qq.com', 'line.me', 'lin.ee', 'open.kakao.com');
export const SHOP_HOSTS = hosts('amzn.to', 'amazon.com', 'amazon.co.uk', 'amazon.de', 'kit.co', 'aliexpress.com', 'ebay.com', 'ebay.us', 'item.jd.com', 'u.jd.com', 'jd.com', 'dangdang.com', 'detail.tmall.com', 's.click.taobao.com', 'taobao.com', 'youzan.com', 'weidian.com', 'gumroad.com', 'leanpub.com', 'manning.com', 'packtpub.com', 'udemy.com', 'egghead.io', 'pluralsight.com', 'edu.csdn.net', 'edu.51cto.com', 'ke.qq.com', 'study.163.com', 'time.geekbang.org', 'gitbook.cn', 'xiaozhuanlan.com', 'fiverr.com', 'upwork.com', 'bestbuy.com', 'walmart.com', 'micro.center', 'shareasale.com', 'awin1.com', 'teachable.com', 'podia.com', 'eventbrite.com', 'download.csdn.net', 'mbd.pub', 'mianbaoduo.com');
export const SOCIAL_HOSTS = hosts('twitter.com', 'x.com', 'linkedin.com', 'instagram.com', 'facebook.com', 'youtube.com', 'mastodon.social', 'hachyderm.io', 'bsky.app', 'tiktok.com', 'twitch.tv', 'weibo.com', 'space.bilibili.com', 'threads.net', 'dribbble.com', 'behance.net');
/** Calendars and forms by which appointments are made and seats are given. */
export const MEETING_HOSTS = hosts('calendly.com', 'cal.com', 'meetings.hubspot.com', 'savvycal.com', 'typeform.com', 'tally.so', 'forms.gle', 'wjx.cn', 'wjx.top', 'wj.qq.com', 'jinshuju.net', 'eventbrite.com', 'zoom.us');
/** Pages for signing up, trying, talking to sales. Prices are cited more often than sold by, so they are not among them. */
export const SIGN_UP_PATH = /^https?:\/\/[^?#]*\/(?:sign-?up|register|free-trial|trial|(?:book|request|schedule|get)(?:-a)?-demo|contact-sales|talk-to-(?:us|sales|an-expert)|[^/?#]*office-hours?[^/?#]*)\/?(?:[?#]|$)/i;
/** A community's or newsletter's page on the vendor's own site. */
export const COMMUNITY_PATH = /^https?:\/\/[^/]+\/(?:community|slack|discord|join-(?:slack|discord))\/?(?:[?#]|$)/i;
export const NEWSLETTER_PATH = /^https?:\/\/[^/]+\/(?:newsletter|subscribe|mailing-list)\/?(?:[?#]|$)/i;
/** Parameters by which a shop or vendor pays for the visit. */
export const PAID_PARAMETERS = /[?&](?:tag=[\w-]+-\d\d\b|ref(?:_?id|erral|code)?=|aff(?:_?id|iliate|_code)?=|via=\w|coupon|invite_?code=|inviter?=|usercode=|promo|fpr=|partner=|couponcode=|channel_?code=|source=\d{4}\.)|\/(?:ref|aff|invite|referral|refer)\//i;
/** A page of a person, not of a post: `host/name`, `host/@name`, `linkedin.com/in/name`. */
export const PROFILE_PATH = /^https?:\/\/[^/]+\/(?:(?:in|company|channel|c|user|u)\/)?@?[^/?#]+\/?(?:\?.*)?$/i;

/** Tells whether a host is one of these or under one of these. */
function hosts(...names: string[]): (host: string) => boolean {
  const known = new Set(names);
  return (host) => {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) if (known.has(rest)) return true;
    return false;
  };
}
