// @ts-nocheck: written for speed of trying; its port to the strict types of the rest is open (docs/model.md).
export const C = 7;
export function rng(seed) { let s = seed >>> 0; return () => { s = (s + 0x6d2b79f5) >>> 0; let t = Math.imul(s ^ (s >>> 15), 1 | s); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; }; }
export function vocabulary(posts, sizes, min = 4) {
  const out = [];
  const groups = [posts.filter((p) => p.lang === 'zh'), posts.filter((p) => p.lang !== 'zh')];
  const chosen = new Set();
  groups.forEach((group, g) => {
    const a = new Uint16Array(1 << 24), b = new Uint16Array(1 << 24);
    let P = 0, Q = 0;
    for (const p of group) {
      const promo = new Set(), content = new Set();
      for (let i = 0; i < p.n; i++) {
        const l = p.labels[i]; if (l < 0) continue;
        const into = l > 0 ? promo : content;
        for (let k = p.offsets[i]; k < p.offsets[i + 1]; k++) into.add(p.tokens[k]);
      }
      if (promo.size) P++; if (content.size) Q++;
      for (const t of promo) a[t]++; for (const t of content) b[t]++;
    }
    const list = [];
    const xlx = (o, e) => (o > 0 ? o * Math.log(o / e) : 0);
    for (let t = 0; t < a.length; t++) {
      const n = a[t] + b[t]; if (n < min) continue;
      // share of the token's posts where it is promo, against the share expected
      const x = a[t] / P, y = b[t] / Q, q = P / (P + Q);
      const e1 = n * q, e2 = n * (1 - q);
      const g2 = xlx(a[t], e1) + xlx(b[t], e2);
      list.push([g2, t]);
    }
    list.sort((u, v) => v[0] - u[0] || u[1] - v[1]);
    let left = sizes[g];
    for (const [, t] of list) { if (left <= 0) break; if (!chosen.has(t)) { chosen.add(t); left--; } }
  });
  return Int32Array.from([...chosen].sort((x, y) => x - y));
}
export class Net {
  constructor({ V, E = 8, D, K = 32, H = 48, seed = 1, drop = 0.2, dropOut = 0.3, dropTok = 0.15, dropTrait = 0.05 }) {
    Object.assign(this, { V, E, D, K, H, drop, dropOut, dropTok, dropTrait });
    this.I = 2 * E + D;
    const r = rng(seed * 7919 + 13); this.r = r;
    const shapes = { emb: V * E, w1: this.I * K, b1: K, wo: C * (2 * H + K), bo: C };
    for (const d of ['f', 'b']) { shapes['x' + d] = 3 * H * K; shapes['h' + d] = 3 * H * H; shapes['c' + d] = 3 * H; shapes['n' + d] = H; }
    let size = 0; this.at = {}; for (const [k, v] of Object.entries(shapes)) { this.at[k] = [size, size + v]; size += v; }
    this.size = size; this.p = new Float32Array(size); this.g = new Float32Array(size); this.m = new Float32Array(size); this.v = new Float32Array(size); this.t = 0;
    this.views(this.p, 'P'); this.views(this.g, 'G');
    const norm = () => { let s = 0; for (let i = 0; i < 6; i++) s += r(); return (s - 3) * Math.SQRT2; };
    const fill = (k, sd) => { const [a, b] = this.at[k]; for (let i = a; i < b; i++) this.p[i] = norm() * sd; };
    fill('emb', 0.1); fill('w1', Math.sqrt(1.5 / 40)); fill('wo', Math.sqrt(1 / (2 * H + K)));
    for (const d of ['f', 'b']) { fill('x' + d, Math.sqrt(1 / K)); fill('h' + d, Math.sqrt(1 / H)); }
  }
  views(buf, name) { this[name] = {}; for (const [k, [a, b]] of Object.entries(this.at)) this[name][k] = buf.subarray(a, b); }
  /** post: {n, offsets, ids, dense(sparse: fo, fi, fv)}; returns probs n*7; when train, adds gradient with weights */
  run(post, from, to, train, target, weight) {
    const { E, D, K, H, I, P, G } = this, n = to - from, r = this.r, H3 = 3 * H;
    // inputs
    const x = new Float32Array(n * I);
    const arg = train ? new Int32Array(n * E) : null; const keep = []; const scale = new Float32Array(n);
    for (let i = 0; i < n; i++) {
      const o = i * I, s = post.offsets[from + i], e = post.offsets[from + i + 1];
      let cnt = 0; const kept = train ? [] : null;
      for (let k = s; k < e; k++) {
        if (train && r() < this.dropTok) continue;
        const id = post.ids[k] * E; cnt++;
        if (train) kept.push(id);
        for (let j = 0; j < E; j++) { const w = P.emb[id + j]; x[o + j] += w; if (cnt === 1 || w > x[o + E + j]) { x[o + E + j] = w; if (train) arg[i * E + j] = id; } }
      }
      const sc = cnt ? 1 / Math.sqrt(cnt) : 0; scale[i] = sc;
      for (let j = 0; j < E; j++) x[o + j] *= sc;
      if (cnt === 0 && train) for (let j = 0; j < E; j++) arg[i * E + j] = -1;
      if (train) keep.push(kept);
      for (let k = post.fo[from + i]; k < post.fo[from + i + 1]; k++) { if (train && r() < this.dropTrait) continue; x[o + 2 * E + post.fi[k]] = post.fv[k]; }
    }
    const a1 = new Float32Array(n * K); const mask1 = train ? new Float32Array(n * K) : null;
    const nz = new Int32Array(I);
    for (let i = 0; i < n; i++) {
      const o = i * K; for (let k = 0; k < K; k++) a1[o + k] = P.b1[k];
      for (let j = 0; j < I; j++) { const v = x[i * I + j]; if (v === 0) continue; const w = j * K; for (let k = 0; k < K; k++) a1[o + k] += v * P.w1[w + k]; }
      for (let k = 0; k < K; k++) { let v = a1[o + k]; v = v > 0 ? v : 0.05 * v; if (train) { const mk = r() < this.drop ? 0 : 1 / (1 - this.drop); mask1[o + k] = mk; v *= mk; } a1[o + k] = v; }
    }
    const dirs = {};
    for (const d of ['f', 'b']) {
      const gates = new Float32Array(n * H3), hid = new Float32Array((n + 1) * H), un = new Float32Array(n * H);
      const X = P['x' + d], U = P['h' + d], B = P['c' + d], NB = P['n' + d];
      for (let s = 0; s < n; s++) {
        const i = d === 'f' ? s : n - 1 - s, go = s * H3, ho = s * H, ao = i * K;
        for (let q = 0; q < H3; q++) {
          let v = B[q]; const w = q * K; for (let k = 0; k < K; k++) v += X[w + k] * a1[ao + k];
          let u = 0; const w2 = q * H; for (let k = 0; k < H; k++) u += U[w2 + k] * hid[ho + k];
          if (q < 2 * H) gates[go + q] = 1 / (1 + Math.exp(-(v + u)));
          else { u += NB[q - 2 * H]; un[ho + q - 2 * H] = u; gates[go + q] = Math.tanh(v + gates[go + q - 2 * H] * u); }
        }
        for (let k = 0; k < H; k++) { const z = gates[go + H + k]; hid[ho + H + k] = z * hid[ho + k] + (1 - z) * gates[go + 2 * H + k]; }
      }
      dirs[d] = { gates, hid, un };
    }
    const O = 2 * H + K, feat = new Float32Array(n * O), probs = new Float32Array(n * C); const mask2 = train ? new Float32Array(n * O) : null;
    for (let i = 0; i < n; i++) {
      const o = i * O;
      for (let k = 0; k < H; k++) { feat[o + k] = dirs.f.hid[(i + 1) * H + k]; feat[o + H + k] = dirs.b.hid[(n - i) * H + k]; }
      for (let k = 0; k < K; k++) feat[o + 2 * H + k] = a1[i * K + k];
      if (train) for (let k = 0; k < O; k++) { const mk = k >= 2 * H ? 1 : r() < this.dropOut ? 0 : 1 / (1 - this.dropOut); mask2[o + k] = mk; feat[o + k] *= mk; }
      let top = -1e9;
      for (let c = 0; c < C; c++) { let v = P.bo[c]; for (let k = 0; k < O; k++) v += P.wo[c * O + k] * feat[o + k]; probs[i * C + c] = v; if (v > top) top = v; }
      let sum = 0; for (let c = 0; c < C; c++) { const v = Math.exp(probs[i * C + c] - top); probs[i * C + c] = v; sum += v; }
      for (let c = 0; c < C; c++) probs[i * C + c] /= sum;
    }
    if (!train) return probs;
    // backward
    const da1 = new Float32Array(n * K), dh = { f: new Float32Array((n + 1) * H), b: new Float32Array((n + 1) * H) };
    for (let i = 0; i < n; i++) {
      const w = weight[from + i]; if (w === 0) continue;
      const o = i * O;
      const df = new Float32Array(O);
      for (let c = 0; c < C; c++) {
        const g = w * (probs[i * C + c] - target[(from + i) * C + c]); G.bo[c] += g;
        for (let k = 0; k < O; k++) { G.wo[c * O + k] += g * feat[o + k]; df[k] += g * P.wo[c * O + k]; }
      }
      for (let k = 0; k < O; k++) df[k] *= mask2[o + k];
      for (let k = 0; k < H; k++) { dh.f[(i + 1) * H + k] += df[k]; dh.b[(n - i) * H + k] += df[H + k]; }
      for (let k = 0; k < K; k++) da1[i * K + k] += df[2 * H + k];
    }
    const dg = new Float32Array(H3), du = new Float32Array(H3);
    for (const d of ['f', 'b']) {
      const { gates, hid, un } = dirs[d], dH = dh[d];
      const X = P['x' + d], U = P['h' + d], GX = G['x' + d], GU = G['h' + d], GB = G['c' + d], GN = G['n' + d];
      for (let s = n - 1; s >= 0; s--) {
        const i = d === 'f' ? s : n - 1 - s, go = s * H3, ho = s * H, ao = i * K;
        for (let k = 0; k < H; k++) {
          const g = dH[ho + H + k], rr = gates[go + k], z = gates[go + H + k], nn = gates[go + 2 * H + k], prev = hid[ho + k];
          const dn = g * (1 - z) * (1 - nn * nn);
          dg[H + k] = g * (prev - nn) * z * (1 - z); dg[2 * H + k] = dn; dg[k] = dn * un[ho + k] * rr * (1 - rr);
          du[k] = dg[k]; du[H + k] = dg[H + k]; du[2 * H + k] = dn * rr;
          GN[k] += dn * rr;
          dH[ho + k] += g * z;
        }
        for (let q = 0; q < H3; q++) {
          const g = dg[q], u = du[q]; GB[q] += g;
          const w = q * K; for (let k = 0; k < K; k++) { GX[w + k] += g * a1[ao + k]; da1[ao + k] += g * X[w + k]; }
          const w2 = q * H; for (let k = 0; k < H; k++) { GU[w2 + k] += u * hid[ho + k]; dH[ho + k] += u * U[w2 + k]; }
        }
      }
    }
    for (let i = 0; i < n; i++) {
      const o = i * K; let any = false;
      for (let k = 0; k < K; k++) { const mk = mask1[o + k]; let g = da1[o + k] * mk; if (a1[o + k] < 0) g *= 0.05; da1[o + k] = g; if (g) { any = true; G.b1[k] += g; } }
      if (!any) continue;
      for (let j = 0; j < I; j++) {
        const v = x[i * I + j]; const isE = j < 2 * E; if (v === 0 && !isE) continue;
        const w = j * K; let dx = 0;
        for (let k = 0; k < K; k++) { G.w1[w + k] += v * da1[o + k]; dx += P.w1[w + k] * da1[o + k]; }
        if (isE) {
          if (j < E) { const gg = dx * scale[i]; if (gg) for (const id of keep[i]) G.emb[id + j] += gg; }
          else { const id = arg[i * E + j - E]; if (id >= 0) G.emb[id + j - E] += dx; }
        }
      }
    }
    return probs;
  }
  step(rate, factor, decay) {
    this.t++; const { p, g, m, v } = this; const c1 = 1 - 0.9 ** this.t, c2 = 1 - 0.999 ** this.t; const embEnd = this.at.emb[1];
    for (let i = 0; i < p.length; i++) {
      const gr = g[i] * factor; m[i] = 0.9 * m[i] + 0.1 * gr; v[i] = 0.999 * v[i] + 0.001 * gr * gr;
      p[i] -= rate * (m[i] / c1 / (Math.sqrt(v[i] / c2) + 1e-8) + decay * p[i]); g[i] = 0;
    }
  }
}
/** keeps only known tokens and non-zero traits */
export function prepare(p, index, D) {
  const ids = [], offsets = new Int32Array(p.n + 1), fi = [], fv = [], fo = new Int32Array(p.n + 1);
  for (let i = 0; i < p.n; i++) {
    for (let k = p.offsets[i]; k < p.offsets[i + 1]; k++) { const id = index.get(p.tokens[k]); if (id !== undefined) ids.push(id); }
    offsets[i + 1] = ids.length;
    for (let j = 0; j < D; j++) { const v = p.dense[i * D + j]; if (v) { fi.push(j); fv.push(v); } }
    fo[i + 1] = fi.length;
  }
  const target = new Float32Array(p.n * C), weight = new Float32Array(p.n); const w = Math.min(1, Math.sqrt(60 / p.n));
  for (let i = 0; i < p.n; i++) if (p.labels[i] >= 0) { target[i * C + p.labels[i]] = 1; weight[i] = w; }
  return { n: p.n, ids: Int32Array.from(ids), offsets, fi: Int32Array.from(fi), fv: Float32Array.from(fv), fo, target, weight };
}
