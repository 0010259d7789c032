import type { Article, Block } from '../article/types.ts';
import { findWords, isData, quoteOf } from './patterns/find.ts';
import type { Evidence, Signal } from './types.ts';

/** Of such lines in English posts 71 % are the author's other posts, in Chinese ones 94 %. */
const WEIGHT = 3;
/** Share of the block's characters that must be link text. */
const MIN_SHARE = 0.8;
const MIN_CHARACTERS = 4;
const MIN_LINES = 3;
/** So many blocks may follow the list: a farewell, a licence. */
const MAX_AFTER = 3;
/** Longer lists are an index, which is what its post is for. */
const MAX_LINES = 60;
/** References lead there, not authors to themselves. */
const REFERENCE = /\/\/(?:docs?|developers?|api|help|support|learn)\.|\/(?:docs?|documentation|reference|api|wiki|manual|spec)(?:[/?#]|$)|(?:github|gitlab|gitee|npmjs|wikipedia|stackoverflow|arxiv|pypi|w3|python|golang|rust-lang|oracle|microsoft|google|goo|docs|crates)\.\w{2,3}\//i;

/** The last two labels of a host: one owner's sites. */
function ownerOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** The one owner that all links of a line lead to; '' when the line is more than its links. */
function targetOf(block: Block): string {
  const { links } = block;
  if (isData(block) || block.characters < MIN_CHARACTERS || links.length === 0) return '';
  const linked = links.reduce((sum, link) => sum + link.text.replace(/\s+/g, '').length, 0);
  if (linked < block.characters * MIN_SHARE || links.some((link) => link.host === '' || REFERENCE.test(link.href.slice(0, 300)))) return '';
  const [owner = '', ...more] = new Set(links.map((link) => ownerOf(link.host)));
  return more.length === 0 ? owner : '';
}

const listed = new WeakMap<Article, ReadonlySet<number>>();

/** The lines of the list that ends the post, by number. */
function closingLines(article: Article): ReadonlySet<number> {
  const known = listed.get(article);
  if (known) return known;
  const { blocks } = article;
  const lines = new Set<number>();
  const owners = blocks.slice(-MAX_LINES).map(targetOf);
  const from = blocks.length - owners.length;
  const last = owners.findLastIndex((owner) => owner !== '');
  if (last >= 0 && owners.length - 1 - last <= MAX_AFTER) {
    const first = owners.findLastIndex((owner, at) => at < last && owner !== owners[last]) + 1;
    const lead = blocks[from + first - 1];
    const isReference = lead !== undefined && findWords(lead, 'reference-list', 'selfpromo') !== undefined;
    if (last - first + 1 >= MIN_LINES && !isReference) for (let at = first; at <= last; at++) lines.add(from + at);
  }
  listed.set(article, lines);
  return lines;
}

function look(block: Block, article: Article): Evidence | undefined {
  if (block.links.length === 0 || !closingLines(article).has(block.index)) return undefined;
  const [link] = block.links;
  return link && { category: 'selfpromo', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** A list of nothing but links to one site that ends the post. */
export const closingLinks: Signal = { id: 'closing-links', about: 'A list of nothing but links to one site that ends the post.', category: 'selfpromo', look };
