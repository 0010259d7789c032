/**
 * Learning of the small net, compiled to WebAssembly: four numbers at a time, and the same bits on every machine.
 *
 * One post at a time: words and traits of each block → dense layer → a gated recurrent unit in each direction → seven states. All
 * matrices are rows of 32-bit floats; widths are multiples of four. Memory is laid out by the caller (net.ts), which hands over addresses.
 */

/** Widths: words, traits, dense layer, recurrent state. */
let E: i32 = 8, D: i32 = 0, K: i32 = 32, H: i32 = 48;
/** States of a block, and the width of their rows. */
const C: i32 = 7, CW: i32 = 8;
const LEAK: f32 = 0.05;
let dropWords: f32 = 0, dropTraits: f32 = 0, dropDense: f32 = 0, dropStates: f32 = 0;

/** Where the numbers lie: values and gradients share a layout. */
let values: usize = 0, gradients: usize = 0;
let atEmb: i32 = 0, atFirst: i32 = 0, atFirstBias: i32 = 0, atLast: i32 = 0, atLastBias: i32 = 0;
let atForward: i32 = 0, atBackward: i32 = 0;
let work: usize = 0;

let seed: u32 = 1;
function random(): f32 {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return f32(seed >> 8) * f32(1.0 / 16777216.0);
}

export function setSeed(value: u32): void {
  seed = value == 0 ? 0x9e3779b9 : value;
  for (let i = 0; i < 16; i++) random();
}

export function setSizes(e: i32, d: i32, k: i32, h: i32): void {
  E = e; D = d; K = k; H = h;
}

export function setDrops(words: f32, traits: f32, dense: f32, states: f32): void {
  dropWords = words; dropTraits = traits; dropDense = dense; dropStates = states;
}

export function setPlaces(v: usize, g: usize, emb: i32, first: i32, firstBias: i32, forward: i32, backward: i32, last: i32, lastBias: i32, scratch: usize): void {
  values = v; gradients = g; atEmb = emb; atFirst = first; atFirstBias = firstBias; atForward = forward; atBackward = backward; atLast = last; atLastBias = lastBias; work = scratch;
}

// @ts-ignore: decorator
@inline function value(at: i32): usize { return values + (<usize>at << 2); }
// @ts-ignore: decorator
@inline function gradient(at: i32): usize { return gradients + (<usize>at << 2); }
// @ts-ignore: decorator
@inline function get(base: usize, at: i32): f32 { return load<f32>(base + (<usize>at << 2)); }
// @ts-ignore: decorator
@inline function put(base: usize, at: i32, v: f32): void { store<f32>(base + (<usize>at << 2), v); }
// @ts-ignore: decorator
@inline function row(base: usize, at: i32): usize { return base + (<usize>at << 2); }

/** e^x of four numbers (after Cephes' expf: x = n ln 2 + r, a polynomial of degree five in r). */
function exp4(x: v128): v128 {
  const bounded = f32x4.min(f32x4.splat(87.0), f32x4.max(f32x4.splat(-87.0), x));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1.0));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

// @ts-ignore: decorator
@inline function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1.0);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

// @ts-ignore: decorator
@inline function tanh4(x: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.splat(2.0), sigmoid4(f32x4.add(x, x))), f32x4.splat(1.0));
}

