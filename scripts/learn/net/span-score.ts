// @ts-nocheck
/** Scores held-out predictions through the span decoder: CACHE=DIR node span-score.ts a,crf .8,.2 */
const CACHE = process.env.CACHE;
import { readFileSync, existsSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { cutSpans, judgeBlocks } from '../../../lib/model/spans.ts';
const [namesArg, sharesArg] = process.argv.slice(2);
const names = namesArg.split(','); const w = (sharesArg ?? '').split(',').map(Number); const ws = names.map((_, i) => (sharesArg ? w[i] : 1 / names.length));
const C = 7; const preds = names.map((n) => { const o = {}; for (let f = 0; f < 5; f++) if (existsSync(`${CACHE}/${n}.${f}.bin`)) Object.assign(o, deserialize(readFileSync(`${CACHE}/${n}.${f}.bin`)).preds); return o; });
const LABELS = ['content', 'giveaway', 'qr', 'ad', 'follow', 'selfpromo', 'boilerplate'];
const groups = { all: () => true, zh: (p) => p.lang === 'zh', en: (p) => p.lang !== 'zh', none: (p) => p.family === 'none', page: (p) => p.kind === 'page' };
const T = {}; for (const g in groups) T[g] = { tp: 0, fp: 0, fn: 0, cc: 0, lost: 0, clean: 0, un: 0, cat: 0, stp: 0, sfp: 0, pc: 0, cl: 0, want: {}, said: {}, right: {} };
const bins = {}; for (const g of ['all', 'zh', 'en']) bins[g] = Array.from({ length: 10 }, () => [0, 0]);
let posts = 0;
for (const f of [`${CACHE}/c0.jsonl`, `${CACHE}/c1.jsonl`]) for (const line of readFileSync(f, 'utf8').split('\n')) { if (!line) continue; const p = JSON.parse(line); if (p.advertorial) continue; const { blocks } = p.post; const n = blocks.length; const qs = preds.map((o) => o[p.id + '#' + n]); if (qs.some((q) => !q)) continue; posts++;
  const post = blocks.map((_, i) => LABELS.map((_, c) => qs.reduce((s, q, k) => s + ws[k] * q[i * C + c], 0)));
  const spans = cutSpans(blocks, judgeBlocks(post), p.findings, p.post.lang); const of = new Array(n).fill(null); for (const s of spans) for (let i = s.first; i <= s.last; i++) of[i] = s;
  for (const g in groups) { if (!groups[g](p)) continue; const t = T[g]; let promo = 0, wrong = 0;
    for (let i = 0; i < n; i++) { const l = p.label[i]; if (l === 'unsure' || l === 'outside' || l === 'none' || l === 'boilerplate') continue; const s = of[i], size = blocks[i].characters + 60 * blocks[i].pictures.length; const fl = s && s.category !== 'boilerplate';
      if (fl && bins[g]) { const b = bins[g][Math.min(9, Math.floor(s.confidence * 10))]; b[0]++; if (l !== 'content') b[1]++; }
      if (fl) { t.said[s.category] = (t.said[s.category] ?? 0) + 1; if (s.category === l) t.right[l] = (t.right[l] ?? 0) + 1; }
      if (l !== 'content') { promo++; t.want[l] = (t.want[l] ?? 0) + 1; t.pc += size; if (fl) { t.tp++; t.cl += size; if (s.category === l) t.cat++; if (s.level === 'sure') t.stp++; } else t.fn++; }
      else { t.cc += size; if (s) { t.lost += size; wrong++; } if (fl) { t.fp++; if (s.level === 'sure') t.sfp++; } } }
    if (!promo) { t.clean++; if (!wrong) t.un++; } } }
const pc = (x) => (100 * x).toFixed(1).padStart(5); console.log(namesArg, ws.join(','), 'posts', posts);
for (const g in T) { const t = T[g]; const P = t.tp / (t.tp + t.fp), R = t.tp / (t.tp + t.fn); let mf = 0; for (const c of LABELS.slice(1, 6)) mf += 2 * (t.right[c] ?? 0) / ((t.want[c] ?? 0) + (t.said[c] ?? 0) || 1) / 5;
  console.log(g.padEnd(5), `P ${pc(P)} R ${pc(R)} F1 ${pc(2 * P * R / (P + R))} lost ${(100 * t.lost / t.cc).toFixed(2)} untouched ${pc(t.un / t.clean)} cleaned ${pc(t.cl / t.pc)} cat ${pc(t.cat / t.tp)} macro ${pc(mf)} sure P ${pc(t.stp / (t.stp + t.sfp))} R ${pc(t.stp / (t.tp + t.fn))}`); }
for (const g in bins) console.log('calib', g, bins[g].map(([n, y]) => (n ? `${(100 * y / n).toFixed(0)}/${n}` : '-')).join(' '));
