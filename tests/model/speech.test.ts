import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speechOf } from '../../lib/model/speech.ts';
import { Vocabulary } from '../../lib/model/vocabulary.ts';

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const pieces = fc.array(
  fc.constantFrom('you', "you're", 'Yours', 'your_self', 'WE', "we've", 'our2', 'i', "I'm", 'my', 'please', 'folks', 'free', 'Node', 'x1', '3rd', ' ', ' ', ', ', '. ', '你', '我们', '我', '咱们', '咱', '本公司', '本', '人', '大家', '小', '伙伴', '朋友', '们', '作者', '我們', '讀者', '筆者', '們', '！', '!', '?', '？', '“', '【', '￥', '99', '👇', '→', '>>', 'é', '，'),
  { maxLength: 24 },
).map((list) => list.join(''));

describe('speechOf', () => {
  test('tells to whom a text speaks and of whom', () => {
    expect(speechOf("We've made it for you, dear reader!")).toMatchObject({ you: 1, we: 1, self: 0, exclaims: 1, isToReader: true, isOfSelf: true });
    expect(speechOf('我们把资料送给你，我也在学')).toMatchObject({ you: 1, we: 1, self: 1, han: 12 });
    expect(speechOf('the youth of myselfish iou')).toMatchObject({ you: 0, self: 0, isToReader: false, latin: 5 });
  });

  test('counts what the patterns count', () => {
    fc.assert(fc.property(pieces, (text) => {
      expect({ ...speechOf(text) }).toMatchObject({
        you: count(text, /你|您|大家|小伙伴|朋友们|朋友們|同学|读者|讀者|粉丝|\b(?:you(?:r|rs|rself)?|please|folks|guys)\b/gi),
        we: count(text, /我们|我們|咱们|咱們|本公司|本号|本公众号|\b(?:we|our|us|ours)\b/gi),
        self: count(text, /我(?![们們])|本人|笔者|筆者|博主|小编|作者|\b(?:i|me|my|mine|myself)\b/gi),
        isToReader: /你|您|大家|小伙伴|朋友|同学|\byou(?:r|'re|'ll|'ve)?\b|\bplease\b/i.test(text),
        isOfSelf: /我|咱|博主|笔者|筆者|\b(?:i|i'm|i've|me|my|we|our|us)\b/i.test(text),
        han: count(text, /[\u3400-\u9fff]/g),
        exclaims: count(text, /[!！~～]/g),
        asks: count(text, /[?？]/g),
        digits: count(text, /\d/g),
        latin: count(text, /\b[A-Za-z]+/g),
        capitals: count(text, /\b[A-Z][a-z]+/g),
        hasQuotes: /[「『“"《【]/.test(text),
        hasBrackets: /[【《]/.test(text),
        start: /[a-z\u3400-\u9fff]/i.exec(text)?.index ?? text.length,
      });
    }));
  });

  test('sees every sign that an emoji, an arrow or a price is made of', () => {
    fc.assert(fc.property(pieces, (text) => {
      const { hasOddSigns, hasPriceSign } = speechOf(text);
      expect(hasOddSigns || !/\p{Extended_Pictographic}|[↓↑→]|>>/u.test(text)).toBe(true);
      expect(hasPriceSign || !/[$€£¥￥]|\d|\bfree\b|免费/i.test(text)).toBe(true);
    }));
  });
});

describe('Vocabulary', () => {
  test('numbers Latin words from four letters on and pairs of Chinese characters, each once a text', () => {
    const vocabulary = new Vocabulary();
    const first = vocabulary.read('node.js is fast, node.js is fast, 连接池');
    const second = vocabulary.read('连接 over fast c++');
    expect([...first]).toEqual([0, 1, 2, 3]);
    expect([...second]).toEqual([2, 4, 1]);
    expect([...vocabulary.texts.subarray(0, 6)]).toEqual([1, 2, 2, 1, 1, 0]);
  });

  test('keeps its counts when it grows', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 9000 }, (_, at) => `w${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}xyz`);
    const first = vocabulary.read(words.join(' '));
    const again = vocabulary.read(words.toReversed().join(' '));
    expect(new Set(first).size).toBe(9000);
    expect([...again].toReversed()).toEqual([...first]);
    expect(first.every((number) => vocabulary.texts[number] === 2)).toBe(true);
  });
});
