import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speakWith } from './words.ts';
import { reasonKey, reasonText, reasonTexts } from '../../components/reason-text.ts';

/** Words of the test's own, so that it does not change when a signal does. */
const WORDS = new Map(Object.entries({
  reason_pays_well: 'Pays {host} {count} times',
  finding_reason: '{sentence}: “{quote}”',
  finding_quote: '“{quote}”',
}));

describe('reasonText', () => {
  beforeEach(() => {
    speakWith(WORDS);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });

  it('finds the words of a dashed code under a name without dashes', () => {
    expect(reasonKey('scan-code-now')).toBe('reason.scan_code_now');
  });

  it('puts the data and the quote into the sentence', () => {
    const reason = { code: 'pays-well', quote: 'earn more', data: { host: 'shop.example', count: 3 } };
    expect(reasonText(reason)).toBe('Pays shop.example 3 times: “earn more”');
  });

  it('leaves a quote alone that looks like a place for data', () => {
    const reason = { code: 'pays-well', quote: '{host} {sentence}', data: { host: 'a.example', count: 1 } };
    expect(reasonText(reason)).toBe('Pays a.example 1 times: “{host} {sentence}”');
  });

  it('names the picture where there are no words to quote', () => {
    expect(reasonText({ code: 'pays-well', data: { host: 'a.example', count: 1, picture: 'code.png' } })).toBe('Pays a.example 1 times: “code.png”');
  });

  it('gives the quote alone when a code has no words, and nothing without both', () => {
    expect(reasonText({ code: 'unheard-of', quote: 'buy now' })).toBe('“buy now”');
    expect(reasonText({ code: 'unheard-of' })).toBeUndefined();
  });

  it('says the same thing once', () => {
    const twice = { code: 'pays-well', data: { host: 'a.example', count: 1 } };
    expect(reasonTexts([twice, { code: 'unheard-of' }, twice, { ...twice, quote: 'more' }])).toEqual([
      'Pays a.example 1 times',
      'Pays a.example 1 times: “more”',
    ]);
  });
});
