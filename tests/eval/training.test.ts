import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFloors } from '../../scripts/eval/floors.ts';
import { sameFiles, trainingChecks } from '../../scripts/eval/training.ts';
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

/** A trainer that writes one model and, as its last line, says so. */
const TRAINER = `import { mkdirSync, writeFileSync } from 'node:fs';
const out = process.argv[process.argv.indexOf('--out') + 1];
mkdirSync(out + '/models', { recursive: true });
writeFileSync(out + '/models/fold-0.json', '{"fold":0}\\n');
console.log('done');
`;

describe('trainingChecks', { timeout: 60_000 }, () => {
  async function run(files: Record<string, string>) {
    const root = await folderWith(files);
    let said = '';
    const checks = await trainingChecks({
      root,
      shared: join(root, 'shared'),
      out: join(root, 'out'),
      floors: await readFloors(new URL('../../eval/floors.json', import.meta.url)),
      processes: 1,
      say: (text) => void (said += text),
      progress: () => () => undefined,
    });
    return { checks, said };
  }

  it('run the trainer into a folder of its own and hold its files against the committed ones', async () => {
    const models = { 'models/fold-0.json': MODELS['models/fold-0.json'], 'out/trained/models/fold-7.json': 'of an earlier run' };
    const { checks, said } = await run({ ...models, 'scripts/train.ts': TRAINER });
    expect(checks).toMatchObject([{ passed: true, pages: [] }]);
    expect(said).toBe('done\n');
    const other = await run({ ...models, 'models/fold-1.json': '{}', 'scripts/train.ts': TRAINER });
    expect(other.checks).toMatchObject([{ passed: false, pages: ['models/fold-1.json: was not written'] }]);
  });

  it('fail with what a trainer says that breaks off', async () => {
    const { checks } = await run({ 'scripts/train.ts': 'console.error("no posts"); process.exit(3);' });
    expect(checks).toMatchObject([{ name: 'training: ends well', passed: false, detail: 'ended with 3', pages: ['no posts'] }]);
  });
});
