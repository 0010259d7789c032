import type { Article, Block } from '../article/types.ts';
import { CATEGORIES } from '../report.ts';
import { columnsOf } from './columns.ts';
import type { Finding } from './gather.ts';
import { SHAPES, shapeOf } from './shape.ts';
import { speechOf } from './speech.ts';

/** Everything the lattice knows of a block, by name; weights.ts has one row of numbers for each. */
export const FEATURES = [
  // What the signals said, by category, and what the guards said against it.
  ...CATEGORIES.map((category) => `says-${category}` as const),
  'guards',
  // Whether a pack is offered anywhere before and after. (Fading evidence of near blocks and of the heading above was tried: the
  // order of states already knows it, no gain.)
  'pack-before', 'pack-after',
  // How the block is built and worded.
  'mostly-link', 'speaks-to-reader', 'speaks-of-self', 'exclaims', 'names-author', 'names-subject', 'data-after',
  // What the post as a whole is: an index of links, a roadmap or pack by its title.
  'index-post', 'study-title',
  // Its shape where no signal spoke, its shape where one did, its place.
  ...SHAPES.map((shape) => `silent-${shape}` as const),
  ...SHAPES.map((shape) => `spoken-${shape}` as const),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((place) => `place-${place}` as const),
] as const;
export type Feature = (typeof FEATURES)[number];

const AT = columnsOf(FEATURES);
/** The columns of each category, of each shape without and with a signal, and the first of the places. */
const SAYS_AT = CATEGORIES.map((category) => AT[`says-${category}`]);
const SILENT_AT = columnsOf(SHAPES, AT['silent-picture']), SPOKEN_AT = columnsOf(SHAPES, AT['spoken-picture']);
const PLACE_FROM = FEATURES.indexOf('place-0');

/** Share of the second and further signals on one block: they overlap (a free pack is scanned for, too). */
const MORE_SHARE = 0.4;
const MAX_EVIDENCE = 7;
/** A hit in a text of this many characters (Chinese) or thrice as many (Latin) counts in full, in a longer one less. */
const FULL_CHARACTERS = 150;
/** Evidence for a pack from which on it counts as offered. */
const STRONG = 3.5;

const HAN = /[\u3400-\u9fff]/u;
/** So much of a block is read for whom it speaks of. */
const READ_CHARACTERS = 300;

/** Where a block stands: 0 the first four, 7 the last three, 1–6 by the number of blocks after it. */
function placeOf(index: number, count: number): number {
  if (index < 4) return 0;
  const after = count - 1 - index;
  const place = [3, 8, 16, 30, 60, 120].findIndex((limit) => after < limit);
  return place < 0 ? 1 : 7 - place;
}

/** What was said of a block in sum: per category the strongest plus a share of the rest, and the guards. */
interface Said {
  by: number[];
  pack: number;
  guards: number;
  isSpoken: boolean;
}

const SILENT: Said = { by: CATEGORIES.map(() => 0), pack: 0, guards: 0, isSpoken: false };

function sumUp(block: Block, findings: readonly Finding[]): Said {
  if (findings.length === 0) return SILENT;
  const full = HAN.test(block.text) ? FULL_CHARACTERS : FULL_CHARACTERS * 3;
  const dilution = block.characters > full ? Math.max(0.4, full / block.characters) : 1;
  const by = CATEGORIES.map((category) => {
    let best = 0, sum = 0;
    for (const { evidence } of findings) {
      if (evidence.category !== category || evidence.weight <= 0) continue;
      sum += evidence.weight;
      best = Math.max(best, evidence.weight);
    }
    return Math.min(MAX_EVIDENCE, best + MORE_SHARE * (sum - best)) * dilution;
  });
  const [giveaway = 0, qr = 0] = by;
  return {
    by,
    pack: Math.max(giveaway, qr),
    guards: findings.reduce((sum, { evidence }) => sum + Math.min(0, evidence.weight), 0),
    isSpoken: findings.some(({ evidence }) => evidence.weight >= 1),
  };
}

/** Names that stand for the author or publisher: the byline and the first label of the host. */
function ownNames(article: Article): string[] {
  const label = article.host.split('.').at(-2) ?? '';
  const generic = /^(?:csdn|weixin|qq|juejin|medium|github|hashnode|substack|zhihu|cnblogs|com|co|blog|dev|freecodecamp|jianshu|tencent|aliyun)$/;
  return [article.byline.trim().toLowerCase(), generic.test(label) ? '' : label.toLowerCase()].filter((name) => name.length >= 2 && name.length <= 40);
}

