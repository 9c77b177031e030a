/**
 * Bands of a window of time for a picture, four people at once: the inner loops of `src/pharmacokinetics/window`, in
 * AssemblyScript. `npm run wasm` compiles it; `window.ts` there lays the memory out, and the plain engine is its oracle.
 *
 * A person is four exponentials that decay each by itself (gut, fast, slow, metabolite), and constants while something is
 * drunk. A dose adds to each its own share. Values are single: 24 bits are enough for a quantile within 1/128.
 */

/** Bytes of a group of four people: vectors in this order. */
const LAG: usize = 0;
const RATES: usize = 16; // four
const KEPT: usize = 80; // four
const BY_DOSE: usize = 144; // four: what 1 mg adds
const WEIGHT_GUT: usize = 208; // parent = weight * gut + fast + slow
const WEIGHTS: usize = 224; // three: metabolite = weights * (gut, fast, slow) + own
const BY_RATE: usize = 272; // four: where 1 mg/h leads each
const LEVEL_BY_RATE: usize = 336; // two: parent and metabolite of that
const STATE: usize = 368; // four
const LEVEL: usize = 432; // two: parent and metabolite of what is being drunk
const NEXT: usize = 464; // the first entry that has not come in, as whole numbers
const GROUP: usize = 480;

/** Bytes of an event: what is added to state and level. */
const EVENT: usize = 96;

// @ts-ignore: decorator
@inline
function at(from: usize, place: i32): usize {
  return from + (<usize>place << 4);
}

/** `exp(-x)` for x >= 0, relative error below 3e-7; 0 from 87 on. */
// @ts-ignore: decorator
@inline
function decay(x: v128): v128 {
  const y = f32x4.max(f32x4.neg(x), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(y, f32x4.splat(1.44269504)));
  // ln 2 in two parts, so that the rest keeps its digits.
  const r = f32x4.sub(f32x4.sub(y, f32x4.mul(n, f32x4.splat(0.693359375))), f32x4.mul(n, f32x4.splat(-0.000212194440)));
  let p = f32x4.splat(1.0 / 720);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  const two = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  const near = f32x4.lt(x, f32x4.splat(87));
  return v128.and(f32x4.mul(p, two), near);
}

/** How far each person's parts decay in one step. */
export function prepare(groups: usize, count: i32, step: f32): void {
  const hours = f32x4.splat(step);
  for (let g = 0; g < count; g++) {
    const group = groups + <usize>g * GROUP;
    for (let k = 0; k < 4; k++)
      v128.store(at(group + KEPT, k), decay(f32x4.mul(v128.load(at(group + RATES, k)), hours)));
  }
}

/** Numbers of the entries: hours from the window's start, mg, change of mg/h; which row of factors. */
let times: usize = 0;
let amounts: usize = 0;
let rates: usize = 0;
let records: usize = 0;
/** By place of the stretch: its first event, counted from 1; by event: the next at its place. */
let heads: usize = 0;
let nexts: usize = 0;
let events: usize = 0;

export function setEntries(time: usize, amount: usize, rate: usize, record: usize): void {
  times = time;
  amounts = amount;
  rates = rate;
  records = record;
}

export function setScratch(head: usize, next: usize, event: usize): void {
  heads = head;
  nexts = next;
  events = event;
}

/**
 * One stretch of even times, `from` up to `from + places`, of all groups.
 * @param factors Rows of people's factors of the amounts, one for each record; 0 where all take what is written.
 * @param first Entries before this have come in with everybody.
 * @param last Entries from this on come in later with everybody.
 */
export function stretch(
  groups: usize, count: i32, factors: usize, first: i32, last: i32,
  from: i32, places: i32, step: f32, parent: usize, metabolite: usize, row: usize,
): void {
  for (let g = 0; g < count; g++) {
    const group = groups + <usize>g * GROUP;
    for (let place: usize = 0; place < <usize>places << 2; place += 16) v128.store(heads + place, i32x4.splat(0));
    collect(group, factors == 0 ? 0 : factors + (<usize>g << 4), row, first, last, from, places, step);
    follow(group, from, places, parent + (<usize>g << 4), metabolite + (<usize>g << 4), row);
  }
}