// @ts-ignore: decorator
@inline function sum4(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

function dot(a: usize, b: usize, n: i32): f32 {
  let s = f32x4.splat(0), t = f32x4.splat(0);
  const bytes = <usize>n << 2;
  let i: usize = 0;
  for (; i + 32 <= bytes; i += 32) {
    s = f32x4.add(s, f32x4.mul(v128.load(a + i), v128.load(b + i)));
    t = f32x4.add(t, f32x4.mul(v128.load(a + i, 16), v128.load(b + i, 16)));
  }
  for (; i < bytes; i += 16) s = f32x4.add(s, f32x4.mul(v128.load(a + i), v128.load(b + i)));
  return sum4(f32x4.add(s, t));
}

/** into += a * factor */
function addRow(into: usize, a: usize, n: i32, factor: f32): void {
  const f = f32x4.splat(factor);
  const bytes = <usize>n << 2;
  for (let i: usize = 0; i < bytes; i += 16) v128.store(into + i, f32x4.add(v128.load(into + i), f32x4.mul(v128.load(a + i), f)));
}

/** into[0…n) += Σ_k a[k] * m[k][0…n) */
function addTimes(into: usize, a: usize, m: usize, depth: i32, n: i32): void {
  const stride = <usize>n << 2;
  let q: usize = 0;
  for (; q + 64 <= stride; q += 64) {
    let s0 = v128.load(into + q), s1 = v128.load(into + q, 16), s2 = v128.load(into + q, 32), s3 = v128.load(into + q, 48);
    let p = m + q;
    for (let k = 0; k < depth; k++) {
      const f = v128.load32_splat(a + (<usize>k << 2));
      s0 = f32x4.add(s0, f32x4.mul(f, v128.load(p)));
      s1 = f32x4.add(s1, f32x4.mul(f, v128.load(p, 16)));
      s2 = f32x4.add(s2, f32x4.mul(f, v128.load(p, 32)));
      s3 = f32x4.add(s3, f32x4.mul(f, v128.load(p, 48)));
      p += stride;
    }
    v128.store(into + q, s0); v128.store(into + q, s1, 16); v128.store(into + q, s2, 32); v128.store(into + q, s3, 48);
  }
  for (; q < stride; q += 16) {
    let s0 = v128.load(into + q);
    let p = m + q;
    for (let k = 0; k < depth; k++) {
      s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a + (<usize>k << 2)), v128.load(p)));
      p += stride;
    }
    v128.store(into + q, s0);
  }
}

/** into[m][n] += Σ_i a[i][m] * b[i][n], rows of a are `wide` apart. */
function addOuter(into: usize, a: usize, b: usize, count: i32, m: i32, n: i32, wide: i32): void {
  const strideA = <usize>wide << 2, strideB = <usize>n << 2;
  for (let r = 0; r < m; r++) {
    const out = into + (<usize>r * strideB);
    let q: usize = 0;
    for (; q + 64 <= strideB; q += 64) {
      let s0 = v128.load(out + q), s1 = v128.load(out + q, 16), s2 = v128.load(out + q, 32), s3 = v128.load(out + q, 48);
      let p = b + q, f = a + (<usize>r << 2);
      for (let i = 0; i < count; i++) {
        const v = v128.load32_splat(f);
        s0 = f32x4.add(s0, f32x4.mul(v, v128.load(p)));
        s1 = f32x4.add(s1, f32x4.mul(v, v128.load(p, 16)));
        s2 = f32x4.add(s2, f32x4.mul(v, v128.load(p, 32)));
        s3 = f32x4.add(s3, f32x4.mul(v, v128.load(p, 48)));
        p += strideB; f += strideA;
      }
      v128.store(out + q, s0); v128.store(out + q, s1, 16); v128.store(out + q, s2, 32); v128.store(out + q, s3, 48);
    }
    for (; q < strideB; q += 16) {
      let s0 = v128.load(out + q);
      let p = b + q, f = a + (<usize>r << 2);
      for (let i = 0; i < count; i++) {
        s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(f), v128.load(p)));
        p += strideB; f += strideA;
      }
      v128.store(out + q, s0);
    }
  }
}

/** Numbers of scratch that a post of n blocks with t words and f traits needs. */
export function scratchOf(n: i32, t: i32): i32 {
  const I = 2 * E, O = 2 * H + K, G = 3 * H;
  return n * (I + E + 1 + 4 * K + O * 2 + CW * 2) + t + 2 * (n * (G + 2 * H) + (n + 1) * H * 2 + n * 2 * G) + 8 * G + 64 + 4 * n;
}

/**
 * Reads blocks [from, to) of a post; writes their probabilities (rows of CW). With `target` (rows of CW) and `weight` it learns: adds to
 * the gradients and returns the loss.
 */
