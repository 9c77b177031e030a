/**
 * The inner loop of `src/pharmacokinetics/run-at.ts`: two people share the times, not the rates. So the time between two
 * places is split once for all people, into steps of a table and a rest; a pair's tables say what is left of each part
 * after so many steps, and a short polynomial what is left after the rest.
 */
import {
  ABSORBED, ADDED, BINARY, both, by, DIRECT, ENTRY, gutToEnd, KEPT, LAG, LONG, minus, num, one, PASSED, plus, power, RATES, SHORT,
  STATE, transition,
} from './exact-pair';

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