function collect(
  group: usize, factors: usize, row: usize, first: i32, last: i32, from: i32, places: i32, step: f32,
): void {
  const hours = f32x4.splat(step);
  const lag = v128.load(group + LAG);
  const next = v128.load(group + NEXT);
  const low = i32x4.splat(from);
  const high = i32x4.splat(from + places);
  let used = 0;
  for (let entry = first; entry < last; entry++) {
    const time = f32x4.add(f32x4.splat(load<f32>(times + (<usize>entry << 2))), lag);
    const at0 = f32x4.max(f32x4.ceil(f32x4.div(time, hours)), f32x4.splat(0));
    const place = i32x4.trunc_sat_f32x4_s(at0);
    let due = v128.and(v128.and(i32x4.ge_s(place, low), i32x4.lt_s(place, high)), i32x4.le_s(next, i32x4.splat(entry)));
    if (!v128.any_true(due)) continue;
    const late = f32x4.max(f32x4.sub(f32x4.mul(at0, hours), time), f32x4.splat(0));
    let own = f32x4.splat(1);
    if (factors != 0) own = v128.load(factors + <usize>load<i32>(records + (<usize>entry << 2)) * row);
    const amount = f32x4.mul(own, f32x4.splat(load<f32>(amounts + (<usize>entry << 2))));
    const rate = f32x4.mul(own, f32x4.splat(load<f32>(rates + (<usize>entry << 2))));
    // What it adds to each part, whoever's it is.
    for (let k = 0; k < 4; k++) {
      const left = decay(f32x4.mul(v128.load(at(group + RATES, k)), late));
      const added = f32x4.sub(
        f32x4.mul(amount, v128.load(at(group + BY_DOSE, k))),
        f32x4.mul(rate, v128.load(at(group + BY_RATE, k))),
      );
      v128.store(at(parts, k), f32x4.mul(added, left));
    }
    for (let k = 0; k < 2; k++) v128.store(at(parts, 4 + k), f32x4.mul(rate, v128.load(at(group + LEVEL_BY_RATE, k))));
    // Those for whom it comes in at the same place share an event.
    while (v128.any_true(due)) {
      const lane = ctz(i32x4.bitmask(due));
      const here = load<i32>(laneOf(place, lane));
      const mask = v128.and(due, i32x4.eq(place, i32x4.splat(here)));
      due = v128.andnot(due, mask);
      const event = events + <usize>used * EVENT;
      for (let k = 0; k < 6; k++) v128.store(at(event, k), v128.and(mask, v128.load(at(parts, k))));
      used++;
      const head = heads + (<usize>(here - from) << 2);
      store<i32>(nexts + (<usize>used << 2), load<i32>(head));
      store<i32>(head, used);
    }
  }
}

/** What an entry adds: four parts and two levels. */
const parts = memory.data(96, 16);

/** Where a vector is laid down to read one of its four. */
const lanes = memory.data(16, 16);

// @ts-ignore: decorator
@inline
function laneOf(vector: v128, lane: i32): usize {
  v128.store(lanes, vector);
  return lanes + (<usize>lane << 2);
}

