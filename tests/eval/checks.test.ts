import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { atLeast, atMost, checkLines, closingLine, noPage } from '../../scripts/eval/check.ts';
import { parseFloors, readFloors } from '../../scripts/eval/floors.ts';

describe('checks', () => {
  it('hold at the floor and break below it', () => {
    expect(atLeast('F1', 0.4, 0.4)).toMatchObject({ passed: true, detail: '40.0 %, at least 40.0 %' });
    expect(atLeast('F1', 0.399, 0.4).passed).toBe(false);
    expect(atMost('lost', 0.01, 0.01).passed).toBe(true);
    expect(atMost('lost', 0.011, 0.01).passed).toBe(false);
  });

  it('never hold for what was not measured', () => {
    expect(atLeast('F1', null, 0)).toMatchObject({ passed: false, detail: 'not measured, at least 0.0 %' });
    expect(atMost('lost', null, 1).passed).toBe(false);
    expect(noPage('failed', [], 0)).toMatchObject({ passed: false, detail: 'there is nothing to check' });
  });

  it('name the pages that break them, and close with a count', () => {
    const broken = noPage('failed', ['a.html: too large'], 3), held = noPage('lost', [], 3);
    expect(checkLines(broken)).toBe('FAIL  failed: 1 of 3, none may\n        a.html: too large\n');
    expect(checkLines(held)).toBe('pass  lost: 0 of 3, none may\n');
    expect(closingLine([broken, held, held])).toBe('2 passed, 1 failed\n');
    const many = noPage('failed', Array.from({ length: 50 }, (_, index) => `${index}.html`), 50);
    expect(checkLines(many)).toMatch(/39\.html\n {8}… 50 in all\n$/);
  });
});

describe('eval/floors.json', () => {
  const file = new URL('../../eval/floors.json', import.meta.url);

  it('asks for no less than the engine reached before', async () => {
    const { corpus, languages, lists, articles, browsers } = await readFloors(file);
    expect(corpus.minF1).toBeGreaterThanOrEqual(0.86);
    expect(corpus.minPrecision).toBeGreaterThanOrEqual(0.95);
    expect(corpus.maxContentLost).toBeLessThanOrEqual(0.0035);
    expect(corpus.maxContentLostEachLanguage).toBeLessThanOrEqual(0.006);
    expect(corpus.maxPagesContentLost).toBeLessThanOrEqual(0.006);
    expect(corpus.maxNotDoneShare).toBeLessThanOrEqual(0.01);
    expect(corpus.maxCalibrationGap).toBeLessThanOrEqual(0.08);
    expect(languages.maxContentLostWorst).toBeLessThanOrEqual(0.005);
    expect(lists.minUntouched).toBeGreaterThanOrEqual(43);
    expect(articles.maxMs).toBeLessThanOrEqual(2000);
    expect(articles.maxNotDoneShare).toBeLessThanOrEqual(0.05);
    expect(browsers.minAgreement).toBeGreaterThanOrEqual(0.99);
  });

  it('holds every floor that the code checks, and no other', async () => {
    const text = await readFile(file, 'utf8');
    expect(parseFloors(JSON.parse(text))).toEqual(JSON.parse(text));
  });

  it('is an error where one is missing', () => {
    expect(() => parseFloors({ corpus: { minF1: 0.4 } })).toThrow('eval/floors.json: corpus.minF1Chinese is no number.');
  });
});
