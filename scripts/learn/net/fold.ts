// @ts-nocheck
/** Trains the net without the posts of a fold (9: with all): CACHE=DIR node fold.ts OUT FOLDS [OPTIONS] */
const CACHE = process.env.CACHE;
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { probabilities } from '../chain.ts';
import { deserialize, serialize } from 'node:v8';
import { Net, prepare, vocabulary, rng, C } from './net.ts';
const [out, foldsArg, opts = '{}'] = process.argv.slice(2);
const o = { H: 48, K: 32, E: 8, epochs: 6, rate: 0.004, batch: 8, decay: 0.002, zh: 6000, en: 4000, window: 120, seed: 1, poolWeight: 0.6, ...JSON.parse(opts) };
const posts = [0, 1].flatMap((i) => deserialize(readFileSync(`${CACHE}/n${i}.bin`))).filter((p) => !p.advertorial);
const pool = o.teacher ? [0, 1].flatMap((i) => deserialize(readFileSync(`${CACHE}/pn${i}.bin`))) : [];
const D = posts[0].dense.length / posts[0].n;
for (const fold of foldsArg.split(',').map(Number)) {
  const t0 = performance.now();
  const trainSet = posts.filter((p) => p.fold !== fold), test = posts.filter((p) => p.fold === fold);
  const vocab = vocabulary(trainSet, [o.zh, o.en]);
  const index = new Map([...vocab].map((t, i) => [t, i]));
  const tr = trainSet.map((p) => prepare(p, index, D));
  if (o.teacher) {
    const t = deserialize(readFileSync(`${o.teacher}.${fold}.bin`)); const tn = new Net({ ...t.o, V: t.vocab.length, D }); tn.p.set(t.p); const ti = new Map([...t.vocab].map((x, i) => [x, i]));
    const crf = existsSync(`${CACHE}/crf.${fold}.bin`) ? deserialize(readFileSync(`${CACHE}/crf.${fold}.bin`)).weights : undefined; console.log('chain', !!crf);
    let used = 0;
    for (const p of pool) { if (p.folds.includes(fold)) continue; const q = tn.run(prepare(p, ti, D), 0, p.n, false); if (crf) { const pc = probabilities({ ...p, count: p.n, rows: p.base }, crf[p.told === 'zh' ? 'chinese' : 'other']); for (let i = 0; i < q.length; i++) q[i] = 0.65 * q[i] + 0.35 * pc[i]; } const pr = prepare(p, index, D); pr.target = q; let any = 0; for (let i = 0; i < p.n; i++) any = Math.max(any, 1 - q[i * C]);
      if (any < 0.3 && (p.source === 'csdn')) continue; pr.weight.fill(o.poolWeight * Math.min(1, Math.sqrt(60 / p.n))); pr.n = Math.min(pr.n, 1e9); tr.push(pr); used++; }
    console.log(`fold ${fold} pool ${used}`);
  }
  const net = new Net({ ...o, V: vocab.length, D }); if (o.teacher) net.p.set(deserialize(readFileSync(`${o.teacher}.${fold}.bin`)).p);
  const r = rng(o.seed * 31 + fold);
  const steps = Math.ceil(tr.length / o.batch) * o.epochs; let step = 0;
  console.log(`fold ${fold} vocab ${vocab.length} prep ${((performance.now() - t0) / 1000).toFixed(1)} s, blocks ${tr.reduce((s, p) => s + p.n, 0)} windowed ${tr.reduce((s, p) => s + Math.min(o.window, p.n), 0)}, weights ${net.size}`);
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    const t1 = performance.now(); let loss = 0, lw = 0;
    const order = tr.map((p) => [r(), p]).sort((a, b) => a[0] - b[0]).map((x) => x[1]);
    for (let f = 0; f < order.length; f += o.batch) {
      let total = 0;
      for (const p of order.slice(f, f + o.batch)) {
        let from = 0, to = p.n;
        if (p.n > o.window) { const u = r(); from = u < 0.15 ? 0 : u < 0.6 ? p.n - o.window : Math.floor(r() * (p.n - o.window)); to = from + o.window; }
        const pr = net.run(p, from, to, true, p.target, p.weight);
        for (let i = from; i < to; i++) { const w = p.weight[i]; if (!w) continue; total += w; lw += w; for (let c = 0; c < C; c++) if (p.target[i * C + c] > 0) loss -= w * p.target[i * C + c] * Math.log(Math.max(1e-7, pr[(i - from) * C + c])); }
      }
      const warm = Math.min(1, (step + 1) / 50);
      net.step(warm * o.rate * (1 - 0.97 * step / steps), 1 / Math.max(1, total), o.decay); step++;
    }
    console.log(`fold ${fold} epoch ${epoch} loss ${(loss / lw).toFixed(4)} ${((performance.now() - t1) / 1000).toFixed(1)} s`);
  }
  const preds = {}; let ent = 0;
  test.forEach((p, i) => { preds[p.id + '#' + p.n] = net.run(prepare(p, index, D), 0, p.n, false); });
  writeFileSync(`${out}.${fold}.bin`, serialize({ preds, p: net.p, vocab, o }));
  console.log(`fold ${fold} done ${((performance.now() - t0) / 1000).toFixed(1)} s`);
}