function follow(group: usize, from: i32, places: i32, parent: usize, metabolite: usize, row: usize): void {
  const keptGut = v128.load(group + KEPT);
  const keptFast = v128.load(group + KEPT + 16);
  const keptSlow = v128.load(group + KEPT + 32);
  const keptEnd = v128.load(group + KEPT + 48);
  const weightGut = v128.load(group + WEIGHT_GUT);
  const endGut = v128.load(group + WEIGHTS);
  const endFast = v128.load(group + WEIGHTS + 16);
  const endSlow = v128.load(group + WEIGHTS + 32);
  let gut = v128.load(group + STATE);
  let fast = v128.load(group + STATE + 16);
  let slow = v128.load(group + STATE + 32);
  let end = v128.load(group + STATE + 48);
  let level = v128.load(group + LEVEL);
  let endLevel = v128.load(group + LEVEL + 16);
  let to: usize = 0;
  for (let place = 0; place < places; place++) {
    if (from + place > 0) {
      gut = f32x4.mul(gut, keptGut);
      fast = f32x4.mul(fast, keptFast);
      slow = f32x4.mul(slow, keptSlow);
      end = f32x4.mul(end, keptEnd);
    }
    let event = load<i32>(heads + (<usize>place << 2));
    while (event != 0) {
      const added = events + <usize>(event - 1) * EVENT;
      gut = f32x4.add(gut, v128.load(added));
      fast = f32x4.add(fast, v128.load(added + 16));
      slow = f32x4.add(slow, v128.load(added + 32));
      end = f32x4.add(end, v128.load(added + 48));
      level = f32x4.add(level, v128.load(added + 64));
      endLevel = f32x4.add(endLevel, v128.load(added + 80));
      event = load<i32>(nexts + (<usize>event << 2));
    }
    v128.store(parent + to, f32x4.add(f32x4.add(f32x4.mul(gut, weightGut), level), f32x4.add(fast, slow)));
    v128.store(
      metabolite + to,
      f32x4.add(
        f32x4.add(f32x4.mul(gut, endGut), f32x4.mul(fast, endFast)),
        f32x4.add(f32x4.mul(slow, endSlow), f32x4.add(end, endLevel)),
      ),
    );
    to += row;
  }
  v128.store(group + STATE, gut);
  v128.store(group + STATE + 16, fast);
  v128.store(group + STATE + 32, slow);
  v128.store(group + STATE + 48, end);
  v128.store(group + LEVEL, level);
  v128.store(group + LEVEL + 16, endLevel);
}

/** Steps of a count: 128 a doubling, from 2^-20 ng/mL on; the first also holds everything below, the last what is above. */
const STEPS: i32 = 5120;
const FIRST: i32 = (127 - 20) << 7;
/** The last step, as eight of them are compared. */
const LAST = <i16>(STEPS - 1);
/** Bits of a number below the first seven of its fraction. */
const SHIFT: i32 = 16;

/** The lowest and highest step that hold a value of the count last made or joined. */
let least: i32 = 0;
let most: i32 = 0;
export function leastStep(): i32 {
  return least;
}
export function mostStep(): i32 {
  return most;
}

/** Where eight steps are laid down to be read one by one. */
const eight = memory.data(16, 16);

/** Counts `people` values from `from` on into `counts`, which is empty. */
// @ts-ignore: decorator
@inline
function countColumn(from: usize, people: i32, counts: usize): void {
  let low = i16x8.splat(LAST);
  let high = i16x8.splat(0);
  const end = from + (<usize>people << 2);
  for (; from + 28 < end; from += 32) {
    const steps = stepsOf(v128.load(from), v128.load(from, 16));
    low = i16x8.min_s(low, steps);
    high = i16x8.max_s(high, steps);
    add(counts, i16x8.extract_lane_u(steps, 0));
    add(counts, i16x8.extract_lane_u(steps, 1));
    add(counts, i16x8.extract_lane_u(steps, 2));
    add(counts, i16x8.extract_lane_u(steps, 3));
    add(counts, i16x8.extract_lane_u(steps, 4));
    add(counts, i16x8.extract_lane_u(steps, 5));
    add(counts, i16x8.extract_lane_u(steps, 6));
    add(counts, i16x8.extract_lane_u(steps, 7));
  }
  for (; from < end; from += 4) {
    const value = v128.load_splat<f32>(from);
    const steps = stepsOf(value, value);
    low = i16x8.min_s(low, steps);
    high = i16x8.max_s(high, steps);
    add(counts, i16x8.extract_lane_u(steps, 0));
  }
  v128.store(eight, low);
  least = load<u16>(eight);
  for (let i: usize = 2; i < 16; i += 2) least = min(least, load<u16>(eight + i));
  v128.store(eight, high);
  most = load<u16>(eight);
  for (let i: usize = 2; i < 16; i += 2) most = max(most, load<u16>(eight + i));
}

/** The steps of twice four values: their upper bits, which fit into half of the room. */
// @ts-ignore: decorator
@inline
function stepsOf(a: v128, b: v128): v128 {
  const bits = i16x8.narrow_i32x4_s(i32x4.shr_s(a, SHIFT), i32x4.shr_s(b, SHIFT));
  const step = i16x8.sub(bits, i16x8.splat(<i16>FIRST));
  return i16x8.min_s(i16x8.max_s(step, i16x8.splat(0)), i16x8.splat(LAST));
}

