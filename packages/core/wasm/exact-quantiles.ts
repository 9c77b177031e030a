/**
 * Quantiles of many people at one time, exact (type 7), five at once. Bits of a number that is not negative order it: values
 * are counted into buckets by their upper bits, and only the few in the buckets that hold a quantile are looked at again.
 */

const BUCKETS: i32 = 512;
const BUCKET_BITS: i64 = 9;
const SHARES: i32 = 5;
/** Order statistics that the quantiles lie between: two each. */
const RANKS: i32 = 2 * SHARES;

const counts = memory.data(4 * BUCKETS as i32, 16);
/** By bucket: which list of values it goes to, counted from 1; 0 for none. */
const listOf = memory.data(BUCKETS as i32, 16);
/** By list: its bucket, and where its values end. */
const bucketOf = memory.data(4 * (RANKS + 1) as i32, 16);
const endOf = memory.data(4 * (RANKS + 1) as i32, 16);
/** By order statistic: its list and its place in there; then its value. */
const listOfRank = memory.data(4 * RANKS as i32, 16);
const placeOfRank = memory.data(4 * RANKS as i32, 16);

/** Room for lists of `people` values each, and for the bucket of each value. */
let lists: usize = 0;
let buckets: usize = 0;
let people: i32 = 0;
let shares: usize = 0;
export function setQuantiles(list: usize, bucket: usize, count: i32, share: usize): void {
  lists = list;
  buckets = bucket;
  people = count;
  shares = share;
}

/** Writes the quantiles of each of so many columns, `row` bytes from one to the next, five after five to `to`. */
export function quantiles(from: usize, columns: i32, row: usize, to: usize): void {
  for (let column = 0; column < columns; column++) {
    countColumn(from);
    findRanks();
    collect(from);
    for (let i = 0; i < SHARES; i++) {
      const low = valueOf(2 * i);
      const place = <f64>(people - 1) * load<f64>(shares + (<usize>i << 3));
      store<f64>(to, low + (place - floor(place)) * (valueOf(2 * i + 1) - low));
      to += 8;
    }
    from += row;
  }
}

// @ts-ignore: decorator
@inline
function listAt(list: i32): usize {
  return lists + <usize>(list - 1) * (<usize>people << 3);
}

// @ts-ignore: decorator
@inline
function valueOf(rank: i32): f64 {
  const place = <usize>load<i32>(placeOfRank + (<usize>rank << 2)) << 3;
  return load<f64>(listAt(load<i32>(listOfRank + (<usize>rank << 2))) + place);
}

// @ts-ignore: decorator
@inline
function count(bucket: i32): void {
  const place = counts + (<usize>bucket << 2);
  store<i32>(place, load<i32>(place) + 1);
}

function countColumn(from: usize): void {
  const pairs = people >> 1;
  const end = from + (<usize>pairs << 4);
  let low = v128.load_splat<f64>(from);
  let high = low;
  let low2 = low;
  let high2 = low;
  let at = from;
  for (const stop = end - 16; at < stop; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    low = f64x2.pmin(low, a);
    high = f64x2.pmax(high, a);
    low2 = f64x2.pmin(low2, b);
    high2 = f64x2.pmax(high2, b);
  }
  if (at < end) {
    low = f64x2.pmin(low, v128.load(at));
    high = f64x2.pmax(high, v128.load(at));
  }
  if (people & 1) {
    low = f64x2.pmin(low, v128.load_splat<f64>(end));
    high = f64x2.pmax(high, v128.load_splat<f64>(end));
  }
  low = f64x2.pmin(low, low2);
  high = f64x2.pmax(high, high2);
  const least = reinterpret<i64>(min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1)));
  const most = reinterpret<i64>(max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1)));
  const shift = <i32>max<i64>(0, 64 - clz(most - least) - BUCKET_BITS);
  const first = i64x2.splat(least);
  // Nothing may be written elsewhere, whatever the numbers are.
  const last = i32x4.splat(BUCKETS - 1);
  for (let i: usize = 0; i < 4 * <usize>BUCKETS; i += 64) {
    v128.store(counts + i, i32x4.splat(0));
    v128.store(counts + i, i32x4.splat(0), 16);
    v128.store(counts + i, i32x4.splat(0), 32);
    v128.store(counts + i, i32x4.splat(0), 48);
  }
  let to = buckets;
  for (at = from; at < end; at += 16) {
    const bucket = i32x4.min_u(i64x2.shr_u(i64x2.sub(v128.load(at), first), shift), last);
    const a = i32x4.extract_lane(bucket, 0);
    const b = i32x4.extract_lane(bucket, 2);
    store<u16>(to, a);
    store<u16>(to, b, 2);
    to += 4;
    count(a);
    count(b);
  }
  if (people & 1) {
    const a = <i32>min<u64>(<u64>(load<i64>(end) - least) >> <u64>shift, BUCKETS - 1);
    store<u16>(to, a);
    count(a);
  }
}

