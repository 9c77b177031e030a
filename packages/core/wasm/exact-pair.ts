/** A pair of people in the kernel's memory, and how far they move in any time. */

/** Bytes of a pair of people: vectors in this order. */
export const RATES: usize = 0; // four: gut, fast, slow, metabolite, below 0
export const BINARY: usize = 64; // four: the same over ln 2
export const COUPLINGS: usize = 128; // four: gut to fast, to slow, to metabolite; parent to metabolite
export const DIRECT: usize = 192; // eight: what the direct formula takes
export const SHORT: usize = 320;
export const LONG: usize = 336;
export const LARGEST: usize = 352; // the fastest rate
export const LAG: usize = 368;
export const ABSORBED: usize = 384; // the share of an amount
export const STATE: usize = 400; // four
export const ENTRY: usize = 464; // two whole numbers: the first entry that has not come in
// Of even times only:
export const STEP: usize = 480; // nine: the transition over one step
export const LATE: usize = 624; // four: what 1 mg that came in between two places is at the second
export const LATE_REST: usize = 688; // what is left of the hours of the entry that this is for after whole steps
export const LATE_HOURS: usize = 704; // hours from then to the place

/** What a stretch of time leaves: four that stay, five that pass on, then what entries add meanwhile. */
export const KEPT: usize = 0;
export const PASSED: usize = 64;
export const ADDED: usize = 144;
export const TRANSITION: usize = 208;

/** The transition last computed. */
export const one = memory.data(TRANSITION as i32, 16);

// @ts-ignore: decorator
@inline
export function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}

// @ts-ignore: decorator
@inline
export function minus(a: v128, b: v128): v128 {
  return f64x2.sub(a, b);
}

// @ts-ignore: decorator
@inline
export function by(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}

// @ts-ignore: decorator
@inline
export function num(x: f64): v128 {
  return f64x2.splat(x);
}

/** `2^x` for x from -1020 to 0; the polynomial is off by 2e-17. */
// @ts-ignore: decorator
@inline
export function power(x: v128): v128 {
  // Adding this leaves the nearest whole number in the lowest bits.
  const shifted = plus(x, num(6755399441055744.0));
  const f = minus(x, minus(shifted, num(6755399441055744.0)));
  let p = num(4.4549605981865186e-10);
  p = plus(by(p, f), num(7.072585949269223e-9));
  p = plus(by(p, f), num(1.0178062445845774e-7));
  p = plus(by(p, f), num(1.321544258792169e-6));
  p = plus(by(p, f), num(1.525273382983612e-5));
  p = plus(by(p, f), num(0.0001540353044173605));
  p = plus(by(p, f), num(0.0013333558146416936));
  p = plus(by(p, f), num(0.009618129107606888));
  p = plus(by(p, f), num(0.0555041086648216));
  p = plus(by(p, f), num(0.24022650695910097));
  p = plus(by(p, f), num(0.6931471805599453));
  p = plus(by(p, f), num(1));
  return i64x2.add(p, i64x2.shl(shifted, 52));
}

/** Two numbers that do not lie beside one another. */
// @ts-ignore: decorator
@inline
export function both(first: usize, second: usize): v128 {
  return v128.load_lane<f64>(second, v128.load_zero<f64>(first), 1);
}

/** Up to this share of a life the series is used. */
const NEAR: f64 = 0.5;
const TERMS: i32 = 15;

/**
 * Writes the transition over these hours, each person's own.
 * @returns Whether one of the two ways holds for each.
 */
export function transition(pair: usize, hours: v128): bool {
  const quick = v128.and(f64x2.gt(hours, v128.load(pair, SHORT)), f64x2.lt(hours, v128.load(pair, LONG)));
  const near = f64x2.le(by(hours, v128.load(pair, LARGEST)), num(NEAR));
  if (i64x2.bitmask(v128.or(quick, near)) != 3) return false;
  // Side by side, so that one need not wait for the other.
  const gut = power(by(v128.load(pair, BINARY), hours));
  const fast = power(by(v128.load(pair, BINARY + 16), hours));
  const slow = power(by(v128.load(pair, BINARY + 32), hours));
  const end = power(by(v128.load(pair, BINARY + 48), hours));
  v128.store(one, gut, KEPT);
  v128.store(one, fast, KEPT + 16);
  v128.store(one, slow, KEPT + 32);
  v128.store(one, end, KEPT + 48);
  const gutFast = by(v128.load(pair, DIRECT), minus(fast, gut));
  const gutSlow = by(v128.load(pair, DIRECT + 16), minus(slow, gut));
  const fastEnd = by(v128.load(pair, DIRECT + 32), minus(fast, end));
  const slowEnd = by(v128.load(pair, DIRECT + 48), minus(slow, end));
  v128.store(one, gutFast, PASSED);
  v128.store(one, gutSlow, PASSED + 16);
  v128.store(one, gutToEnd(pair, minus(end, gut), gutFast, gutSlow, fastEnd, slowEnd), PASSED + 32);
  v128.store(one, fastEnd, PASSED + 48);
  v128.store(one, slowEnd, PASSED + 64);
  if (i64x2.bitmask(quick) != 3) series(pair, hours, quick);
  return true;
}

