/**
 * Curves at any times, two people at once: the inner loop of `src/pharmacokinetics/run-at.ts` in AssemblyScript, in double
 * numbers. `npm run wasm` compiles it; `exact/curves.ts` there lays the memory out, and the plain loop is its oracle.
 *
 * Two people share the times, not the rates. So the time between two places is split once for all people, into steps
 * of a table and a rest; a pair's tables say what is left of each part after so many steps, and a short polynomial
 * what is left after the rest.
 */

/** Bytes of a pair of people: vectors in this order. */
const RATES: usize = 0; // four: gut, fast, slow, metabolite, below 0
const BINARY: usize = 64; // four: the same over ln 2
const COUPLINGS: usize = 128; // four: gut to fast, to slow, to metabolite; parent to metabolite
const DIRECT: usize = 192; // eight: what the direct formula takes
const SHORT: usize = 320;
const LONG: usize = 336;
const LARGEST: usize = 352; // the fastest rate
const LAG: usize = 368;
const ABSORBED: usize = 384; // the share of an amount
const STATE: usize = 400; // four
const ENTRY: usize = 464; // two whole numbers: the first entry that has not come in

/** What a stretch of time leaves: four that stay, five that pass on, then what entries add meanwhile. */
const KEPT: usize = 0;
const PASSED: usize = 64;
const ADDED: usize = 144;
const TRANSITION: usize = 208;

const one = memory.data(TRANSITION as i32, 16);

// @ts-ignore: decorator
@inline
function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}

// @ts-ignore: decorator
@inline
function minus(a: v128, b: v128): v128 {
  return f64x2.sub(a, b);
}

// @ts-ignore: decorator
@inline
function by(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}

// @ts-ignore: decorator
@inline
function num(x: f64): v128 {
  return f64x2.splat(x);
}

