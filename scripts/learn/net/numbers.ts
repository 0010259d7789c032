// @ts-nocheck
/** Turns dumped posts into numbers: node numbers.ts DUMP OUT */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { serialize } from 'node:v8';
import { traitsOf, tokensOf, TRAIT_COUNT } from '../../../lib/model/traits.ts';
import { featuresOf, FEATURES } from '../../../lib/model/features.ts';
const LABELS = ['content','giveaway','qr','ad','follow','selfpromo','boilerplate'];
const [inp, out] = process.argv.slice(2);
const posts:any[] = [];
let t0 = 0, nb = 0, ms = 0;
for await (const line of createInterface({ input: createReadStream(inp) })) {
  const p = JSON.parse(line);
  const { blocks } = p.post;
  const n = blocks.length;
  const a = performance.now();
  const rows = traitsOf(p.post, p.findings, featuresOf(p.post, p.findings));
  const tokens: number[] = []; const offsets = new Int32Array(n + 1);
  blocks.forEach((b: any, at: number) => { const set = new Set<number>(); tokensOf(b, (t) => set.add(t)); for (const t of set) tokens.push(t); offsets[at + 1] = tokens.length; });
  ms += performance.now() - a; nb += n;
  const dense = new Float32Array(n * TRAIT_COUNT); rows.forEach((r, at) => dense.set(r, at * TRAIT_COUNT));
  for (let i = 0; i < dense.length; i++) if (!Number.isFinite(dense[i])) throw new Error('nan at ' + (i % TRAIT_COUNT));
  const base = new Float64Array(n * FEATURES.length); featuresOf(p.post, p.findings).forEach((r, at) => base.set(r, at * FEATURES.length));
  posts.push({ id: p.id, fold: p.fold, lang: p.lang, told: p.post.lang, source: p.source, kind: p.kind, family: p.family, advertorial: p.advertorial, folds: p.folds, n, tokens: Int32Array.from(tokens), offsets, dense, base,
    labels: Int8Array.from(p.label, (l: string) => LABELS.indexOf(l)), sizes: Float64Array.from(blocks, (b: any) => b.characters + 60 * b.pictures.length), characters: Float64Array.from(blocks,(b:any)=>b.characters), code: Int8Array.from(blocks, (b: any) => (b.kind === 'code' || b.kind==='table'||b.kind==='formula') ? 1 : 0) });
}
writeFileSync(out, serialize(posts));
console.log(posts.length, nb, 'ms/300 blocks', (ms / nb * 300).toFixed(1), 'traits', TRAIT_COUNT, 'tokens', posts.reduce((s, p) => s + p.tokens.length, 0));