/** In which bucket, and which of its values in order, each wanted order statistic is. */
function findRanks(): void {
  let bucket = 0;
  let before = 0;
  let used = 0;
  for (let rank = 0; rank < RANKS; rank++) {
    const lower = <i32>floor(<f64>(people - 1) * load<f64>(shares + (<usize>(rank >> 1) << 3)));
    const wanted = min(lower + (rank & 1), people - 1);
    // Of few values the ranks of one quantile may come after the next one's.
    if (wanted < before) {
      bucket = 0;
      before = 0;
    }
    for (;;) {
      const held = load<i32>(counts + (<usize>bucket << 2));
      if (before + held > wanted) break;
      before += held;
      bucket++;
    }
    let list = <i32>load<u8>(listOf + <usize>bucket);
    if (list == 0) {
      list = ++used;
      store<u8>(listOf + <usize>bucket, list);
      store<i32>(bucketOf + (<usize>list << 2), bucket);
      store<i32>(endOf + (<usize>list << 2), <i32>listAt(list));
    }
    store<i32>(listOfRank + (<usize>rank << 2), list);
    store<i32>(placeOfRank + (<usize>rank << 2), wanted - before);
  }
  store<i32>(bucketOf, used);
}

/** The values of the buckets that count, in order. */
function collect(from: usize): void {
  let at = buckets;
  const end = buckets + (<usize>people << 1);
  for (; at + 6 < end; at += 8, from += 32) {
    const a = <i32>load<u8>(listOf + <usize>load<u16>(at));
    const b = <i32>load<u8>(listOf + <usize>load<u16>(at, 2));
    const c = <i32>load<u8>(listOf + <usize>load<u16>(at, 4));
    const d = <i32>load<u8>(listOf + <usize>load<u16>(at, 6));
    if (!(a | b | c | d)) continue;
    if (a) append(a, from);
    if (b) append(b, from + 8);
    if (c) append(c, from + 16);
    if (d) append(d, from + 24);
  }
  for (; at < end; at += 2, from += 8) {
    const a = <i32>load<u8>(listOf + <usize>load<u16>(at));
    if (a) append(a, from);
  }
  const used = load<i32>(bucketOf);
  for (let list = 1; list <= used; list++) {
    store<u8>(listOf + <usize>load<i32>(bucketOf + (<usize>list << 2)), 0);
    order(listAt(list), <usize>load<i32>(endOf + (<usize>list << 2)));
  }
}

// @ts-ignore: decorator
@inline
function append(list: i32, value: usize): void {
  const end = endOf + (<usize>list << 2);
  const to = <usize>load<i32>(end);
  store<f64>(to, load<f64>(value));
  store<i32>(end, <i32>(to + 8));
}

/** Puts the numbers in order: by insertion, from far apart to near where they are many (Shell). */
function order(from: usize, end: usize): void {
  let gap = 8;
  while (<usize>gap * 16 < end - from) gap = 3 * gap + 8;
  for (; gap >= 8; gap = ((gap >> 3) / 3) << 3)
    for (let at = from + <usize>gap; at < end; at += 8) {
      const value = load<f64>(at);
      let place = at;
      for (; place >= from + <usize>gap && load<f64>(place - <usize>gap) > value; place -= <usize>gap)
        store<f64>(place, load<f64>(place - <usize>gap));
      store<f64>(place, value);
    }
}