export function run(from: i32, to: i32, offsets: usize, ids: usize, traitOffsets: usize, traitIds: usize, traitValues: usize, out: usize, learns: bool, target: usize, weight: usize): f64 {
  const n = to - from, W = 2 * E, O = 2 * H + K, G = 3 * H;
  let free = work;
  const x = free; free += <usize>(n * W) << 2;
  const top = free; free += <usize>(n * E) << 2;
  const scale = free; free += <usize>((n + 3) & ~3) << 2;
  const a1 = free; free += <usize>(n * K) << 2;
  const mask1 = free; free += <usize>(n * K) << 2;
  const feat = free; free += <usize>(n * O) << 2;
  const mask2 = free; free += <usize>(n * O) << 2;
  const score = free; free += <usize>CW << 2;
  const firstId = load<i32>(offsets + (<usize>from << 2)), lastId = load<i32>(offsets + (<usize>to << 2));
  const kept = free; free += <usize>((lastId - firstId + 3) & ~3) << 2;

  memory.fill(x, 0, <usize>(n * W) << 2);
  const emb = value(atEmb), w1 = value(atFirst), b1 = value(atFirstBias);
  const keepDense: f32 = 1 / (1 - dropDense), keepStates: f32 = 1 / (1 - dropStates);
  for (let i = 0; i < n; i++) {
    const o = row(x, i * W), tops = row(top, i * E);
    for (let j = 0; j < E; j++) { put(o, E + j, -1e30); store<i32>(tops + (<usize>j << 2), -1); }
    const s = load<i32>(offsets + (<usize>(from + i) << 2)), e = load<i32>(offsets + (<usize>(from + i + 1) << 2));
    let count = 0;
    for (let k = s; k < e; k++) {
      const id = load<i32>(ids + (<usize>k << 2)) * E;
      if (learns && random() < dropWords) { store<i32>(kept + (<usize>(k - firstId) << 2), -1); continue; }
      store<i32>(kept + (<usize>(k - firstId) << 2), id);
      count++;
      const w = row(emb, id), ident = i32x4.splat(id);
      for (let j = 0; j < E; j += 4) {
        const v = v128.load(row(w, j)), sums = row(o, j), highs = row(o, E + j), places = row(tops, j);
        v128.store(sums, f32x4.add(v128.load(sums), v));
        const high = v128.load(highs), isHigher = f32x4.gt(v, high);
        v128.store(highs, v128.bitselect(v, high, isHigher));
        v128.store(places, v128.bitselect(ident, v128.load(places), isHigher));
      }
    }
    const sc: f32 = count > 0 ? <f32>(1 / Math.sqrt(<f64>count)) : 0;
    put(scale, i, sc);
    for (let j = 0; j < E; j++) { put(o, j, get(o, j) * sc); if (count == 0) put(o, E + j, 0); }
    const h = row(a1, i * K);
    memory.copy(h, b1, <usize>K << 2);
    addTimes(h, o, w1, W, K);
    const ts = load<i32>(traitOffsets + (<usize>(from + i) << 2)), te = load<i32>(traitOffsets + (<usize>(from + i + 1) << 2));
    for (let k = ts; k < te; k++) {
      const place = traitIds + (<usize>k << 2);
      const id = load<i32>(place) & 0xffff;
      if (learns) {
        const isDropped = random() < dropTraits;
        store<i32>(place, isDropped ? id | 0x10000 : id);
        if (isDropped) continue;
      }
      addRow(h, row(w1, (W + id) * K), K, load<f32>(traitValues + (<usize>k << 2)));
    }
    for (let k = 0; k < K; k++) {
      let v = get(h, k);
      if (v < 0) v *= LEAK;
      if (learns) {
        const m: f32 = random() < dropDense ? 0 : keepDense;
        put(mask1, i * K + k, m);
        v *= m;
      }
      put(h, k, v);
    }
  }
  const sides = StaticSides;
  for (let side = 0; side < 2; side++) {
    const place = side == 0 ? atForward : atBackward;
    const X = value(place), U = value(place + K * G), B = value(place + K * G + H * G), NB = value(place + K * G + H * G + G);
    const gates = free; free += <usize>(n * G) << 2;
    const hid = free; free += <usize>((n + 1) * H) << 2;
    const un = free; free += <usize>(n * H) << 2;
    store<usize>(sides + side * 24, gates); store<usize>(sides + side * 24 + 8, hid); store<usize>(sides + side * 24 + 16, un);
    memory.fill(hid, 0, <usize>H << 2);
    for (let s = 0; s < n; s++) {
      const i = side == 0 ? s : n - 1 - s, g = row(gates, s * G), before = row(hid, s * H), u = row(un, s * H), after = row(hid, s * H + H);
      memory.copy(g, B, <usize>G << 2);
      addTimes(g, row(a1, i * K), X, K, G);
      // The new gate's own state passes through the forget gate, so its sum is kept apart.
      const known = free;
      memory.fill(known, 0, <usize>G << 2);
      addTimes(known, before, U, H, G);
      for (let k = 0; k < 2 * H; k += 4) v128.store(row(g, k), sigmoid4(f32x4.add(v128.load(row(g, k)), v128.load(row(known, k)))));
      for (let k = 0; k < H; k += 4) {
        const inner = f32x4.add(v128.load(row(known, 2 * H + k)), v128.load(row(NB, k)));
        v128.store(row(u, k), inner);
        const fresh = tanh4(f32x4.add(v128.load(row(g, 2 * H + k)), f32x4.mul(v128.load(row(g, k)), inner)));
        v128.store(row(g, 2 * H + k), fresh);
        const z = v128.load(row(g, H + k));
        v128.store(row(after, k), f32x4.add(f32x4.mul(z, v128.load(row(before, k))), f32x4.mul(f32x4.sub(f32x4.splat(1), z), fresh)));
      }
    }
  }
  const hidF = load<usize>(sides + 8), hidB = load<usize>(sides + 24 + 8);
  const wo = value(atLast), bo = value(atLastBias);
  for (let i = 0; i < n; i++) {
    const o = row(feat, i * O), probs = row(out, i * CW);
    memory.copy(o, row(hidF, (i + 1) * H), <usize>H << 2);
    memory.copy(row(o, H), row(hidB, (n - i) * H), <usize>H << 2);
    memory.copy(row(o, 2 * H), row(a1, i * K), <usize>K << 2);
    if (learns) for (let k = 0; k < 2 * H; k++) {
      const m: f32 = random() < dropStates ? 0 : keepStates;
      put(mask2, i * O + k, m);
      put(o, k, get(o, k) * m);
    }
    memory.copy(score, bo, <usize>CW << 2);
    addTimes(score, o, wo, O, CW);
    let high: f32 = -1e30;
    for (let c = 0; c < C; c++) high = max(high, get(score, c));
    let sum: f32 = 0;
    put(score, 7, -1e30);
    v128.store(probs, exp4(f32x4.sub(v128.load(score), f32x4.splat(high))));
    v128.store(row(probs, 4), exp4(f32x4.sub(v128.load(row(score, 4)), f32x4.splat(high))));
    put(probs, 7, 0);
    for (let c = 0; c < C; c++) sum += get(probs, c);
    for (let c = 0; c < C; c++) put(probs, c, get(probs, c) / sum);
  }
  if (!learns) return 0;

  // Backwards.
  let loss: f64 = 0;
  const da1 = free; free += <usize>(n * K) << 2;
  const df = free; free += <usize>O << 2;
  const diff = free; free += <usize>CW << 2;
  const dg = free; free += <usize>(n * G) << 2;
  const du = free; free += <usize>(n * G) << 2;
  const dhF = free; free += <usize>((n + 1) * H) << 2;
  const dhB = free; free += <usize>((n + 1) * H) << 2;
  memory.fill(da1, 0, <usize>(n * K) << 2);
  memory.fill(dhF, 0, <usize>((n + 1) * H) << 2);
  memory.fill(dhB, 0, <usize>((n + 1) * H) << 2);
  const Gwo = gradient(atLast), Gbo = gradient(atLastBias);
  for (let i = 0; i < n; i++) {
    const w = get(weight, from + i);
    if (w == 0) continue;
    const probs = row(out, i * CW), want = row(target, (from + i) * CW), o = row(feat, i * O);
    for (let c = 0; c < CW; c++) {
      const t = get(want, c);
      if (t > 0) loss -= <f64>(w * t) * Math.log(<f64>max(<f32>1e-7, get(probs, c)));
      put(diff, c, w * (get(probs, c) - t));
    }
    addRow(Gbo, diff, CW, 1);
    for (let k = 0; k < O; k++) {
      addRow(row(Gwo, k * CW), diff, CW, get(o, k));
      put(df, k, dot(row(wo, k * CW), diff, CW));
    }
    for (let k = 0; k < H; k++) {
      put(dhF, (i + 1) * H + k, get(dhF, (i + 1) * H + k) + get(df, k) * get(mask2, i * O + k));
      put(dhB, (n - i) * H + k, get(dhB, (n - i) * H + k) + get(df, H + k) * get(mask2, i * O + H + k));
    }
    addRow(row(da1, i * K), row(df, 2 * H), K, 1);
  }
  for (let side = 0; side < 2; side++) {
    const place = side == 0 ? atForward : atBackward;
    const X = value(place), U = value(place + K * G), GX = gradient(place), GU = gradient(place + K * G), GB = gradient(place + K * G + H * G), GN = gradient(place + K * G + H * G + G);
    const gates = load<usize>(sides + side * 24), hid = load<usize>(sides + side * 24 + 8), un = load<usize>(sides + side * 24 + 16), dH = side == 0 ? dhF : dhB;
    const one = f32x4.splat(1);
    for (let s = n - 1; s >= 0; s--) {
      const i = side == 0 ? s : n - 1 - s, g = row(gates, s * G), before = row(hid, s * H), dAfter = row(dH, s * H + H), dBefore = row(dH, s * H), dGate = row(dg, i * G), dKnown = row(du, s * G), u = row(un, s * H);
      for (let k = 0; k < H; k += 4) {
        const d = v128.load(row(dAfter, k)), r = v128.load(row(g, k)), z = v128.load(row(g, H + k)), fresh = v128.load(row(g, 2 * H + k));
        const dn = f32x4.mul(f32x4.mul(d, f32x4.sub(one, z)), f32x4.sub(one, f32x4.mul(fresh, fresh)));
        const dz = f32x4.mul(f32x4.mul(d, f32x4.sub(v128.load(row(before, k)), fresh)), f32x4.mul(z, f32x4.sub(one, z)));
        const dr = f32x4.mul(f32x4.mul(dn, v128.load(row(u, k))), f32x4.mul(r, f32x4.sub(one, r)));
        const dnr = f32x4.mul(dn, r);
        v128.store(row(dGate, k), dr); v128.store(row(dGate, H + k), dz); v128.store(row(dGate, 2 * H + k), dn);
        v128.store(row(dKnown, k), dr); v128.store(row(dKnown, H + k), dz); v128.store(row(dKnown, 2 * H + k), dnr);
        v128.store(row(GN, k), f32x4.add(v128.load(row(GN, k)), dnr));
        v128.store(row(dBefore, k), f32x4.add(v128.load(row(dBefore, k)), f32x4.mul(d, z)));
      }
      addRow(GB, dGate, G, 1);
      for (let k = 0; k < H; k++) put(dBefore, k, get(dBefore, k) + dot(row(U, k * G), dKnown, G));
      const back = row(da1, i * K);
      for (let k = 0; k < K; k++) put(back, k, get(back, k) + dot(row(X, k * G), dGate, G));
    }
    addOuter(GX, a1, dg, n, K, G, K);
    addOuter(GU, hid, du, n, H, G, H);
  }
  const Gw1 = gradient(atFirst), Gb1 = gradient(atFirstBias), Gemb = gradient(atEmb);
  for (let i = 0; i < n; i++) {
    const back = row(da1, i * K), h = row(a1, i * K), o = row(x, i * W), tops = row(top, i * E);
    for (let k = 0; k < K; k++) {
      let d = get(back, k) * get(mask1, i * K + k);
      if (get(h, k) < 0) d *= LEAK;
      put(back, k, d);
    }
    addRow(Gb1, back, K, 1);
    for (let j = 0; j < W; j++) {
      addRow(row(Gw1, j * K), back, K, get(o, j));
      put(diff, j & 7, dot(row(w1, j * K), back, K));
      if ((j & 7) == 7 || j == W - 1) spread(j & ~7, diff, i, from, offsets, kept, firstId, scale, tops, Gemb);
    }
    const ts = load<i32>(traitOffsets + (<usize>(from + i) << 2)), te = load<i32>(traitOffsets + (<usize>(from + i + 1) << 2));
    for (let k = ts; k < te; k++) {
      const id = load<i32>(traitIds + (<usize>k << 2));
      if (id < 0x10000) addRow(row(Gw1, (W + id) * K), back, K, load<f32>(traitValues + (<usize>k << 2)));
    }
  }
  return loss;
}

