import type { Article, Block } from '../article/types.ts';
import { SIGNALS } from '../signals/index.ts';
import { FEATURES } from './features.ts';
import type { Finding } from './gather.ts';
import { columnsOf } from './columns.ts';
import { hostOf, ownerOf, surveyOf, type Post } from './survey.ts';
import { speechOf, type Speech } from './speech.ts';
import { eachToken, plain, plainText, tokenOf } from './tokens.ts';

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
const KIND_FROM = FEATURES.length + SAID.length;
const TAG_FROM = KIND_FROM + KINDS.length;
const OWN_FROM = TAG_FROM + TAGS.length;
/** How many numbers describe a block beside its tokens. */
export const TRAIT_COUNT = OWN_FROM + OWN.length;
/** The column of each. */
const AT = columnsOf(OWN, OWN_FROM);
const KIND_AT = columnsOf(KINDS, KIND_FROM);
const SAID_AT = new Map(SAID.map((id, at) => [id, FEATURES.length + at]));
const TAG_AT = new Map<string, number>(TAGS.map((tag, at) => [tag, TAG_FROM + at]));
/** The first of the chain's features are sums of evidence; they are brought to about one. */
const SUMS = 7;

/** At the first letter. */
const ORDER = /(?:check|follow|subscribe|join|sign|get|try|read|learn|visit|see|click|download|buy|grab|contact|start|book|share|leave|let|clap|support|star|find|explore|discover|watch|connect|reach|hit|stay|don't|do|register|request|talk|schedule|head|take|come|help|become|send|drop|enjoy|点击|扫码|扫描|关注|长按|识别|添加|加入|回复|领取|获取|欢迎|点赞|收藏|转发|分享|免费|下载|戳|私信|后台|公众号|想要|需要|记得|如果|限时|更多|點擊|掃碼|掃描|關注|追蹤|訂閱|長按|識別|領取|獲取|歡迎|點讚|按讚|轉發|免費|下載|私訊|後臺|後台|公眾號|記得|限時)/iuy;
const EMOJI = /\p{Extended_Pictographic}/gu;
const PRICE = /[$€£¥￥]\s?\d|\d\s?(?:元|块钱|usd|eur|% off|折)|\bfree\b|免[费費]/iu;
const ARROW = /[↓↑→⬇👇👉👆⏬▼☟]|>>|➡/u;
const CREDIT = /[?&](?:utm_[a-z]+|ref|aff|affid|via|tag|coupon|promo|source|from|invite|code|spm|channel|campaign)=/i;
const CODE_HOST = /(?:^|\.)(?:github\.com|gitlab\.com|gitee\.com|npmjs\.com|docs\.rs|crates\.io|wikipedia\.org|readthedocs\.io|stackoverflow\.com|developer\.mozilla\.org|arxiv\.org|microsoft\.com|w3\.org|pypi\.org|python\.org|golang\.org|rust-lang\.org)$/;

type Row = Float32Array;

const READ_CHARACTERS = 500;

const log = (value: number): number => Math.log1p(value) / 5;
const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
const endsInColon = (text: string): boolean => /[:：]$/u.test(text.trimEnd().slice(-1));
/** How much is left of what was said so many blocks away. */
const REACH = 12;
const DECAY = Array.from({ length: REACH + 1 }, (_, away) => 0.85 ** away);

/** Describes each block by numbers, most of them in 0…1: what signals said, how it is built, where it stands and whom it speaks of. */
export function traitsOf(article: Article, findings: readonly (readonly Finding[])[], features: readonly Float64Array[]): Row[] {
  const post = surveyOf(article, findings);
  return article.blocks.map((block, at) => {
    const row = new Float32Array(TRAIT_COUNT);
    row.set(features[at] ?? []);
    for (let column = 0; column < SUMS; column++) row[column] = (row[column] ?? 0) / 4;
    for (const { code, evidence } of findings[at] ?? []) {
      const column = SAID_AT.get(code);
      if (column !== undefined) row[column] = evidence.weight / 4;
    }
    row[KIND_AT[block.kind]] = 1;
    for (const tag of block.tags) {
      const column = TAG_AT.get(tag);
      if (column !== undefined) row[column] = 1;
    }
    const text = block.text.slice(0, READ_CHARACTERS), speech = speechOf(text);
    describeShape(row, block, post);
    describeLinks(row, block, post);
    describePlace(row, block, at, post);
    row[AT.han] = share(speech.hanEarly, Math.min(200, block.text.length));
    row[AT['no-byline']] = post.byline ? 0 : 1;
    if (block.characters === 0 || block.kind === 'code') return row;
    describeSpeech(row, text, speech);
    describeWords(row, text, at, post);
    return row;
  });
}

function describeShape(row: Row, block: Block, post: Post): void {
  row[AT.length] = log(block.characters);
  row[AT.long] = Math.min(1, block.characters / 600);
  row[AT.level] = block.headingLevel / 6;
  row[AT['heading-like']] = block.isHeadingLike ? 1 : 0;
  row[AT.pictures] = Math.min(1, block.pictures.length / 3);
  const [picture] = block.pictures;
  if (picture) {
    const { width, height } = picture;
    const ratio = width > 0 && height > 0 ? width / height : 0;
    row[AT['picture-wide']] = ratio > 1.8 ? 1 : 0;
    row[AT['picture-tall']] = ratio > 0 && ratio < 0.75 ? 1 : 0;
    row[AT['picture-square']] = ratio > 0.9 && ratio < 1.12 ? 1 : 0;
    row[AT['picture-small']] = width > 0 && width < 320 ? 1 : 0;
    row[AT['picture-unsized']] = ratio === 0 ? 1 : 0;
    row[AT['picture-twice']] = (post.pictures.get(picture.src) ?? 0) > 1 ? 1 : 0;
    row[AT['picture-alt']] = picture.alt.length > 8 ? 1 : 0;
    row[AT['picture-other-host']] = hostOf(picture.src) === post.pictureHost ? 0 : 1;
    row[AT['picture-gif']] = /gif/i.test(picture.src.slice(-24)) ? 1 : 0;
  }
  row[AT.twice] = block.characters > 6 && (post.texts.get(block.text) ?? 0) > 1 ? 1 : 0;
}

function describeLinks(row: Row, block: Block, { article, hosts, byline, hostName }: Post): void {
  const { links } = block;
  if (links.length === 0) return;
  const home = ownerOf(article.host);
  row[AT.links] = log(links.length) * 2;
  row[AT['link-share']] = share(links.reduce((sum, link) => sum + link.text.replace(/\s+/g, '').length, 0), block.characters);
  row[AT['link-out']] = share(links.filter((link) => link.host && ownerOf(link.host) !== home).length, links.length);
  row[AT['link-home']] = share(links.filter((link) => link.host && ownerOf(link.host) === home).length, links.length);
  row[AT['link-query']] = links.some((link) => link.href.includes('?')) ? 1 : 0;
  row[AT['link-credit']] = links.some((link) => CREDIT.test(link.href)) ? 1 : 0;
  row[AT['link-anchor']] = share(links.filter((link) => !link.host).length, links.length);
  row[AT['link-code-host']] = share(links.filter((link) => CODE_HOST.test(link.host)).length, links.length);
  const most = Math.max(...links.map((link) => (link.host ? (hosts.get(ownerOf(link.host)) ?? 0) : 0)));
  row[AT['link-host-often']] = log(most);
  row[AT['link-host-once']] = most === 1 ? 1 : 0;
  row[AT['link-path-short']] = links.some((link) => link.host && /^https?:\/\/[^/]+\/?(?:[^/]{0,20})?(?:[?#]|$)/.test(link.href)) ? 1 : 0;
  const addresses = links.map((link) => link.href.toLowerCase()).join(' ');
  const compact = byline.replace(/\s+/g, '');
  row[AT['byline-link']] = compact && (addresses.includes(compact) || addresses.includes(byline.replace(/\s+/g, '-'))) ? 1 : 0;
  row[AT['host-name-link']] = hostName && addresses.includes(hostName) ? 1 : 0;
}

function describePlace(row: Row, block: Block, at: number, post: Post): void {
  const { article: { blocks, lang }, said, lastCode, nextCode, heading, namesPeople, lists, spoken, linked, pictured } = post;
  const count = blocks.length;
  row[AT.part] = count > 1 ? at / (count - 1) : 0;
  row[AT.before] = log(at);
  row[AT.after] = log(count - 1 - at);
  row[AT.first] = at === 0 ? 1 : 0;
  row[AT.last] = at === count - 1 ? 1 : 0;
  const last = lastCode[at] ?? -1, next = nextCode[at] ?? -1, head = heading[at] ?? -1;
  row[AT['from-code']] = last < 0 ? 1 : log(at - last);
  row[AT['to-code']] = next < 0 ? 1 : log(next - at);
  row[AT['no-code-after']] = next < 0 ? 1 : 0;
  row[AT['from-heading']] = head < 0 ? 1 : log(at - head);
  row[AT['rest-share']] = (count - at) / count;
  row[AT['heading-said']] = head < 0 ? 0 : (said[head] ?? 0);
  row[AT['heading-names']] = head < 0 ? 0 : (namesPeople[head] ?? 0);
  const list = lists.get(block.list);
  if (list) {
    const lead = (list.blocks[0] ?? 0) - 1;
    row[AT['list-size']] = log(list.blocks.length);
    row[AT['list-place']] = list.blocks.indexOf(at) / list.blocks.length;
    row[AT['list-links']] = list.links / list.blocks.length;
    row[AT['list-one-host']] = list.links > 1 && list.hosts.size === 1 ? 1 : 0;
    row[AT['lead-said']] = lead < 0 ? 0 : (said[lead] ?? 0);
    row[AT['lead-colon']] = lead >= 0 && endsInColon(blocks[lead]?.text ?? '') ? 1 : 0;
  } else row[AT['lead-colon']] = at > 0 && endsInColon(blocks[at - 1]?.text ?? '') ? 1 : 0;
  row[AT['said-before']] = strongest(said, at, -1);
  row[AT['said-after']] = strongest(said, at, 1);
  row[AT['said-share']] = spoken / count;
  row[AT['post-said']] = log(spoken);
  row[AT['post-length']] = log(count);
  row[AT['post-links']] = log(linked);
  row[AT['post-pictures']] = log(pictured);
  row[AT['is-zh']] = lang === 'zh' ? 1 : 0;
  row[AT['is-en']] = lang === 'en' ? 1 : 0;
}

/** The most that was said of the blocks on one side, the nearer the more. */
function strongest(said: Float64Array, at: number, step: 1 | -1): number {
  let most = 0;
  for (let away = 1, other = at + step; away <= REACH && other >= 0 && other < said.length; away++, other += step) most = Math.max(most, (said[other] ?? 0) * (DECAY[away] ?? 0));
  return most;
}

function describeSpeech(row: Row, text: string, speech: Speech): void {
  const unit = Math.max(1, text.length / (speech.han > 0 ? 40 : 120));
  row[AT.you] = Math.min(1, speech.you / 2 / unit);
  row[AT.we] = Math.min(1, speech.we / 2 / unit);
  row[AT.i] = Math.min(1, speech.self / 2 / unit);
  ORDER.lastIndex = speech.start;
  row[AT.order] = ORDER.test(text) ? 1 : 0;
  row[AT.exclaims] = Math.min(1, speech.exclaims / 2);
  row[AT.asks] = Math.min(1, speech.asks / 2);
  row[AT.emoji] = speech.hasOddSigns ? Math.min(1, (text.match(EMOJI)?.length ?? 0) / 2) : 0;
  row[AT.digits] = share(speech.digits, text.length);
  row[AT.price] = speech.hasPriceSign && PRICE.test(text) ? 1 : 0;
  row[AT.colon] = endsInColon(text) ? 1 : 0;
  row[AT.quotes] = speech.hasQuotes ? 1 : 0;
  row[AT.brackets] = speech.hasBrackets ? 1 : 0;
  row[AT.capitals] = share(speech.capitals, speech.latin);
  row[AT.arrow] = speech.hasOddSigns && ARROW.test(text) ? 1 : 0;
}

function describeWords(row: Row, text: string, at: number, { article: { blocks }, byline, hostName, title, titleSize, words, wordsOf, namesOf }: Post): void {
  const low = byline || hostName ? text.toLowerCase() : '';
  row[AT.byline] = byline && low.includes(byline) ? 1 : 0;
  row[AT['host-name']] = hostName && low.includes(hostName) ? 1 : 0;
  const own = wordsOf[at] ?? [];
  let shared = 0, elsewhere = 0;
  for (const word of own) {
    shared += title[word] ?? 0;
    if ((words[word] ?? 0) > 1) elsewhere++;
  }
  row[AT['title-shared']] = share(shared, Math.min(6, titleSize));
  row[AT['known-words']] = share(elsewhere, own.length);
  row[AT['off-topic']] = own.length >= 3 && elsewhere / own.length < 0.34 ? 1 : 0;
  const names = namesOf[at] ?? [];
  row[AT['late-name']] = names.some((name) => name.first > blocks.length * 0.7) ? 1 : 0;
  row[AT['name-often']] = log(names.reduce((most, name) => Math.max(most, name.count), 0));
  row[AT['names-vendor']] = names.some((name) => name.count >= 3 && name.first === at) ? 1 : 0;
}

/** So many links and pictures of a block are read, and so many words of an address. */
const MAX_LINKS = 6;
const MAX_PICTURES = 3;
const MAX_ADDRESS_WORDS = 8;

/** Words of other languages were never learned, and where they look like known ones they mislead. */
const LEARNED_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'en', 'und']);

/** Tokens of a block, as they come: its text, its pictures' words and addresses, the hosts and addresses of its links. */
export function tokensOf(block: Block, lang: string, take: (token: number) => void): void {
  if (block.kind === 'code' || block.kind === 'table' || block.kind === 'formula') return;
  const isLearned = LEARNED_LANGUAGES.has(lang);
  if (isLearned) eachToken(plainText(block), take);
  for (const { alt, src } of block.pictures.slice(0, MAX_PICTURES)) {
    if (alt && isLearned) eachToken(plain(alt), take);
    eachAddressWord(src, '!', take);
  }
  for (const { host, href } of block.links.slice(0, MAX_LINKS)) {
    if (!host) continue;
    eachToken(` @ ${host}`, take);
    take(tokenOf(`@${ownerOf(host)}`));
    eachAddressWord(href, '/', take);
  }
}

/** Words of an address behind its host: `signup` and `pricing` say what a link is for in every language. */
function eachAddressWord(address: string, mark: string, take: (token: number) => void): void {
  const path = address.slice(0, 200).replace(/^https?:\/\/[^/]+/i, '').toLowerCase();
  let left = MAX_ADDRESS_WORDS;
  for (const [word] of path.matchAll(/[a-z]{3,20}/g)) {
    if (left-- === 0) return;
    take(tokenOf(`${mark}${word}`));
  }
}