/** Words of the title worth meeting again: Latin words of four letters, pairs of Chinese characters. */
function subjectOf(title: string): RegExp | undefined {
  const latin = title.toLowerCase().match(/[a-z][a-z+#.-]{3,}/g) ?? [];
  const han = (title.match(/[\u3400-\u9fff]+/gu) ?? []).flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)));
  const words = [...new Set([...latin, ...han])].slice(0, 40).map((word) => word.replace(/[.+-]/g, '\\$&'));
  return words.length > 0 ? new RegExp(words.join('|')) : undefined;
}

function linkShare(block: Block): number {
  if (block.characters === 0 || block.links.length === 0) return 0;
  return block.links.reduce((sum, link) => sum + link.text.replace(/\s+/g, '').length, 0) / block.characters;
}

/** Titles of posts whose subject is what a pack offers elsewhere. */
const STUDY_TITLE = /路线|学习计划|知识点|资料|资源|汇总|合集|面试题|笔试|就业|前景|薪|转行|怎么学|如何学|入门到|零基础|roadmap|resources|interview questions|learning path|awesome/i;

/** Share of the post's blocks, beyond a third, that are nothing but a link: high in an index of a series. */
function indexShare(blocks: readonly Block[]): number {
  const links = blocks.filter((block) => linkShare(block) >= 0.8).length;
  return Math.max(0, links / Math.max(1, blocks.length) - 0.33);
}

/** One row of numbers for each block, in the order of FEATURES. */
export function featuresOf(article: Article, findings: readonly (readonly Finding[])[]): Float64Array[] {
  const { blocks } = article;
  const shapes = blocks.map(shapeOf);
  const said = blocks.map((block, index) => sumUp(block, findings[index] ?? []));
  const packs = said.map((own) => (own.pack >= STRONG ? 1 : 0)), data = shapes.map((shape) => (shape === 'data' ? 1 : 0));
  const packsBefore = running(packs), packsAfter = runningBack(packs), dataAfter = runningBack(data);
  const names = ownNames(article);
  const subject = subjectOf(article.title);
  const index = indexShare(blocks);
  const study = STUDY_TITLE.test(article.title) ? 1 : 0;
  return blocks.map((block, at) => {
    const row = new Float64Array(FEATURES.length);
    const own = said[at] ?? SILENT, shape = shapes[at] ?? 'data';
    own.by.forEach((value, category) => (row[SAYS_AT[category] ?? 0] = value));
    row[AT.guards] = own.guards;
    row[AT['pack-before']] = Math.min(2, packsBefore[at] ?? 0);
    row[AT['pack-after']] = Math.min(2, packsAfter[at] ?? 0);
    row[AT['data-after']] = Math.min(3, dataAfter[at] ?? 0) / 3;
    row[AT['index-post']] = index;
    row[AT['study-title']] = study;
    if (shape !== 'data') describeText(row, block, names, subject);
    row[own.isSpoken ? SPOKEN_AT[shape] : SILENT_AT[shape]] = 1;
    row[PLACE_FROM + placeOf(at, blocks.length)] = 1;
    return row;
  });
}

function describeText(row: Float64Array, block: Block, names: readonly string[], subject: RegExp | undefined): void {
  const text = block.text.slice(0, READ_CHARACTERS);
  const { isToReader, isOfSelf, exclaims } = speechOf(text);
  const low = names.length > 0 || subject ? text.toLowerCase() : '';
  row[AT['mostly-link']] = linkShare(block) >= 0.8 ? 1 : 0;
  row[AT['speaks-to-reader']] = isToReader ? 1 : 0;
  row[AT['speaks-of-self']] = isOfSelf ? 1 : 0;
  row[AT.exclaims] = exclaims > 0 ? 1 : 0;
  row[AT['names-author']] = names.some((name) => low.includes(name)) ? 1 : 0;
  row[AT['names-subject']] = subject?.test(low) ? 1 : 0;
}

function runningBack(flags: readonly number[]): number[] {
  return running([...flags].reverse()).reverse();
}

/** How many stood before each position. */
function running(flags: readonly number[]): number[] {
  let count = 0;
  return flags.map((flag) => {
    const before = count;
    count += flag;
    return before;
  });
}
