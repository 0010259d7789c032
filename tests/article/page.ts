import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { besideTest } from '../../lib/article/beside.ts';
import { cutBlocks } from '../../lib/article/blocks.ts';
import { domOf } from '../../lib/article/dom.ts';
import type { Block } from '../../lib/article/types.ts';
import { ENGINE_CARDS } from '../../lib/sites/index.ts';

/** A document of the scan's DOM from body markup. */
export function page(body: string, head = '<title>A page</title>'): Document {
  return parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document;
}

/** A fixture of tests/fixtures/articles. */
export function fixture(name: string): Document {
  return parseHTML(readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8')).document;
}

/** The blocks of the element with id `post`. */
export function blocksOf(inner: string, baseUrl = 'https://blog.example.org/posts/1'): Block[] {
  const document = page(`<div id="post">${inner}</div>`);
  const dom = domOf(document);
  const root = document.getElementById('post');
  if (!root) throw new Error('no root');
  return cutBlocks(root, { dom, baseUrl, isBeside: besideTest(root, new Set(), dom), cards: ENGINE_CARDS, maxBlocks: 1000 }).blocks;
}

/** Running text of about `characters` characters. */
export function prose(characters: number): string {
  const sentence = 'The index is read from the right, so a short key costs less than a long one. ';
  return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}
