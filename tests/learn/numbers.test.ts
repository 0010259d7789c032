import { describe, expect, test } from 'vitest';
import { FEATURES, featuresOf } from '../../lib/model/features.ts';
import { gather } from '../../lib/model/gather.ts';
import { TRAIT_COUNT, tokensOf, traitsOf } from '../../lib/model/traits.ts';
import { numbersOf, type NumberedPost } from '../../scripts/learn/numbers.ts';
import { link, makeArticle, makeBlock, picture } from '../signals/sample.ts';

const ORIGIN = { id: 'a', fold: 2, source: 'blog', isAdvertorial: false };
const ARTICLE = makeArticle([
  { text: 'How the parser works', kind: 'heading', headingLevel: 2 },
  'First first first: install it, then run it.',
  { text: 'npm install parser', kind: 'code' },
  { text: '扫码关注公众号，回复「资料」免费领取。', pictures: [picture('https://img.example.org/qrcode.png', '二维码', 200, 200)] },
  { text: '', kind: 'picture', pictures: [picture('https://img.example.org/a.png'), picture('https://img.example.org/b.png')] },
  { text: 'Support me on Patreon', links: [link('https://patreon.com/some?ref=1', 'Patreon')] },
], { lang: 'zh', title: '解析器' });
const LABELS = ['content', 'unsure', undefined, 'qr', 'outside', 'boilerplate'];
const NUMBERS = numbersOf(ARTICLE, ORIGIN, LABELS);

function row({ traits }: NumberedPost, block: number): number[] {
  const full = Array<number>(TRAIT_COUNT).fill(0);
  for (let place = traits.offsets[block] ?? 0; place < (traits.offsets[block + 1] ?? 0); place++) full[traits.ids[place] ?? 0] = traits.values[place] ?? 0;
  return full;
}

describe('a post as numbers', () => {
  test('says where it is from and in which language the engine takes it', () => {
    expect(NUMBERS).toMatchObject({ ...ORIGIN, lang: 'zh', count: 6 });
  });

  test('has the states of its labels, none for doubt', () => {
    expect([...NUMBERS.states]).toEqual([0, -1, -1, 2, -1, 6]);
    expect([...numbersOf(ARTICLE, ORIGIN, []).states]).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  test("has each block's tokens once, and none of code", () => {
    const { offsets, ids } = NUMBERS.tokens;
    expect(offsets).toHaveLength(7);
    ARTICLE.blocks.forEach((block, at) => {
      const expected = new Set<number>();
      tokensOf(block, ARTICLE.lang, (token) => expected.add(token));
      const own = [...ids.subarray(offsets[at], offsets[at + 1])];
      expect(own).toEqual([...expected]);
      expect(own.length > 0).toBe(block.kind !== 'code');
    });
    expect(offsets[6]).toBe(ids.length);
  });

  test('has the traits and features that the engine sees', () => {
    const { findings } = gather(ARTICLE), features = featuresOf(ARTICLE, findings);
    traitsOf(ARTICLE, findings, features).forEach((traits, at) => expect(row(NUMBERS, at)).toEqual([...traits]));
    expect(NUMBERS.traits.values.every((value) => value !== 0)).toBe(true);
    expect([...NUMBERS.rows]).toEqual(features.flatMap((own) => [...own]));
    expect(NUMBERS.rows).toHaveLength(6 * FEATURES.length);
  });

  test('has the sizes of its blocks, a picture as sixty characters', () => {
    expect([...NUMBERS.sizes]).toEqual(ARTICLE.blocks.map(({ characters, pictures }) => characters + 60 * pictures.length));
    expect(NUMBERS.sizes[4]).toBe(120);
  });

  test('can be sent between threads', () => {
    expect(structuredClone(NUMBERS)).toEqual(NUMBERS);
  });

  test('is refused where a trait is no number', () => {
    const { blocks } = ARTICLE;
    expect(() => numbersOf({ ...ARTICLE, blocks: [...blocks.slice(0, 1), { ...makeBlock('text', 1), headingLevel: Number.NaN }] }, ORIGIN, [])).toThrow(/Trait \d+ of block 1 is no number/);
  });

  test('may have no block', () => {
    expect(numbersOf(makeArticle([]), ORIGIN, [])).toMatchObject({ count: 0, tokens: { offsets: Int32Array.of(0) }, traits: { offsets: Int32Array.of(0) } });
  });
});
