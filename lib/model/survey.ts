import type { Article, Block } from '../article/types.ts';
import type { Finding } from './gather.ts';
import { speechOf } from './speech.ts';
import { Vocabulary } from './vocabulary.ts';

const GENERIC = /^(?:csdn|weixin|qq|juejin|medium|github|hashnode|substack|zhihu|cnblogs|com|co|blog|dev|freecodecamp|jianshu|tencent|aliyun|org|net)$/;
const WORD_CHARACTERS = 400;
const NAME_CHARACTERS = 500;

/** A name and where it is met: in which block first, in how many. */
interface Name {
  first: number;
  count: number;
}

/** A list of the post: its blocks, how many of them have links, the hosts of these. */
interface List {
  blocks: number[];
  links: number;
  hosts: Set<string>;
}

/** What is known of the post as a whole before its blocks are described. */
export interface Post {
  article: Article;
  /** What the signals said of each block in sum. */
  said: Float64Array;
  byline: string;
  hostName: string;
  /** For each block the numbers of its words; in how many blocks each word stands; which words the title has, and how many. */
  wordsOf: readonly Int32Array[];
  words: Int32Array;
  title: Uint8Array;
  titleSize: number;
  /** For each block the names in it. */
  namesOf: readonly (readonly Name[])[];
  pictures: ReadonlyMap<string, number>;
  pictureHost: string;
  hosts: ReadonlyMap<string, number>;
  texts: ReadonlyMap<string, number>;
  /** For each block the nearest code before and after it and the heading above, -1 where there is none. */
  lastCode: Int32Array;
  nextCode: Int32Array;
  heading: Int32Array;
  /** For each heading whether it speaks to the reader or of the author's side. */
  namesPeople: Uint8Array;
  lists: ReadonlyMap<number, List>;
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
  const pictures = new Map<string, number>(), pictureHosts = new Map<string, number>(), hosts = new Map<string, number>(), texts = new Map<string, number>();
  for (const { pictures: shown, links, characters, text } of blocks) {
    for (const { src } of shown) {
      plus(pictures, src);
      plus(pictureHosts, hostOf(src));
    }
    for (const { host } of links) if (host) plus(hosts, ownerOf(host));
    if (characters > 6) plus(texts, text);
  }
  const label = article.host.split('.').at(-2) ?? '';
  const byline = article.byline.trim().toLowerCase();
  const said = Float64Array.from(blocks, (_, at) => (findings[at] ?? []).reduce((sum, { evidence }) => sum + Math.max(evidence.weight, -2), 0) / 4);
  return {
    article, said, pictures, hosts, texts, ...wordsOf(article), ...surroundings(blocks), namesOf: namesOf(blocks), lists: listsOf(blocks),
    spoken: said.filter((value) => value >= 0.5).length,
    linked: blocks.filter((block) => block.links.length > 0).length,
    pictured: blocks.filter((block) => block.pictures.length > 0).length,
    byline: byline.length >= 2 && byline.length <= 40 ? byline : '',
    hostName: label.length >= 3 && !GENERIC.test(label) ? label : '',
    pictureHost: [...pictureHosts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  };
}

function wordsOf({ blocks, title }: Article): Pick<Post, 'wordsOf' | 'words' | 'title' | 'titleSize'> {
  const vocabulary = new Vocabulary();
  const numbers = blocks.map((block) => (block.kind === 'code' ? NONE : vocabulary.read(block.text.slice(0, WORD_CHARACTERS).toLowerCase())));
  const words = vocabulary.texts.slice();
  const own = vocabulary.read(title.toLowerCase());
  const isInTitle = new Uint8Array(vocabulary.texts.length);
  for (const number of own) isInTitle[number] = 1;
  return { wordsOf: numbers, words, title: isInTitle, titleSize: own.length };
}

const NONE = new Int32Array(0);

function surroundings(blocks: readonly Block[]): Pick<Post, 'lastCode' | 'nextCode' | 'heading' | 'namesPeople'> {
  const lastCode = new Int32Array(blocks.length), nextCode = new Int32Array(blocks.length), heading = new Int32Array(blocks.length);
  const namesPeople = new Uint8Array(blocks.length);
  const isCode = (at: number) => blocks[at]?.kind === 'code' || blocks[at]?.kind === 'table';
  let code = -1, head = -1;
  blocks.forEach((block, at) => {
    lastCode[at] = code;
    heading[at] = head;
    if (isCode(at)) code = at;
    if (!block.isHeadingLike) return;
    head = at;
    const { you, we } = speechOf(block.text);
    namesPeople[at] = you > 0 || we > 0 ? 1 : 0;
  });
  code = -1;
  for (let at = blocks.length - 1; at >= 0; at--) {
    nextCode[at] = code;
    if (isCode(at)) code = at;
  }
  return { lastCode, nextCode, heading, namesPeople };
}

function listsOf(blocks: readonly Block[]): Map<number, List> {
  const lists = new Map<number, List>();
  blocks.forEach((block, at) => {
    if (block.list < 0) return;
    const list = lists.get(block.list) ?? { blocks: [], links: 0, hosts: new Set<string>() };
    list.blocks.push(at);
    if (block.links.length > 0) list.links++;
    for (const { host } of block.links) if (host) list.hosts.add(host);
    lists.set(block.list, list);
  });
  return lists;
}

function namesOf(blocks: readonly Block[]): Name[][] {
  const known = new Map<string, Name>();
  return blocks.map((block, at) => {
    const own: Name[] = [];
    if (block.kind === 'code') return own;
    for (const written of new Set(namesIn(block.text.slice(0, NAME_CHARACTERS)))) {
      const name = known.get(written) ?? { first: at, count: 0 };
      known.set(written, name);
      name.count++;
      own.push(name);
    }
    return own;
  });
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** What may stand before a name, a space between: a small letter, a comma, a Chinese character. */
const goesOn = (code: number): boolean => isSmall(code) || code === 44 || (code >= 0x3400 && code <= 0x9fff);

/** Capitalised Latin words of three letters and digits or more that do not open a sentence, in lower case. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  for (let at = 1; at < text.length; at++) {
    if (!isCapital(text.charCodeAt(at))) continue;
    const before = text.charCodeAt(at - 1);
    if (!goesOn(before) && !(before === 32 && at > 1 && goesOn(text.charCodeAt(at - 2)))) continue;
    let end = at + 1;
    for (let code = text.charCodeAt(end); isSmall(code) || isCapital(code) || (code >= 48 && code <= 57); code = text.charCodeAt(end)) end++;
    if (end - at < 3) continue;
    names.push(text.slice(at, end).toLowerCase());
    at = end - 1;
  }
  return names;
}
