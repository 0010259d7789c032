import { describe, expect, test } from 'vitest';
import { SIGNALS } from '../../lib/signals/index.ts';
import { en } from '../../lib/signals/patterns/en.ts';
import { findWords } from '../../lib/signals/patterns/find.ts';
import { normalise } from '../../lib/signals/patterns/normalise.ts';
import type { PatternTable } from '../../lib/signals/patterns/pattern.ts';
import { other, OTHER_SIGN } from '../../lib/signals/patterns/other.ts';
import { zh } from '../../lib/signals/patterns/zh.ts';
import { makeBlock } from './sample.ts';

function rows(table: PatternTable) {
  return Object.entries(table).flatMap(([id, patterns]) => patterns.map((pattern, at) => ({ id, at, pattern })));
}

describe.each([{ language: 'zh', table: zh }, { language: 'en', table: en }, { language: 'other', table: other }])('$language patterns', ({ table }) => {
  test.each(rows(table))('$id $at matches its text and not the other', ({ pattern }) => {
    expect(normalise(pattern.matches).text).toMatch(pattern.words);
    expect(normalise(pattern.rejects).text).not.toMatch(pattern.words);
  });
  test('belong to signals', () => {
    const ids = new Set(SIGNALS.map((signal) => signal.id));
    expect(Object.keys(table).filter((id) => !ids.has(id))).toEqual([]);
  });
  test('remember nothing between texts', () => {
    expect(rows(table).filter(({ pattern }) => pattern.words.global || pattern.words.sticky)).toEqual([]);
  });
  // Time is not asserted: a pattern that backtracks without bounds would not come back at all.
  test('come back from texts made to stall them', () => {
    for (const unit of ['a', ' ', '资料', 'follow ', '[', '扫码 ', 'the ', '-']) {
      const { text } = normalise(unit.repeat(4000));
      for (const { pattern } of rows(table)) pattern.words.test(text);
      expect(text.length).toBeLessThanOrEqual(1000);
    }
  });
});

test.each(rows(other))('wordings of further languages are tried on what they match: $id $at', ({ pattern }) => {
  expect(normalise(pattern.matches).text).toMatch(OTHER_SIGN);
});

describe('normalise', () => {
  test.each([
    ['Ｆｒｅｅ　ＰＤＦ', 'free pdf'],
    ['扫 描 二 维 码', '扫描二维码'],
    ['掃\u200b描二維碼', '扫描二维码'],
    ['𝐅𝐫𝐞𝐞 course', 'free course'],
    ['it’s', "it's"],
  ])('folds %s', (original, folded) => expect(normalise(original).text).toBe(folded));

  test('knows for each unit where it came from', () => {
    const original = '请\u200b 扫 描Ａ𝐁c';
    const { text, origin } = normalise(original);
    expect(origin).toHaveLength(text.length);
    expect([...text].map((_, at) => original.slice(origin[at]).codePointAt(0))).toEqual([...'请扫描Ａ𝐁c'].map((character) => character.codePointAt(0)));
  });
});

describe('findWords', () => {
  test('quotes the original writing', () => {
    const block = makeBlock('先说一句。需要的同学請掃 描 下方 二維碼，謝謝');
    const found = findWords(block, 'scan-code', 'qr');
    expect(found?.quote).toBe('需要的同学請掃 描 下方 二維碼');
  });
  test('cuts no character in half', () => {
    const found = findWords(makeBlock(`扫码领取${'😀'.repeat(60)}`), 'scan-code', 'qr');
    expect(found?.quote?.isWellFormed()).toBe(true);
  });
  test('sees the end of a long text and not its middle', () => {
    const filler = '缓存失效以后要回源。'.repeat(100);
    expect(findWords(makeBlock(`${filler}扫码领取课件`), 'scan-code', 'qr')).toBeDefined();
    expect(findWords(makeBlock(`${filler}扫码领取课件${filler}`), 'scan-code', 'qr')).toBeUndefined();
  });
});
