import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sameFiles } from '../../scripts/eval/training.ts';
import { folderWith } from '../scan/harness.ts';

const MODELS = { 'models/fold-0.json': '{"fold":0}\n', 'lib/model/net-weights.ts': 'export const NET = 1;\n' };

async function faults(trained: Record<string, string>, committed: Record<string, string>, needed: readonly string[] = Object.keys(MODELS)): Promise<readonly string[]> {
  const folder = await folderWith(Object.fromEntries([...prefixed('trained', trained), ...prefixed('committed', committed)]));
  const check = await sameFiles(join(folder, 'trained'), join(folder, 'committed'), needed);
  expect(check.passed).toBe(check.pages.length === 0);
  return check.pages;
}

function prefixed(folder: string, files: Record<string, string>): [string, string][] {
  return Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]);
}

describe('sameFiles', () => {
  it('passes when every file that was written is the committed one, whatever else is committed', async () => {
    expect(await faults(MODELS, { ...MODELS, 'README.md': 'Read me' })).toEqual([]);
  });

  it.each([
    ['another byte', { ...MODELS, 'models/fold-0.json': '{"fold":1}\n' }, 'models/fold-0.json: differs from byte 8 (11 bytes, committed 11)'],
    ['an end cut off', { ...MODELS, 'lib/model/net-weights.ts': 'export const' }, 'lib/model/net-weights.ts: differs from byte 12 (12 bytes, committed 22)'],
    ['a file too many', { ...MODELS, 'models/fold-1.json': '{}' }, 'models/fold-1.json: is not committed'],
    ['a file too few', { 'models/fold-0.json': MODELS['models/fold-0.json'] }, 'lib/model/net-weights.ts: was not written'],
  ])('names %s', async (_, trained, line) => {
    expect(await faults(trained, MODELS)).toEqual([line]);
  });
});
