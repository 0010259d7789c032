// @ts-nocheck
/** Trains the chain without the posts of each fold: CACHE=DIR node chain-folds.ts 0 1 2 3 4 */
const CACHE = process.env.CACHE;
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { train } from '../train.ts';
import { probabilities } from '../chain.ts';
const posts = [0, 1].flatMap((i) => deserialize(readFileSync(`${CACHE}/n${i}.bin`))).filter((p) => !p.advertorial).map((p) => ({ ...p, count: p.n, rows: p.base, states: p.labels, isChinese: p.told === 'zh' }));
for (const fold of process.argv.slice(2).map(Number)) { const preds = {}; const weights = {};
  for (const zh of [true, false]) { const w = train(posts.filter((p) => p.fold !== fold && p.isChinese === zh)); weights[zh ? "chinese" : "other"] = w; for (const p of posts) if (p.fold === fold && p.isChinese === zh) preds[p.id + '#' + p.n] = Float32Array.from(probabilities(p, w)); }
  writeFileSync(`${CACHE}/crf.${fold}.bin`, serialize({ preds, weights })); console.log(fold); }
