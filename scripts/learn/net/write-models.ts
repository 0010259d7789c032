// @ts-nocheck
/** Packs trained nets and chains into lib/model/net-weights.ts and models/fold-N.json: CACHE=DIR node write-models.ts */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { TRAIT_COUNT } from '../../../lib/model/traits.ts';
import { hashOf, modelText } from '../model-file.ts';
import { packNet } from '../pack.ts';
import { Net } from './net.ts';

const CACHE = process.env.CACHE, NAME = process.argv[2] ?? 'a';
const root = new URL('../../../', import.meta.url);
const code = ['lib/model/traits.ts', 'lib/model/survey.ts', 'lib/model/tokens.ts', 'lib/model/features.ts', 'scripts/learn/net/net.ts', 'scripts/learn/net/fold.ts', 'scripts/learn/chain.ts', 'scripts/learn/train.ts', 'scripts/learn/pack.ts'].map((file) => readFileSync(new URL(file, root)));
const dumps = NAME === 's' ? ['c0', 'c1', 'p0', 'p1'] : ['c0', 'c1'];
const data = dumps.map((part) => createHash('sha256').update(readFileSync(`${CACHE}/${part}.jsonl`)).digest('hex'));
const hash = hashOf([...data, ...code]);

function textOf({ p, vocab, o }) {
  const net = new Net({ ...o, V: vocab.length, D: TRAIT_COUNT });
  const P = Object.fromEntries(Object.entries(net.at).map(([name, [from, to]]) => [name, p.slice(from, to)]));
  const learned = new Map([['words', P.emb], ['first', P.w1], ['first-bias', P.b1], ['last', P.wo], ['last-bias', P.bo]]);
  for (const [name, d] of [['forward', 'f'], ['backward', 'b']]) for (const [part, letter] of [['input', 'x'], ['state', 'h'], ['bias', 'c'], ['inner', 'n']]) learned.set(`${name}-${part}`, P[letter + d]);
  return packNet([vocab.length, o.E, o.K, o.H], vocab, learned);
}

if (existsSync(`${CACHE}/${NAME}.9.bin`)) {
  const whole = deserialize(readFileSync(`${CACHE}/${NAME}.9.bin`));
  const source = `import type { NetText } from './net-file.ts';\n\n/** Learned from all labelled posts, seed ${whole.o.seed}, data and code ${hash.slice(0, 16)}; docs/model.md tells how. */\nexport const NET_TEXT: NetText = ${JSON.stringify(textOf(whole))};\n`;
  writeFileSync(new URL('lib/model/net-weights.ts', root), source);
  console.log('packaged', source.length, 'gzip', gzipSync(source, { level: 9 }).length);
}
for (const fold of [0, 1, 2, 3, 4]) {
  const net = deserialize(readFileSync(`${CACHE}/${NAME}.${fold}.bin`)), chain = deserialize(readFileSync(`${CACHE}/crf.${fold}.bin`)).weights;
  const text = modelText({ fold, seed: net.o.seed, hash }, chain, textOf(net));
  writeFileSync(new URL(`models/fold-${fold}.json`, root), text);
  console.log('fold', fold, text.length);
}