/** What of the gut has become metabolite, by the direct formula. */
// @ts-ignore: decorator
@inline
export function gutToEnd(pair: usize, first: v128, gutFast: v128, gutSlow: v128, fastEnd: v128, slowEnd: v128): v128 {
  return minus(
    plus(
      by(v128.load(pair, DIRECT + 64), first),
      plus(by(v128.load(pair, DIRECT + 80), fastEnd), by(v128.load(pair, DIRECT + 96), slowEnd)),
    ),
    by(v128.load(pair, DIRECT + 112), plus(gutFast, gutSlow)),
  );
}

/**
 * The same by divided differences as series, for the people who are not `quick`: `f[x, y]` of `exp` is the sum of
 * `h_n(x, y) / (n + 1)!`, with `h_n` the complete homogeneous symmetric polynomial; `f[x, y, z]` likewise.
 */
function series(pair: usize, hours: v128, quick: v128): void {
  const gut = by(v128.load(pair, RATES), hours);
  const fast = by(v128.load(pair, RATES + 16), hours);
  const slow = by(v128.load(pair, RATES + 32), hours);
  const end = by(v128.load(pair, RATES + 48), hours);
  let ofGut = num(1);
  let ofFast = num(1);
  let ofSlow = num(1);
  let gutFast = num(1);
  let gutSlow = num(1);
  let gutEnd = num(1);
  let fastEnd = num(1);
  let slowEnd = num(1);
  let gutFastEnd = num(1);
  let gutSlowEnd = num(1);
  let factor: f64 = 1;
  let sumGutFast = num(1);
  let sumGutSlow = num(1);
  let sumGutEnd = num(1);
  let sumFastEnd = num(1);
  let sumSlowEnd = num(1);
  let sumGutFastEnd = num(0.5);
  let sumGutSlowEnd = num(0.5);
  for (let n = 1; n < TERMS; n++) {
    ofGut = by(ofGut, gut);
    ofFast = by(ofFast, fast);
    ofSlow = by(ofSlow, slow);
    gutFast = plus(ofGut, by(fast, gutFast));
    gutSlow = plus(ofGut, by(slow, gutSlow));
    gutEnd = plus(ofGut, by(end, gutEnd));
    fastEnd = plus(ofFast, by(end, fastEnd));
    slowEnd = plus(ofSlow, by(end, slowEnd));
    gutFastEnd = plus(gutFast, by(end, gutFastEnd));
    gutSlowEnd = plus(gutSlow, by(end, gutSlowEnd));
    factor /= <f64>(n + 1);
    const once = num(factor);
    const twice = num(factor / <f64>(n + 2));
    sumGutFast = plus(sumGutFast, by(gutFast, once));
    sumGutSlow = plus(sumGutSlow, by(gutSlow, once));
    sumGutEnd = plus(sumGutEnd, by(gutEnd, once));
    sumFastEnd = plus(sumFastEnd, by(fastEnd, once));
    sumSlowEnd = plus(sumSlowEnd, by(slowEnd, once));
    sumGutFastEnd = plus(sumGutFastEnd, by(gutFastEnd, twice));
    sumGutSlowEnd = plus(sumGutSlowEnd, by(gutSlowEnd, twice));
  }
  const toFast = by(v128.load(pair, COUPLINGS), hours);
  const toSlow = by(v128.load(pair, COUPLINGS + 16), hours);
  const toEnd = by(v128.load(pair, COUPLINGS + 32), hours);
  const formed = by(v128.load(pair, COUPLINGS + 48), hours);
  const twice = plus(by(toFast, sumGutFastEnd), by(toSlow, sumGutSlowEnd));
  unless(quick, PASSED, by(toFast, sumGutFast));
  unless(quick, PASSED + 16, by(toSlow, sumGutSlow));
  unless(quick, PASSED + 32, plus(by(toEnd, sumGutEnd), by(formed, twice)));
  unless(quick, PASSED + 48, by(formed, sumFastEnd));
  unless(quick, PASSED + 64, by(formed, sumSlowEnd));
}

// @ts-ignore: decorator
@inline
function unless(quick: v128, at: usize, value: v128): void {
  v128.store(one + at, v128.bitselect(v128.load(one + at), value, quick));
}
