/**
 * Quantiles of a population at one time, exact (type 7, as `sampleQuantile` of numeric gives them), several at once.
 *
 * Sorting is most of what a band costs. The upper half of a positive number's bits orders it: values are counted into
 * buckets by it, and only the few in the buckets that hold a quantile are looked at again.
 */
import { get, getWhole } from './read.ts';

/** The quantiles of a band. */
export const BAND_SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
export const SHARES = BAND_SHARES.length;
/** Order statistics that they lie between: two each. */
const RANKS = 2 * SHARES;

const BUCKETS = 512;

/** Room to work in, for columns of up to so many values. */
export interface QuantileRoom {
  readonly counts: Int32Array;
  readonly bucketOf: Int32Array;
  /** By bucket: the slot that its values go to, counted from 1; 0 for none. */
  readonly slotOf: Int32Array;
  readonly slots: readonly Float64Array[];
  readonly filled: Int32Array;
  /** By rank: its slot, and its place in there. */
  readonly slotOfRank: Int32Array;
  readonly placeOfRank: Int32Array;
}

export function quantileRoom(count: number): QuantileRoom {
  return {
    counts: new Int32Array(BUCKETS),
    bucketOf: new Int32Array(count),
    slotOf: new Int32Array(BUCKETS),
    slots: Array.from({ length: RANKS + 1 }, () => new Float64Array(count)),
    filled: new Int32Array(RANKS + 1),
    slotOfRank: new Int32Array(RANKS),
    placeOfRank: new Int32Array(RANKS),
  };
}

/** A stretch of an array: `count` values from `from` on, each >= 0. */
export interface Column {
  readonly values: Float64Array;
  /** The same memory, two whole numbers a value. */
  readonly words: Int32Array;
  readonly from: number;
  readonly count: number;
}

/** Writes the five quantiles of the column to `to`, from `at` on. */
export function columnQuantiles(column: Column, room: QuantileRoom, to: Float64Array, at: number): void {
  countBuckets(column, room);
  findRanks(column.count, room);
  collect(column, room);
  for (let i = 0; i < SHARES; i++) {
    const low = rankValue(2 * i, room);
    const high = rankValue(2 * i + 1, room);
    const place = (column.count - 1) * (BAND_SHARES[i] ?? 0);
    to[at + i] = low + (place - Math.floor(place)) * (high - low);
  }
}

const rankValue = (rank: number, { slots, slotOfRank, placeOfRank }: QuantileRoom): number =>
  slots[getWhole(slotOfRank, rank)]?.[getWhole(placeOfRank, rank)] ?? 0;

/** Little-endian: the upper half of a number is the second word. */
const UPPER = 1;

function countBuckets({ words, from, count }: Column, { counts, bucketOf }: QuantileRoom): void {
  const first = 2 * from + UPPER;
  const end = first + 2 * count;
  let low = 0x7fffffff;
  let high = 0;
  for (let i = first; i < end; i += 2) {
    const word = getWhole(words, i);
    low = word < low ? word : low;
    high = word > high ? word : high;
  }
  const scale = (BUCKETS - 1) / (high - low + 1);
  counts.fill(0);
  for (let i = first, n = 0; i < end; i += 2, n++) {
    const bucket = ((getWhole(words, i) - low) * scale) | 0;
    bucketOf[n] = bucket;
    counts[bucket] = getWhole(counts, bucket) + 1;
  }
}

/** In which bucket, and which of its values in order, each wanted order statistic is. */
function findRanks(count: number, room: QuantileRoom): void {
  const { counts, slotOf, slotOfRank, placeOfRank } = room;
  slotOf.fill(0);
  let slots = 0;
  let bucket = 0;
  let before = 0;
  for (let rank = 0; rank < RANKS; rank++) {
    const lower = Math.floor((count - 1) * (BAND_SHARES[rank >> 1] ?? 0));
    const wanted = Math.min(lower + (rank & 1), count - 1);
    // Of few values the ranks of one quantile may come after the next one's.
    if (wanted < before) {
      bucket = 0;
      before = 0;
    }
    for (; before + getWhole(counts, bucket) <= wanted; bucket++) before += getWhole(counts, bucket);
    if (getWhole(slotOf, bucket) === 0) slotOf[bucket] = ++slots;
    slotOfRank[rank] = getWhole(slotOf, bucket);
    placeOfRank[rank] = wanted - before;
  }
}

/** The values of the buckets that count, in order. */
function collect({ values, from, count }: Column, { bucketOf, slotOf, slots, filled }: QuantileRoom): void {
  filled.fill(0);
  for (let n = 0; n < count; n++) {
    const slot = getWhole(slotOf, getWhole(bucketOf, n));
    if (slot === 0) continue;
    const place = getWhole(filled, slot);
    const into = slots[slot];
    if (into !== undefined) into[place] = get(values, from + n);
    filled[slot] = place + 1;
  }
  for (const [slot, into] of slots.entries()) order(into, getWhole(filled, slot));
}

/** Few enough to be put in order by insertion. */
const FEW = 32;

function order(values: Float64Array, count: number): void {
  if (count > FEW) {
    values.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const value = get(values, i);
    let place = i;
    for (; place > 0 && get(values, place - 1) > value; place--) values[place] = get(values, place - 1);
    values[place] = value;
  }
}
