import type { Article, Block } from '../article/types.ts';
import { SIGNALS } from '../signals/index.ts';
import { FEATURES } from './features.ts';
import type { Finding } from './gather.ts';
import { hostOf, ownerOf, surveyOf, type Post } from './survey.ts';
import { eachToken, plain, plainText } from './tokens.ts';

const SAID = SIGNALS.map((signal) => signal.id);
const KINDS = ['text', 'heading', 'item', 'quote', 'code', 'table', 'formula', 'picture', 'card', 'media'] as const;
const TAGS = ['blockquote', 'strong', 'em', 'li', 'section', 'td', 'pre', 'figure', 'a', 'center', 'details'] as const;
const OWN = [
  'length', 'long', 'han', 'level', 'heading-like', 'pictures', 'picture-wide', 'picture-tall', 'picture-square', 'picture-small', 'picture-unsized', 'picture-twice', 'picture-alt', 'picture-other-host', 'picture-gif',
  'links', 'link-share', 'link-out', 'link-home', 'link-query', 'link-credit', 'link-anchor', 'link-code-host', 'link-host-often', 'link-host-once', 'link-path-short',
  'part', 'before', 'after', 'from-code', 'to-code', 'no-code-after', 'from-heading', 'rest-share', 'first', 'last',
  'list-size', 'list-place', 'list-links', 'list-one-host', 'lead-colon', 'lead-said', 'heading-said', 'heading-names', 'said-before', 'said-after', 'said-share',
  'you', 'we', 'i', 'order', 'exclaims', 'asks', 'emoji', 'digits', 'price', 'colon', 'quotes', 'capitals', 'brackets', 'arrow',
  'byline', 'byline-link', 'host-name', 'host-name-link', 'title-shared', 'off-topic', 'known-words', 'late-name', 'name-often',
  'twice', 'post-length', 'post-links', 'post-pictures', 'post-said', 'is-zh', 'is-en', 'no-byline', 'names-vendor',
] as const;
const OWN_AT = new Map<string, number>(OWN.map((name, at) => [name, at]));
const KIND_FROM = FEATURES.length + SAID.length;
const TAG_FROM = KIND_FROM + KINDS.length;
const OWN_FROM = TAG_FROM + TAGS.length;
/** How many numbers describe a block beside its tokens. */
export const TRAIT_COUNT = OWN_FROM + OWN.length;

