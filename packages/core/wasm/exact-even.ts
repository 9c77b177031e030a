/** The inner loop of `src/pharmacokinetics/run-even.ts`: two people over even steps, whose transition stays the same. */
import {
  ABSORBED, by, ENTRY, KEPT, LAG, LATE, LATE_HOURS, LATE_REST, one, PASSED, plus, STATE, STEP, transition,
} from './exact-pair';

/** By entry: whole steps from the grid's start, what is left of its hours, and mg. */
let wholes: usize = 0;
let rests: usize = 0;
let amounts: usize = 0;
let step: f64 = 1;
export function setGrid(whole: usize, rest: usize, amount: usize, hours: f64): void {
  wholes = whole;
  rests = rest;
  amounts = amount;
  step = hours;
}

/** Where results go: bytes between two places. */
let row: usize = 0;
export function setRow(place: usize): void {
  row = place;
}

// @ts-ignore: decorator
@inline
function entryOf(pair: usize, side: usize): usize {
  return <usize>load<i32>(pair + ENTRY + (side << 2)) << 3;
}

/** Steps from the start of the grid at which a person's next entry has come in. */
function placeOf(pair: usize, side: usize): i32 {
  const entry = entryOf(pair, side);
  const later = ceil((load<f64>(rests + entry) + load<f64>(pair + LAG + (side << 3))) / step);
  return <i32>min(load<f64>(wholes + entry) + later, 2147483647.0);
}

/** Hours from a person's next entry to its place. */
function hoursOf(pair: usize, side: usize): f64 {
  const late = load<f64>(rests + entryOf(pair, side)) + load<f64>(pair + LAG + (side << 3));
  return ceil(late / step) * step - late;
}

/**
 * Makes LATE that of a person's next entry.
 * @returns Whether it could.
 */
function prepareLate(pair: usize, side: usize): bool {
  const at = pair + (side << 3);
  const rest = load<f64>(rests + entryOf(pair, side));
  if (rest == load<f64>(at + LATE_REST)) return true;
  store<f64>(at + LATE_HOURS, hoursOf(pair, side));
  if (!transition(pair, v128.load(pair, LATE_HOURS))) return false;
  store<f64>(at + LATE_REST, rest);
  v128.store(pair, v128.load(one, KEPT), LATE);
  v128.store(pair, v128.load(one, PASSED), LATE + 16);
  v128.store(pair, v128.load(one, PASSED + 16), LATE + 32);
  v128.store(pair, v128.load(one, PASSED + 32), LATE + 48);
  return true;
}

/**
 * What has come in up to a place is added to the state.
 * @returns Whether it could; if not, the next entry that has not been is the one that could not.
 */
function enter(pair: usize, place: i32): bool {
  for (let side: usize = 0; side < 2; side++)
    while (placeOf(pair, side) <= place) {
      if (!prepareLate(pair, side)) return false;
      const entry = load<i32>(pair + ENTRY + (side << 2));
      const amount = load<f64>(amounts + (<usize>entry << 3)) * load<f64>(pair + ABSORBED + (side << 3));
      const at = pair + (side << 3);
      for (let k: usize = 0; k < 64; k += 16)
        store<f64>(at + STATE + k, load<f64>(at + STATE + k) + amount * load<f64>(at + LATE + k));
      store<i32>(pair + ENTRY + (side << 2), entry + 1);
    }
  return true;
}

/**
 * Two people from the place before `from` up to `stop`, writing side by side.
 * @param there Whether they are at `from` already, and entries that come in there are not.
 * @returns The place reached: before `stop` where LATE of an entry that comes in there has to be found otherwise.
 */
export function even(pair: usize, from: i32, stop: i32, there: bool, parent: usize, metabolite: usize): i32 {
  const gutKept = v128.load(pair, STEP);
  const fastKept = v128.load(pair, STEP + 16);
  const slowKept = v128.load(pair, STEP + 32);
  const endKept = v128.load(pair, STEP + 48);
  const gutFast = v128.load(pair, STEP + 64);
  const gutSlow = v128.load(pair, STEP + 80);
  const gutEnd = v128.load(pair, STEP + 96);
  const fastEnd = v128.load(pair, STEP + 112);
  const slowEnd = v128.load(pair, STEP + 128);
  const width = row;
  let gut = v128.load(pair, STATE);
  let fast = v128.load(pair, STATE + 16);
  let slow = v128.load(pair, STATE + 32);
  let end = v128.load(pair, STATE + 48);
  let due = there ? from : min(placeOf(pair, 0), placeOf(pair, 1));
  for (let place = from; place < stop; place++) {
    if (place > from || !there) {
      const passed = plus(by(fastEnd, fast), by(slowEnd, slow));
      end = plus(by(endKept, end), plus(by(gutEnd, gut), passed));
      fast = plus(by(fastKept, fast), by(gutFast, gut));
      slow = plus(by(slowKept, slow), by(gutSlow, gut));
      gut = by(gutKept, gut);
    }
    if (place >= due) {
      v128.store(pair, gut, STATE);
      v128.store(pair, fast, STATE + 16);
      v128.store(pair, slow, STATE + 32);
      v128.store(pair, end, STATE + 48);
      if (!enter(pair, place)) return place;
      gut = v128.load(pair, STATE);
      fast = v128.load(pair, STATE + 16);
      slow = v128.load(pair, STATE + 32);
      end = v128.load(pair, STATE + 48);
      due = min(placeOf(pair, 0), placeOf(pair, 1));
    }
    v128.store(parent, plus(fast, slow));
    v128.store(metabolite, end);
    parent += width;
    metabolite += width;
  }
  v128.store(pair, gut, STATE);
  v128.store(pair, fast, STATE + 16);
  v128.store(pair, slow, STATE + 32);
  v128.store(pair, end, STATE + 48);
  return stop;
}