/** Hands the gradient of eight columns of a block's words on to the words themselves: sums to all, highest to the one that was. */
function spread(column: i32, diff: usize, i: i32, from: i32, offsets: usize, kept: usize, firstId: i32, scale: usize, tops: usize, Gemb: usize): void {
  if (column < E) {
    const s = load<i32>(offsets + (<usize>(from + i) << 2)), e = load<i32>(offsets + (<usize>(from + i + 1) << 2));
    const f = f32x4.splat(get(scale, i)), low = f32x4.mul(v128.load(diff), f), high = f32x4.mul(v128.load(diff, 16), f);
    for (let k = s; k < e; k++) {
      const id = load<i32>(kept + (<usize>(k - firstId) << 2));
      if (id < 0) continue;
      const g = row(Gemb, id + column);
      v128.store(g, f32x4.add(v128.load(g), low));
      v128.store(g, f32x4.add(v128.load(g, 16), high), 16);
    }
  } else for (let j = 0; j < 8; j++) {
    const id = load<i32>(tops + (<usize>(column - E + j) << 2));
    if (id >= 0) { const g = row(Gemb, id + column - E + j); store<f32>(g, load<f32>(g) + get(diff, j)); }
  }
}

const StaticSides: usize = memory.data(48);

/** One step of Adam with decay apart from the gradient; clears the gradients; `mean` follows the values slowly. */
export function step(count: i32, first: usize, second: usize, mean: usize, rate: f32, factor: f32, decay: f32, correct1: f32, correct2: f32, follow: f32): void {
  const b1 = f32x4.splat(0.9), c1 = f32x4.splat(0.1), b2 = f32x4.splat(0.999), c2 = f32x4.splat(0.001), f = f32x4.splat(factor), r = f32x4.splat(rate), d = f32x4.splat(decay), k1 = f32x4.splat(1 / correct1), k2 = f32x4.splat(1 / correct2), eps = f32x4.splat(1e-8), fo = f32x4.splat(follow), zero = f32x4.splat(0);
  const bytes = <usize>count << 2;
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = f32x4.mul(v128.load(gradients + i), f), p = v128.load(values + i);
    const m = f32x4.add(f32x4.mul(b1, v128.load(first + i)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, v128.load(second + i)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(first + i, m); v128.store(second + i, v);
    const move = f32x4.div(f32x4.mul(m, k1), f32x4.add(f32x4.sqrt(f32x4.mul(v, k2)), eps));
    const next = f32x4.sub(p, f32x4.mul(r, f32x4.add(move, f32x4.mul(d, p))));
    v128.store(values + i, next); v128.store(gradients + i, zero);
    const e = v128.load(mean + i);
    v128.store(mean + i, f32x4.add(e, f32x4.mul(fo, f32x4.sub(next, e))));
  }
}
