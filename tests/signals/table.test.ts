import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SIGNALS } from '../../lib/signals/index.ts';
import { parseDraft, signalSource, testSource, withRow } from '../../scripts/signals/new-signal.ts';
import { withTable } from '../../scripts/signals/table.ts';

test('docs/signals.md holds the table that the code says', () => {
  const document = readFileSync('docs/signals.md', 'utf8');
  expect(withTable(document, SIGNALS)).toBe(document);
  expect(withTable(document, SIGNALS.slice(1))).not.toBe(document);
});

describe('a new signal', () => {
  test.each([
    [['Scan', 'qr', 'x'], 'lower-case'],
    [['scan-code', 'banner', 'x'], 'one of giveaway'],
    [['scan-code', 'qr'], 'one sentence'],
  ])('%j is refused with a sentence', (words, sentence) => expect(parseDraft(words)).toContain(sentence));

  test('gets its row in the order of ids', () => {
    const index = readFileSync('lib/signals/index.ts', 'utf8');
    const added = withRow(index, 'coffee-cup').split('\n');
    expect(added.length).toBe(index.split('\n').length + 2);
    expect(added[added.indexOf("import { coffeeCup } from './coffee-cup.ts';") + 1]).toContain('comment-ask');
    expect(added[added.indexOf('  coffeeCup,') + 1]).toBe('  commentAsk,');
    expect(withRow(index, 'a-first').split('\n')[0]).toContain('a-first');
  });

  test('gets a file and a test that name it', () => {
    const draft = parseDraft(['coffee-cup', 'follow', 'Asks', 'for', 'coffee.']);
    expect(draft).toEqual({ id: 'coffee-cup', category: 'follow', about: 'Asks for coffee.' });
    if (typeof draft === 'string') throw new Error(draft);
    expect(signalSource(draft)).toContain("findWords(block, 'coffee-cup', 'follow')");
    expect(testSource(draft)).toContain('checkSignal(coffeeCup');
  });
});
