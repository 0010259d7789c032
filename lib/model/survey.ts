import type { Article, Block } from '../article/types.ts';
import type { Finding } from './gather.ts';

const GENERIC = /^(?:csdn|weixin|qq|juejin|medium|github|hashnode|substack|zhihu|cnblogs|com|co|blog|dev|freecodecamp|jianshu|tencent|aliyun|org|net)$/;

/** What is known of the post as a whole before its blocks are described. */
export interface Post {
  article: Article;
  said: readonly number[];
  byline: string;
  hostName: string;
  title: ReadonlySet<number>;
  /** In how many blocks each word stands, and the first of them. */
  words: ReadonlyMap<number, number>;
  names: ReadonlyMap<string, { first: number; count: number }>;
  pictures: ReadonlyMap<string, number>;
  pictureHost: string;
  hosts: ReadonlyMap<string, number>;
  texts: ReadonlyMap<string, number>;
  lastCode: readonly number[];
  nextCode: readonly number[];
  lists: ReadonlyMap<number, { blocks: number[]; links: number; hosts: Set<string> }>;
  heading: readonly number[];
  wordsOf: readonly (readonly number[])[];
  namesOf: readonly (readonly string[])[];
  /** Blocks of which signals spoke, with links, with pictures. */
  spoken: number;
  linked: number;
  pictured: number;
}

export const hostOf = (address: string): string => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
/** The part of a host that names its owner. */
export const ownerOf = (host: string): string => host.split('.').slice(-2).join('.');

function plus<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Reads the post once. */
export function surveyOf(article: Article, findings: readonly (readonly Finding[])[]): Post {
  const { blocks } = article;
  const words = new Map<number, number>(), pictures = new Map<string, number>(), hosts = new Map<string, number>(), texts = new Map<string, number>(), pictureHosts = new Map<string, number>();
  const names = new Map<string, { first: number; count: number }>();
  const lists = new Map<number, { blocks: number[]; links: number; hosts: Set<string> }>();
  const lastCode: number[] = [], heading: number[] = [], wordsOf: number[][] = [], namesOf: string[][] = [];
  let code = -1, head = -1;
  blocks.forEach((block, at) => {
    lastCode.push(code);
    heading.push(head);
    if (block.kind === 'code' || block.kind === 'table') code = at;
    if (block.isHeadingLike) head = at;
    const own = block.kind === 'code' ? [] : wordsIn(block.text.slice(0, 400));
    wordsOf.push(own);
    for (const word of own) plus(words, word);
    const called = [...namesIn(block)];
    namesOf.push(called);
    for (const name of called) {
      const known = names.get(name);
      if (known) known.count++;
      else names.set(name, { first: at, count: 1 });
    }
    for (const { src } of block.pictures) {
      plus(pictures, src);
      plus(pictureHosts, hostOf(src));
    }
    for (const { host } of block.links) if (host) plus(hosts, ownerOf(host));
    if (block.characters > 6) plus(texts, block.text);
    if (block.list >= 0) {
      const list = lists.get(block.list) ?? { blocks: [], links: 0, hosts: new Set<string>() };
      list.blocks.push(at);
      if (block.links.length > 0) list.links++;
      for (const { host } of block.links) if (host) list.hosts.add(host);
      lists.set(block.list, list);
    }
  });
  const nextCode = blocks.map(() => -1);
  for (let at = blocks.length - 1, next = -1; at >= 0; at--) {
    nextCode[at] = next;
    if (blocks[at]?.kind === 'code' || blocks[at]?.kind === 'table') next = at;
  }
  const label = article.host.split('.').at(-2) ?? '';
  const byline = article.byline.trim().toLowerCase();
  const said = findings.map((found) => found.reduce((sum, { evidence }) => sum + Math.max(evidence.weight, -2), 0) / 4);
  return {
    article, words, names, pictures, hosts, texts, lastCode, nextCode, lists, heading, wordsOf, namesOf, said,
    spoken: said.filter((value) => value >= 0.5).length,
    linked: blocks.filter((block) => block.links.length > 0).length,
    pictured: blocks.filter((block) => block.pictures.length > 0).length,
    byline: byline.length >= 2 && byline.length <= 40 ? byline : '',
    hostName: label.length >= 3 && !GENERIC.test(label) ? label : '',
    title: new Set(wordsIn(article.title)),
    pictureHost: [...pictureHosts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  };
}

/** Words of four letters and more, and pairs of Chinese characters, each once. */
function wordsIn(text: string): number[] {
  const found = new Set<number>();
  const low = text.toLowerCase();
  for (const word of low.match(/[a-z][a-z+#.-]{3,}/g) ?? []) {
    let hash = 7;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash, 31) + word.charCodeAt(at);
    found.add(hash);
  }
  for (let at = 0; at + 1 < low.length; at++) {
    const one = low.charCodeAt(at), two = low.charCodeAt(at + 1);
    if (one >= 0x3400 && one <= 0x9fff && two >= 0x3400 && two <= 0x9fff) found.add(one * 65536 + two);
  }
  return [...found];
}

/** Capitalised Latin words that do not open a sentence. */
function namesIn(block: Block): Set<string> {
  if (block.kind === 'code') return new Set();
  return new Set((block.text.slice(0, 500).match(/(?<=[a-z,\u3400-\u9fff] ?)[A-Z][A-Za-z0-9]{2,}/gu) ?? []).map((name) => name.toLowerCase()));
}
