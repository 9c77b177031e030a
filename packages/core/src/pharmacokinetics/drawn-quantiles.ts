/**
 * Quantiles of a population at one time for a picture: each within 1/128 of the exact one, from one look at each value.
 *
 * The upper half of a positive number's bits is its logarithm, all but the curve between powers of two. Values are counted
 * by its first bits, 128 steps a doubling, and a quantile is read off the counts, evenly within its step. The steps reach
 * from a sixteenth of the last column's median to sixteen times it; where a quantile is not among them the exact way is
 * taken, so that the error is the same for any values.
 */
import { BAND_SHARES, type Column, columnQuantiles, type QuantileRoom, quantileRoom, SHARES } from './quantiles.ts';
import { getWhole } from './read.ts';

/** Bits of the upper half below the first seven of the fraction. */
const SHIFT = 13;
const STEPS = 1024;
const LAST = STEPS - 1;
/** Places in the row of five. */
const MEDIAN = 2;

/** Room to work in, for columns of up to so many values. */
export interface DrawnRoom {
  readonly counts: Int32Array;
  /** Step of the first count, by which the next column is counted. */
  first: number;
  readonly exact: QuantileRoom;
  /** One number and its two halves. */
  readonly number: Float64Array;
  readonly words: Int32Array;
}

export function drawnRoom(count: number): DrawnRoom {
  const number = new Float64Array(1);
  const words = new Int32Array(number.buffer);
  return { counts: new Int32Array(STEPS), first: -1, exact: quantileRoom(count), number, words };
}

/** Writes the five quantiles of the column to `to`, from `at` on. */
export function drawnQuantiles(column: Column, room: DrawnRoom, to: Float64Array, at: number): void {
  if (room.first < 0 || !fromCounts(column, room, to, at)) columnQuantiles(column, room.exact, to, at);
  room.number[0] = to[at + MEDIAN] ?? 0;
  room.first = Math.max(0, (getWhole(room.words, 1) >> SHIFT) - STEPS / 2);
}

/** False where a quantile lies outside the steps counted. */
function fromCounts(column: Column, room: DrawnRoom, to: Float64Array, at: number): boolean {
  countSteps(column, room);
  const { counts } = room;
  let step = 0;
  let before = 0;
  for (let i = 0; i < SHARES; i++) {
    const wanted = (column.count - 1) * (BAND_SHARES[i] ?? 0);
    for (; step < STEPS && before + getWhole(counts, step) <= wanted; step++) before += getWhole(counts, step);
    const value = within(step, wanted - before, room);
    if (Number.isNaN(value)) return false;
    to[at + i] = value;
  }
  return true;
}

function countSteps({ words, from, count }: Column, { counts, first }: DrawnRoom): void {
  counts.fill(0);
  const begin = 2 * from + 1;
  const end = begin + 2 * count;
  for (let i = begin; i < end; i += 2) {
    const step = (getWhole(words, i) >> SHIFT) - first;
    const place = step < 0 ? 0 : step > LAST ? LAST : step;
    counts[place] = getWhole(counts, place) + 1;
  }
}

/** The quantile that lies `rank` values, not always whole, into a step; NaN where its value may lie outside. */
function within(step: number, rank: number, room: DrawnRoom): number {
  const held = getWhole(room.counts, step);
  const alone = rank <= held - 1;
  const next = alone ? step : nextHeld(step, room);
  // The outermost steps also hold what lies beyond them.
  if (step === 0 || next >= LAST) return Number.NaN;
  // Values stand evenly within a step; between two steps, from the middle of one to the middle of the other.
  if (alone) return insideStep(step, (rank + 0.5) / held, room);
  const low = insideStep(step, 0.5, room);
  return low + (rank - held + 1) * (insideStep(next, 0.5, room) - low);
}

/** The next step that holds a value. */
function nextHeld(step: number, { counts }: DrawnRoom): number {
  let next = step + 1;
  while (next < LAST && getWhole(counts, next) === 0) next++;
  return next;
}

/** The number at this share of a step's way. */
function insideStep(step: number, share: number, room: DrawnRoom): number {
  const low = lowerEnd(room.first + step, room);
  return low + share * (lowerEnd(room.first + step + 1, room) - low);
}

/** The smallest number of a step. */
function lowerEnd(step: number, { number, words }: DrawnRoom): number {
  words[0] = 0;
  words[1] = step << SHIFT;
  return number[0] ?? 0;
}
