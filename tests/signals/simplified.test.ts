import { describe, expect, test } from 'vitest';
import { eachSimplified } from '../../lib/signals/patterns/simplified.ts';
import { decodeVlq, encodeVlq } from '../../lib/signals/patterns/vlq.ts';
import { pairsOf, sourceOf } from '../../scripts/signals/simplified.ts';

const shipped = new Map<string, string>();
eachSimplified((traditional, simplified) => shipped.set(String.fromCharCode(traditional), String.fromCharCode(simplified)));

describe('the table of Traditional characters', () => {
  test.each(['掃扫', '碼码', '關关', '註注', '領领', '資资', '訊讯', '號号', '讚赞', '學学', '後后', '裡里', '裏里', '羣群', '體体'])('knows %s', (pair) => {
    expect(shipped.get(pair.charAt(0))).toBe(pair.charAt(1));
  });
  test('leaves alone what Simplified texts write themselves', () => {
    for (const character of '著的了在扫码关注面向') expect(shipped.has(character)).toBe(false);
  });
  test('leads to Simplified characters at once', () => {
    expect([...shipped.values()].filter((simplified) => shipped.has(simplified))).toEqual([]);
  });
});

test('pairs are chosen from the dictionary and written in order', () => {
  const pairs = pairsOf('體\t体\n掃\t扫\n著\t着 著\n㑯\t㑔\n');
  expect(pairs).toContainEqual(['體', '体']);
  expect(pairs.map(([traditional]) => traditional)).not.toContain('著');
  expect(pairs.map(([traditional]) => traditional)).not.toContain('㑯');
  expect(pairs.map(([traditional]) => traditional)).toEqual(pairs.map(([traditional]) => traditional).toSorted());
  expect(sourceOf(pairs)).toContain(`${pairs.length} Traditional characters`);
});

test('numbers come back from their digits', () => {
  const numbers = [0, 1, -1, 15, 16, -16, 31, 32, 1023, -20000, 65535];
  expect(decodeVlq(encodeVlq(numbers))).toEqual(numbers);
  expect(encodeVlq([16])).toBe('gB');
});
