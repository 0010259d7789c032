import { describe, expect, it } from 'vitest';
import { staleCheck } from '../../scripts/eval/models.ts';
import { folderWith } from '../scan/harness.ts';

const NOW = 'a1b2c3d4e5f60718'.repeat(4), THEN = '0011223344556677'.repeat(4);

function fold(number: number, hash?: string): string {
  return JSON.stringify({ fold: number, seed: 1, hash, net: { words: THEN } });
}

function packaged(hash: string): string {
  return `import type { NetText } from './net-file.ts';\n\n/** Learned from all posts; data and code ${hash}. */\nexport const NET_TEXT: NetText = { "words": "${NOW}" };\n`;
}

async function faults(files: Record<string, string>): Promise<readonly string[]> {
  const check = await staleCheck(await folderWith(files), [0, 1], NOW);
  expect(check.passed).toBe(check.pages.length === 0);
  return check.pages;
}

describe('staleCheck', () => {
  const fresh = { 'models/fold-0.json': fold(0, NOW), 'models/fold-1.json': fold(1, NOW), 'lib/model/net-weights.ts': packaged(NOW.slice(0, 16)) };

  it('passes for models of the present data and code', async () => {
    expect(await faults(fresh)).toEqual([]);
    expect(await faults({ ...fresh, 'lib/model/net-weights.ts': packaged(NOW) })).toEqual([]);
  });

  it('names a fold model of other data or code', async () => {
    expect(await faults({ ...fresh, 'models/fold-1.json': fold(1, THEN) })).toEqual(['models/fold-1.json: is of 0011223344556677, here is a1b2c3d4e5f60718; npm run train learns it anew']);
  });

  it('names models without a hash, missing ones and those of another fold', async () => {
    expect(await faults({ 'models/fold-0.json': fold(0), 'models/fold-1.json': fold(0, NOW) })).toEqual([
      'lib/model/net-weights.ts: is not there',
      'models/fold-0.json: has no hash, here is a1b2c3d4e5f60718; npm run train learns it anew',
      'models/fold-1.json: is the model of fold 0',
    ]);
  });

  it('names a packaged model whose comment tells another hash or none, whatever stands in its numbers', async () => {
    expect(await faults({ ...fresh, 'lib/model/net-weights.ts': packaged(THEN) })).toHaveLength(1);
    expect(await faults({ ...fresh, 'lib/model/net-weights.ts': packaged(NOW.slice(0, 8)) })).toEqual([
      'lib/model/net-weights.ts: has no hash, here is a1b2c3d4e5f60718; npm run train learns it anew',
    ]);
  });
});
