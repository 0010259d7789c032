import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachToken, plain } from '../../lib/model/tokens.ts';
import { SIGNALS } from '../../lib/signals/index.ts';
import { findWords } from '../../lib/signals/patterns/find.ts';
import { normalise } from '../../lib/signals/patterns/normalise.ts';
import { eachSimplified } from '../../lib/signals/patterns/simplified.ts';
import { CHINESE_CALLS, ENGLISH_CALLS, INNOCENT } from './promo-sentences.ts';
import { makeBlock } from './sample.ts';

const traditionalOf = new Map<string, string>();
eachSimplified((traditional, simplified) => traditionalOf.set(String.fromCharCode(simplified), String.fromCharCode(traditional)));

const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['微信', '薇❤'], ['公众号', '公粽号'], ['二维码', '二唯码'], ['读者群', '读者裙'], ['进群', '进裙'], ['入群', '入峮'], ['关注', '关zhu'], ['扫码', '扫ma'], ['点赞', '点zan'], ['免费', '免fei'],
  ['领取', '领qu'], ['资料', '姿料'], ['私信', '丝信'],
];
const WHOLE = /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/gu;
/** The two characters inside which the signs stand. */
const INSIDE = /(微|扫|免|领|关|资|私|点|收|转|回|星|优|报|源|联|打|订|学|视|面|推|招|识|名)(信|码|费|取|注|料|赞|藏|发|复|标|惠|名|系|赏|阅|习|频|试|荐|聘|别|片)/gu;

const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'Traditional': (text) => text.replaceAll(/./gu, (character) => traditionalOf.get(character) ?? character),
  'full width': (text) => text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  'spaced': (text) => text.replaceAll(WHOLE, ' '),
  'with characters of no width': (text) => text.replaceAll(WHOLE, '\u200b\ufe0f\u00ad'),
  'with an emoji after each character': (text) => text.replaceAll(WHOLE, '🌸'),
  'with dots after each character': (text) => text.replaceAll(WHOLE, '·'),
  'with an emoji inside a word': (text) => text.replaceAll(INSIDE, '$1🌻$2'),
  'with a stroke inside a word': (text) => text.replaceAll(INSIDE, '$1/$2'),
  'with look-alikes': (text) => LOOK_ALIKES.reduce((so, [word, alike]) => so.replaceAll(word, alike), text),
};

const FANCY: Readonly<Record<string, (letter: string) => string>> = {
  'bold': (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97),
  'script capitals': (letter) => String.fromCodePoint(0x1d4d0 + letter.charCodeAt(0) - 97),
  'circled': (letter) => String.fromCodePoint(0x24d0 + letter.charCodeAt(0) - 97),
  'squared': (letter) => String.fromCodePoint(0x1f170 + letter.charCodeAt(0) - 97),
  'full width': (letter) => String.fromCodePoint(0xff41 + letter.charCodeAt(0) - 97),
  'struck through': (letter) => `${letter}\u0336`,
  'Cyrillic among them': (letter) => ({ o: 'о', e: 'е' })[letter] ?? letter,
};

/** What the wordings of all signals say of a text. */
function said(text: string): Record<string, number> {
  const block = makeBlock(text);
  return Object.fromEntries(SIGNALS.flatMap(({ id, category }) => {
    const evidence = findWords(block, id, category);
    expect(text).toContain(evidence?.quote ?? '');
    return evidence ? [[id, evidence.weight]] : [];
  }));
}

function tokens(text: string): Set<number> {
  const found = new Set<number>();
  eachToken(plain(text), (token) => found.add(token));
  return found;
}

/** What two sets share, of what is in either. */
function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return one.intersection(other).size / one.union(other).size;
}

describe.each(Object.entries(DISGUISES))('Chinese %s', (_, disguise) => {
  test.each(CHINESE_CALLS)('%s', (plainText) => {
    const hidden = disguise(plainText);
    expect(said(hidden)).toEqual(said(plainText));
    expect(Object.keys(said(hidden))).not.toEqual([]);
    expect(likeness(tokens(hidden), tokens(plainText))).toBeGreaterThanOrEqual(0.9);
  });
});

describe.each(Object.entries(FANCY))('English in letters %s', (_, dress) => {
  test.each(ENGLISH_CALLS)('%s', (plainText) => {
    const hidden = plainText.replaceAll(/[a-z]/g, dress);
    expect(hidden).not.toBe(plainText);
    expect(normalise(hidden).text).toBe(plainText);
    expect(Object.keys(said(hidden))).not.toEqual([]);
    expect(tokens(hidden)).toEqual(tokens(plainText));
  });
});

describe.each([' ', '★', '.', '-', '🔥'])('English written apart by "%s"', (gap) => {
  test.each(ENGLISH_CALLS)('%s', (plainText) => {
    const hidden = [...plainText.replaceAll(' ', '')].join(gap);
    expect(normalise(hidden).text).toBe(plainText);
    expect(said(hidden)).toEqual(said(plainText));
  });
});

test.each(INNOCENT)('is silent on "%s"', (text) => {
  expect(said(text)).toEqual({});
});

test.each([
  ['加薇信abc_study领课件', '加微信abc_study领课件'],
  ['V❤同号', '微信同号'],
  ['徽♥信扫码', '微信扫码'],
  ['➕卫星：night_reader', '+微信:night_reader'],
  ['加扣扣裙123456', '加qq群123456'],
  ['🐧群 4455667', 'qq群 4455667'],
  ['关注gzh回复一', '关注公众号回复一'],
  ['二wei码在下面', '二维码在下面'],
  ['🈶需要的🉑以私xin我', '有需要的可以私信我'],
  ['Fоllow ᴍᴇ', 'follow me'],
  ['🇫🇴🇱🇱🇴🇼', 'follow'],
  ['① 打开 ⑵ 关闭 ❸', '1 打开 (2) 关闭 3'],
  ['ﬁle', 'file'],
  ['ｶﾞｲﾄﾞ', 'ガイド'],
  ['e\u0301te\u0301', 'été'],
  ['\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
])('%s is read as %s', (text, meant) => expect(normalise(text).text).toBe(meant));

test('a word of another script stays in it', () => {
  expect(normalise('сор и нора').text).toBe('сор и нора');
  expect(normalise('Δx').text).toBe('δx');
});

test('every unit knows its place, whatever was undone', () => {
  for (const text of [...CHINESE_CALLS.flatMap((call) => Object.values(DISGUISES).map((disguise) => disguise(call))), ...INNOCENT]) {
    const { text: folded, origin } = normalise(text);
    expect(origin).toHaveLength(folded.length);
    expect([...origin]).toEqual([...origin].toSorted((a, b) => a - b));
  }
});

test('any text is read, and read again to the same', () => {
  const pieces = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('关·注', 'f o l l o w', '二wei码', '🇫🇴🇱', 'о', '\ufdfa', '\ud800', '掃 碼', 'Ａ', 'é', '\u0336')), { maxLength: 12 });
  fc.assert(fc.property(pieces, (parts) => {
    const original = parts.join('');
    const { text, origin } = normalise(original);
    expect(origin).toHaveLength(text.length);
    for (const place of origin) expect(place).toBeLessThan(original.length);
    expect(normalise(original)).toEqual(normalise(original));
  }));
});