/** `2^x` for x from -1020 to 0; the polynomial is off by 2e-17. */
// @ts-ignore: decorator
@inline
function power(x: v128): v128 {
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

/** Entries in each of a pair's two tables. */
const STEPS: i32 = 64;
/** Bytes of one entry, four parts, and of a table. */
const ENTRY_BYTES: usize = 64;
const TABLE: usize = 4096;

/** The tables of a pair: what is left after so many short steps, and after so many of 64 times that. */
export function fillTables(pair: usize, tables: usize): void {
  for (let k = 0; k < 4; k++) {
    const rate = v128.load(pair + (<usize>k << 4), BINARY);
    for (let i = 0; i < STEPS; i++) {
      const at = tables + <usize>i * ENTRY_BYTES + (<usize>k << 4);
      v128.store(at, power(by(rate, num(<f64>i * step))));
      v128.store(at + TABLE, power(by(rate, num(<f64>(i * STEPS) * step))));
    }
  }
}

/** The times: hours between two places, and their parts. */
let times: usize = 0;
let gaps: usize = 0;
let rests: usize = 0;
let splits: usize = 0;
let step: f64 = 0;
/** Hours that the tables reach. */
let span: f64 = 0;

/**
 * Splits the hours between `count` places into steps.
 * @param short The short step, h.
 */
export function setTimes(time: usize, gap: usize, rest: usize, split: usize, count: i32, short: f64): void {
  step = short;
  times = time;
  gaps = gap;
  rests = rest;
  splits = split;
  span = step * <f64>(STEPS * STEPS - 1);
  for (let i = 1; i < count; i++) {
    const at = <usize>i << 3;
    const hours = load<f64>(time + at) - load<f64>(time + at - 8);
    const whole = hours < span ? <i32>nearest(hours / step) : 0;
    store<f64>(gap + at, hours);
    store<f64>(rest + at, hours - <f64>whole * step);
    store<i32>(split + at, (whole & (STEPS - 1)) * <i32>ENTRY_BYTES);
    store<i32>(split + at, (whole / STEPS) * <i32>ENTRY_BYTES + <i32>TABLE, 4);
  }
}

/** The entries: hours, and what the two people take, beside one another. */
let entries: usize = 0;
let amounts: usize = 0;
export function setEntries(time: usize, amount: usize): void {
  entries = time;
  amounts = amount;
}

/** Where results go: the bytes between the two people's, and between two places. */
let parent: usize = 0;
let metabolite: usize = 0;
let between: usize = 0;
let row: usize = 0;
export function setResults(toParent: usize, toMetabolite: usize, person: usize, place: usize): void {
  parent = toParent;
  metabolite = toMetabolite;
  between = person;
  row = place;
}

/** Two numbers that do not lie beside one another. */
// @ts-ignore: decorator
@inline
function both(first: usize, second: usize): v128 {
  return v128.load_lane<f64>(second, v128.load_zero<f64>(first), 1);
}

/** Up to this share of a life the series is used. */
const NEAR: f64 = 0.5;
const TERMS: i32 = 15;

/**
 * Writes the transition over these hours, each person's own.
 * @returns Whether one of the two ways holds for each.
 */
function transition(pair: usize, hours: v128): bool {
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
function gutToEnd(pair: usize, first: v128, gutFast: v128, gutSlow: v128, fastEnd: v128, slowEnd: v128): v128 {
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

/** When the next entry of each comes in. */
// @ts-ignore: decorator
@inline
function dueOf(pair: usize): v128 {
  const first = entries + (<usize>load<i32>(pair, ENTRY) << 3);
  const second = entries + (<usize>load<i32>(pair, ENTRY + 4) << 3);
  return plus(both(first, second), v128.load(pair, LAG));
}

// @ts-ignore: decorator
@inline
function earlier(due: v128): f64 {
  return min(f64x2.extract_lane(due, 0), f64x2.extract_lane(due, 1));
}

/**
 * Writes down what the entries up to `time` add to the state there.
 * @returns Whether it could.
 */
function take(pair: usize, time: f64): bool {
  let gut = num(0);
  let fast = num(0);
  let slow = num(0);
  let end = num(0);
  for (let due = dueOf(pair); earlier(due) <= time; due = dueOf(pair)) {
    const now = num(time);
    const comes = f64x2.le(due, now);
    const hours = minus(now, due);
    // Where one has none to come, it goes along with the other.
    if (!transition(pair, v128.bitselect(hours, v128.shuffle<f64>(hours, hours, 1, 0), comes))) return false;
    const first = load<i32>(pair, ENTRY);
    const second = load<i32>(pair, ENTRY + 4);
    const taken = both(amounts + (<usize>first << 4), amounts + (<usize>second << 4) + 8);
    const amount = v128.and(comes, by(taken, v128.load(pair, ABSORBED)));
    gut = plus(gut, by(amount, v128.load(one, KEPT)));
    fast = plus(fast, by(amount, v128.load(one, PASSED)));
    slow = plus(slow, by(amount, v128.load(one, PASSED + 16)));
    end = plus(end, by(amount, v128.load(one, PASSED + 32)));
    const came = i64x2.bitmask(comes);
    store<i32>(pair, first + (came & 1), ENTRY);
    store<i32>(pair, second + (came >> 1), ENTRY + 4);
  }
  v128.store(one, gut, ADDED);
  v128.store(one, fast, ADDED + 16);
  v128.store(one, slow, ADDED + 32);
  v128.store(one, end, ADDED + 48);
  return true;
}

/** `exp(x)` over one split time: two tables, and the rest, within 0.01 of 0. */
// @ts-ignore: decorator
@inline
function left(rate: v128, rest: v128, short: usize, long: usize, part: usize): v128 {
  const r = by(rate, rest);
  let p = plus(by(r, num(1.0 / 120)), num(1.0 / 24));
  p = plus(by(p, r), num(1.0 / 6));
  p = plus(by(p, r), num(0.5));
  p = plus(by(p, r), num(1));
  p = plus(by(p, r), num(1));
  return by(by(v128.load(short + part), v128.load(long + part)), p);
}

/**
 * Two people from the place before `from`, where they are, on up to `stop`, writing.
 * @param tables The pair's tables; 0 where there are too few places for them to be worth it.
 * @returns The place reached: before `stop` where neither way holds for the next.
 */
export function follow(pair: usize, from: i32, stop: i32, tables: usize): i32 {
  const rGut = v128.load(pair, RATES);
  const rFast = v128.load(pair, RATES + 16);
  const rSlow = v128.load(pair, RATES + 32);
  const rEnd = v128.load(pair, RATES + 48);
  const toFast = v128.load(pair, DIRECT);
  const toSlow = v128.load(pair, DIRECT + 16);
  const toFastEnd = v128.load(pair, DIRECT + 32);
  const toSlowEnd = v128.load(pair, DIRECT + 48);
  const least = max(load<f64>(pair, SHORT), load<f64>(pair, SHORT + 8));
  const most = tables == 0 ? 0 : min(span, min(load<f64>(pair, LONG), load<f64>(pair, LONG + 8)));
  let gut = v128.load(pair, STATE);
  let fast = v128.load(pair, STATE + 16);
  let slow = v128.load(pair, STATE + 32);
  let end = v128.load(pair, STATE + 48);
  let due = earlier(dueOf(pair));
  let place = from;
  let to: usize = 0;
  const row2 = row;
  const spread = between;
  const toParent = parent;
  const toMetabolite = metabolite;
  for (; place < stop; place++) {
    const at = <usize>place << 3;
    const hours = load<f64>(gaps + at);
    const time = load<f64>(times + at);
    const comes = due <= time;
    const next = load<i64>(pair, ENTRY);
    if (comes && !take(pair, time)) {
      store<i64>(pair, next, ENTRY);
      break;
    }
    if (hours > least && hours < most) {
      const rest = v128.load_splat<f64>(rests + at);
      const short = tables + <usize>load<i32>(splits + at);
      const long = tables + <usize>load<i32>(splits + at, 4);
      const eGut = left(rGut, rest, short, long, 0);
      const eFast = left(rFast, rest, short, long, 16);
      const eSlow = left(rSlow, rest, short, long, 32);
      const eEnd = left(rEnd, rest, short, long, 48);
      const gutFast = by(toFast, minus(eFast, eGut));
      const gutSlow = by(toSlow, minus(eSlow, eGut));
      const fastEnd = by(toFastEnd, minus(eFast, eEnd));
      const slowEnd = by(toSlowEnd, minus(eSlow, eEnd));
      const gutEnd = gutToEnd(pair, minus(eEnd, eGut), gutFast, gutSlow, fastEnd, slowEnd);
      end = plus(by(eEnd, end), plus(by(gutEnd, gut), plus(by(fastEnd, fast), by(slowEnd, slow))));
      fast = plus(by(eFast, fast), by(gutFast, gut));
      slow = plus(by(eSlow, slow), by(gutSlow, gut));
      gut = by(eGut, gut);
    } else {
      if (!transition(pair, num(hours))) {
        store<i64>(pair, next, ENTRY);
        break;
      }
      const passed = plus(by(v128.load(one, PASSED + 48), fast), by(v128.load(one, PASSED + 64), slow));
      end = plus(by(v128.load(one, KEPT + 48), end), plus(by(v128.load(one, PASSED + 32), gut), passed));
      fast = plus(by(v128.load(one, KEPT + 16), fast), by(v128.load(one, PASSED), gut));
      slow = plus(by(v128.load(one, KEPT + 32), slow), by(v128.load(one, PASSED + 16), gut));
      gut = by(v128.load(one, KEPT), gut);
    }
    if (comes) {
      gut = plus(gut, v128.load(one, ADDED));
      fast = plus(fast, v128.load(one, ADDED + 16));
      slow = plus(slow, v128.load(one, ADDED + 32));
      end = plus(end, v128.load(one, ADDED + 48));
      due = earlier(dueOf(pair));
    }
    const level = plus(fast, slow);
    v128.store_lane<f64>(toParent + to, level, 0);
    v128.store_lane<f64>(toParent + to + spread, level, 1);
    v128.store_lane<f64>(toMetabolite + to, end, 0);
    v128.store_lane<f64>(toMetabolite + to + spread, end, 1);
    to += row2;
  }
  v128.store(pair, gut, STATE);
  v128.store(pair, fast, STATE + 16);
  v128.store(pair, slow, STATE + 32);
  v128.store(pair, end, STATE + 48);
  return place;
}