const HAN = /[\u3400-\u9fff]/u;
const YOU = /你|您|大家|小伙伴|朋友们|同学|读者|粉丝|\b(?:you(?:r|rs|rself)?|you'(?:re|ll|ve|d)|please|folks|guys)\b/giu;
const WE = /我们|咱们|本公司|本号|本公众号|\b(?:we|our|us|ours|we're|we've|we'll)\b/giu;
const SELF = /我(?!们)|本人|笔者|博主|小编|作者|\b(?:i|i'm|i've|i'll|i'd|me|my|mine|myself)\b/giu;
const ORDER = /^(?:[^a-z\u3400-\u9fff]*)(?:check|follow|subscribe|join|sign|get|try|read|learn|visit|see|click|download|buy|grab|contact|start|book|share|leave|let|clap|support|star|find|explore|discover|watch|connect|reach|hit|stay|don't|do|register|request|talk|schedule|head|take|come|help|become|send|drop|enjoy|点击|扫码|扫描|关注|长按|识别|添加|加入|回复|领取|获取|欢迎|点赞|收藏|转发|分享|免费|下载|戳|私信|后台|公众号|想要|需要|记得|如果|限时|更多)/iu;
const EMOJI = /\p{Extended_Pictographic}/gu;
const PRICE = /[$€£¥￥]\s?\d|\d\s?(?:元|块钱|usd|eur|% off|折)|\bfree\b|免费/iu;
const ARROW = /[↓↑→⬇👇👉👆⏬▼☟]|>>|➡/u;
const CREDIT = /[?&](?:utm_[a-z]+|ref|aff|affid|via|tag|coupon|promo|source|from|invite|code|spm|channel|campaign)=/i;
const CODE_HOST = /(?:^|\.)(?:github\.com|gitlab\.com|gitee\.com|npmjs\.com|docs\.rs|crates\.io|wikipedia\.org|readthedocs\.io|stackoverflow\.com|developer\.mozilla\.org|arxiv\.org|microsoft\.com|w3\.org|pypi\.org|python\.org|golang\.org|rust-lang\.org)$/;

type Row = Float32Array;

const put = (row: Row, name: (typeof OWN)[number], value: number): void => {
  row[OWN_FROM + (OWN_AT.get(name) ?? 0)] = value;
};
const log = (value: number): number => Math.log1p(value) / 5;
const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Describes each block by numbers, most of them in 0…1: what signals said, how it is built, where it stands and whom it speaks of. */
export function traitsOf(article: Article, findings: readonly (readonly Finding[])[], features: readonly Float64Array[]): Row[] {
  const post = surveyOf(article, findings);
  return article.blocks.map((block, at) => {
    const row = new Float32Array(TRAIT_COUNT);
    features[at]?.forEach((value, column) => {
      row[column] = column <= 6 ? value / 4 : value;
    });
    for (const { code, evidence } of findings[at] ?? []) row[FEATURES.length + SAID.indexOf(code)] = evidence.weight / 4;
    row[KIND_FROM + KINDS.indexOf(block.kind)] = 1;
    TAGS.forEach((tag, place) => {
      if (block.tags.includes(tag)) row[TAG_FROM + place] = 1;
    });
    describeShape(row, block, post);
    describeLinks(row, block, post);
    describePlace(row, block, at, post);
    describeWords(row, block, at, post);
    return row;
  });
}

function describeShape(row: Row, block: Block, post: Post): void {
  put(row, 'length', log(block.characters));
  put(row, 'long', Math.min(1, block.characters / 600));
  put(row, 'han', share(times(block.text.slice(0, 200), /[\u3400-\u9fff]/gu), Math.min(200, block.text.length)));
  put(row, 'level', block.headingLevel / 6);
  put(row, 'heading-like', block.isHeadingLike ? 1 : 0);
  put(row, 'pictures', Math.min(1, block.pictures.length / 3));
  const [picture] = block.pictures;
  if (picture) {
    const { width, height } = picture;
    const ratio = width > 0 && height > 0 ? width / height : 0;
    put(row, 'picture-wide', ratio > 1.8 ? 1 : 0);
    put(row, 'picture-tall', ratio > 0 && ratio < 0.75 ? 1 : 0);
    put(row, 'picture-square', ratio > 0.9 && ratio < 1.12 ? 1 : 0);
    put(row, 'picture-small', width > 0 && width < 320 ? 1 : 0);
    put(row, 'picture-unsized', ratio === 0 ? 1 : 0);
    put(row, 'picture-twice', (post.pictures.get(picture.src) ?? 0) > 1 ? 1 : 0);
    put(row, 'picture-alt', picture.alt.length > 8 ? 1 : 0);
    put(row, 'picture-other-host', hostOf(picture.src) === post.pictureHost ? 0 : 1);
    put(row, 'picture-gif', /gif/i.test(picture.src.slice(-24)) ? 1 : 0);
  }
  put(row, 'twice', block.characters > 6 && (post.texts.get(block.text) ?? 0) > 1 ? 1 : 0);
}

function describeLinks(row: Row, block: Block, { article, hosts, byline, hostName }: Post): void {
  const { links } = block;
  if (links.length === 0) return;
  const home = ownerOf(article.host);
  put(row, 'links', log(links.length) * 2);
  put(row, 'link-share', share(links.reduce((sum, link) => sum + link.text.replace(/\s+/g, '').length, 0), block.characters));
  put(row, 'link-out', share(links.filter((link) => link.host && ownerOf(link.host) !== home).length, links.length));
  put(row, 'link-home', share(links.filter((link) => link.host && ownerOf(link.host) === home).length, links.length));
  put(row, 'link-query', links.some((link) => link.href.includes('?')) ? 1 : 0);
  put(row, 'link-credit', links.some((link) => CREDIT.test(link.href)) ? 1 : 0);
  put(row, 'link-anchor', share(links.filter((link) => !link.host).length, links.length));
  put(row, 'link-code-host', share(links.filter((link) => CODE_HOST.test(link.host)).length, links.length));
  const most = Math.max(...links.map((link) => (link.host ? (hosts.get(ownerOf(link.host)) ?? 0) : 0)));
  put(row, 'link-host-often', log(most));
  put(row, 'link-host-once', most === 1 ? 1 : 0);
  put(row, 'link-path-short', links.some((link) => link.host && /^https?:\/\/[^/]+\/?(?:[^/]{0,20})?(?:[?#]|$)/.test(link.href)) ? 1 : 0);
  const addresses = links.map((link) => link.href.toLowerCase()).join(' ');
  const compact = byline.replace(/\s+/g, '');
  put(row, 'byline-link', compact && (addresses.includes(compact) || addresses.includes(byline.replace(/\s+/g, '-'))) ? 1 : 0);
  put(row, 'host-name-link', hostName && addresses.includes(hostName) ? 1 : 0);
}

function describePlace(row: Row, block: Block, at: number, post: Post): void {
  const { article: { blocks, lang }, said, lastCode, nextCode, heading, lists, spoken, linked, pictured } = post;
  const count = blocks.length;
  put(row, 'part', count > 1 ? at / (count - 1) : 0);
  put(row, 'before', log(at));
  put(row, 'after', log(count - 1 - at));
  put(row, 'first', at === 0 ? 1 : 0);
  put(row, 'last', at === count - 1 ? 1 : 0);
  const last = lastCode[at] ?? -1, next = nextCode[at] ?? -1, head = heading[at] ?? -1;
  put(row, 'from-code', last < 0 ? 1 : log(at - last));
  put(row, 'to-code', next < 0 ? 1 : log(next - at));
  put(row, 'no-code-after', next < 0 ? 1 : 0);
  put(row, 'from-heading', head < 0 ? 1 : log(at - head));
  put(row, 'rest-share', (count - at) / count);
  const above = blocks[head];
  put(row, 'heading-said', said[head] ?? 0);
  put(row, 'heading-names', above && (YOU.test(above.text) || WE.test(above.text)) ? 1 : 0);
  YOU.lastIndex = 0;
  WE.lastIndex = 0;
  const list = lists.get(block.list);
  if (list) {
    const lead = blocks[(list.blocks[0] ?? 0) - 1];
    put(row, 'list-size', log(list.blocks.length));
    put(row, 'list-place', list.blocks.indexOf(at) / list.blocks.length);
    put(row, 'list-links', list.links / list.blocks.length);
    put(row, 'list-one-host', list.links > 1 && list.hosts.size === 1 ? 1 : 0);
    put(row, 'lead-said', said[(list.blocks[0] ?? 0) - 1] ?? 0);
    put(row, 'lead-colon', /[:：]\s*$/u.test(lead?.text ?? '') ? 1 : 0);
  } else put(row, 'lead-colon', /[:：]\s*$/u.test(blocks[at - 1]?.text ?? '') ? 1 : 0);
  let before = 0, after = 0;
  for (let step = 1; step <= 12; step++) {
    before = Math.max(before, (said[at - step] ?? 0) * 0.85 ** step);
    after = Math.max(after, (said[at + step] ?? 0) * 0.85 ** step);
  }
  put(row, 'said-before', before);
  put(row, 'said-after', after);
  put(row, 'said-share', spoken / count);
  put(row, 'post-said', log(spoken));
  put(row, 'post-length', log(count));
  put(row, 'post-links', log(linked));
  put(row, 'post-pictures', log(pictured));
  put(row, 'is-zh', lang === 'zh' ? 1 : 0);
  put(row, 'is-en', lang === 'en' ? 1 : 0);
}

function describeWords(row: Row, block: Block, at: number, post: Post): void {
  const { article: { blocks }, byline, hostName, title, words, names, wordsOf, namesOf } = post;
  put(row, 'no-byline', byline ? 0 : 1);
  if (block.characters === 0 || block.kind === 'code') return;
  const text = block.text.slice(0, 500);
  const low = text.toLowerCase();
  const unit = HAN.test(text) ? Math.max(1, text.length / 40) : Math.max(1, text.length / 120);
  put(row, 'you', Math.min(1, times(text, YOU) / 2 / unit));
  put(row, 'we', Math.min(1, times(text, WE) / 2 / unit));
  put(row, 'i', Math.min(1, times(text, SELF) / 2 / unit));
  put(row, 'order', ORDER.test(text) ? 1 : 0);
  put(row, 'exclaims', Math.min(1, times(text, /[!！~～]/gu) / 2));
  put(row, 'asks', Math.min(1, times(text, /[?？]/gu) / 2));
  put(row, 'emoji', Math.min(1, times(text, EMOJI) / 2));
  put(row, 'digits', share(times(text, /\d/g), text.length));
  put(row, 'price', PRICE.test(text) ? 1 : 0);
  put(row, 'colon', /[:：]\s*$/u.test(text) ? 1 : 0);
  put(row, 'quotes', /[「『“"《【]/u.test(text) ? 1 : 0);
  put(row, 'brackets', /[【《]/u.test(text) ? 1 : 0);
  put(row, 'capitals', share(times(text, /\b[A-Z][a-z]+/g), times(text, /\b[A-Za-z]+/g)));
  put(row, 'arrow', ARROW.test(text) ? 1 : 0);
  put(row, 'byline', byline && low.includes(byline) ? 1 : 0);
  put(row, 'host-name', hostName && low.includes(hostName) ? 1 : 0);
  const own = wordsOf[at] ?? [];
  put(row, 'title-shared', share(own.filter((word) => title.has(word)).length, Math.min(6, title.size)));
  const elsewhere = own.filter((word) => (words.get(word) ?? 0) > 1).length;
  put(row, 'known-words', share(elsewhere, own.length));
  put(row, 'off-topic', own.length >= 3 && elsewhere / own.length < 0.34 ? 1 : 0);
  const called = (namesOf[at] ?? []).map((name) => names.get(name));
  put(row, 'late-name', called.some((name) => name && name.first > blocks.length * 0.7) ? 1 : 0);
  put(row, 'name-often', log(Math.max(0, ...called.map((name) => name?.count ?? 0))));
  put(row, 'names-vendor', called.some((name) => name && name.count >= 3 && name.first === at) ? 1 : 0);
}

/** Tokens of a block, as they come: its text, its pictures' words and the hosts of its links. */
export function tokensOf(block: Block, take: (token: number) => void): void {
  if (block.kind === 'code' || block.kind === 'table' || block.kind === 'formula') return;
  eachToken(plainText(block), take);
  for (const picture of block.pictures.slice(0, 3)) if (picture.alt) eachToken(plain(picture.alt), take);
  for (const link of block.links.slice(0, 6)) if (link.host) eachToken(` @ ${link.host}`, take);
}