// @ts-ignore: decorator
@inline
function add(counts: usize, step: i32): void {
  const place = counts + (<usize>step << 2);
  store<i32>(place, load<i32>(place) + 1);
}

/** The number at this share of a step's way. */
// @ts-ignore: decorator
@inline
function inside(step: i32, share: f64): f64 {
  const low = step == 0 ? 0 : <f64>reinterpret<f32>((step + FIRST) << SHIFT);
  const high = <f64>reinterpret<f32>((step + 1 + FIRST) << SHIFT);
  return step == 0 ? 0 : low + share * (high - low);
}

/** Writes the quantiles at the `shares` (five) of `people` values counted to `to`. */
function quantiles(counts: usize, people: i32, shares: usize, to: usize): void {
  let step = least;
  let before = 0;
  for (let i = 0; i < 5; i++) {
    const wanted = <f64>(people - 1) * load<f64>(shares + (<usize>i << 3));
    const whole = <i32>wanted;
    let held = load<i32>(counts + (<usize>step << 2));
    if (before + held <= whole) {
      before += held;
      step++;
      // Four steps at once, as far as all of them lie below.
      for (;;) {
        const four = v128.load(counts + (<usize>step << 2));
        const two = i32x4.add(four, i32x4.shuffle(four, four, 2, 3, 0, 1));
        const sum = i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1);
        if (before + sum > whole) break;
        before += sum;
        step += 4;
      }
      held = load<i32>(counts + (<usize>step << 2));
      while (before + held <= whole) {
        before += held;
        step++;
        held = load<i32>(counts + (<usize>step << 2));
      }
    }
    const rank = wanted - <f64>before;
    let value: f64;
    // Values stand evenly within a step; between two steps, from the middle of one to the middle of the other.
    if (rank <= <f64>(held - 1)) value = inside(step, (rank + 0.5) / <f64>held);
    else {
      let after = step + 1;
      while (after < most && load<i32>(counts + (<usize>after << 2)) == 0) after++;
      const low = inside(step, 0.5);
      value = low + (rank - <f64>(held - 1)) * (inside(after, 0.5) - low);
    }
    store<f64>(to + (<usize>i << 3), value);
  }
}

// @ts-ignore: decorator
@inline
function clear(counts: usize, low: i32, high: i32): void {
  memory.fill(counts + (<usize>low << 2), 0, <usize>(high - low + 1) << 2);
}

/**
 * Quantiles of each of some populations, and of all together, at each place of a stretch.
 * @param columns By population: where its values begin, its people, bytes between two places; three whole numbers each.
 * @param counts Two empty counts.
 * @param to Where the quantiles go: each population's fives, place after place, then those of all.
 * @param stride Bytes between the first of one and the first of the next.
 */
export function quantilesOfStretch(
  columns: usize, populations: i32, places: i32, counts: usize, shares: usize, to: usize, stride: usize,
): void {
  const all = counts + (<usize>STEPS << 2);
  for (let place = 0; place < places; place++) {
    const out = to + <usize>place * 40;
    let low = STEPS - 1;
    let high = 0;
    let people = 0;
    for (let p = 0; p < populations; p++) {
      const column = columns + <usize>p * 12;
      const own = load<i32>(column + 4);
      countColumn(<usize>load<i32>(column) + <usize>place * <usize>load<i32>(column + 8), own, counts);
      quantiles(counts, own, shares, out + <usize>p * stride);
      if (populations > 1) join(counts, all);
      clear(counts, least, most);
      low = min(low, least);
      high = max(high, most);
      people += own;
    }
    if (populations < 2) continue;
    least = low;
    most = high;
    quantiles(all, people, shares, out + <usize>populations * stride);
    clear(all, low, high);
  }
}

/** Adds one count to another; a few steps more than are held do no harm. */
// @ts-ignore: decorator
@inline
function join(counts: usize, all: usize): void {
  const end = (<usize>most << 2) + 4;
  for (let i = <usize>(least & ~3) << 2; i < end; i += 16)
    v128.store(all + i, i32x4.add(v128.load(all + i), v128.load(counts + i)));
}
