/**
 * M5 for a few ordered words ("none, some, much"): cumulative logit, in which a condition moves all thresholds by the
 * same log odds (McCullagh 1980, Journal of the Royal Statistical Society B 42:109-142). The thresholds are integrated
 * out by Laplace's approximation at each value of the difference, with their own exact curvature.
 */
import { choleskyFactor, solveLower, solveUpper } from '../numeric/index.ts';
import type { DiscretePrior } from './discrete.ts';
import { type TabulatedDensity, tabulateDensity } from './density.ts';

/** Entries in each category from lowest to highest, under the baseline and under the other condition. */
export type OrdinalCounts = readonly [readonly number[], readonly number[]];

/**
 * Log odds of a higher category under the second condition against the baseline.
 * @throws RangeError where fewer than two categories have entries.
 */
export function ordinalContrast(counts: OrdinalCounts, prior: DiscretePrior = {}): TabulatedDensity {
  const { levelSd = 10, differenceSd = 2.5 } = prior;
  // A category that nobody used has no threshold of its own.
  const used = counts[0].map((count, k) => count + (counts[1][k] ?? 0) > 0);
  const [first, second] = counts.map((of) => of.filter((_, k) => used[k]));
  if (first === undefined || second === undefined || first.length < 2)
    throw new RangeError('Cannot compare ratings: expected entries in two categories or more');
  let thresholds = startOf(first, second);
  return tabulateDensity((d) => {
    const model = new Thresholds([first, second], d, levelSd);
    thresholds = model.climb(thresholds);
    return model.logIntegral(thresholds) - 0.5 * (d / differenceSd) ** 2;
  }, 161);
}

/** Log odds of the shares below each threshold, all entries together. */
function startOf(first: readonly number[], second: readonly number[]): Float64Array {
  const all = first.map((count, k) => count + (second[k] ?? 0));
  const total = all.reduce((a, b) => a + b, 0);
  let below = 0;
  return Float64Array.from(all.slice(0, -1), (count) => {
    below += count;
    return Math.log(below / (total - below));
  });
}

/** One end of a category, under one condition. */
interface Edge {
  /** Where it lies on the scale of the model; infinite at both ends. */
  readonly place: number;
  /** Shares below and above: each by its own, so that the smaller one keeps its digits. */
  readonly below: number;
  readonly above: number;
}
const FIRST: Edge = { place: Number.NEGATIVE_INFINITY, below: 0, above: 1 };
const LAST: Edge = { place: Number.POSITIVE_INFINITY, below: 1, above: 0 };

function edgeAt(place: number): Edge {
  const tail = Math.exp(-Math.abs(place));
  const large = 1 / (1 + tail);
  const small = tail * large;
  return place > 0 ? { place, below: large, above: small } : { place, below: small, above: large };
}

/** A step this short in every threshold is the last: Newton's next one would be its square. */
const SHORTEST_STEP = 1e-6;

/** The log posterior of the thresholds at one difference. */
class Thresholds {
  readonly #counts: readonly (readonly number[])[];
  readonly #d: number;
  readonly #precision: number;
  readonly #size: number;
  readonly #gradient: Float64Array;
  readonly #information: Float64Array;

  constructor(counts: readonly (readonly number[])[], d: number, levelSd: number) {
    this.#counts = counts;
    this.#d = d;
    this.#precision = 1 / levelSd ** 2;
    this.#size = (counts[0]?.length ?? 1) - 1;
    this.#gradient = new Float64Array(this.#size);
    this.#information = new Float64Array(this.#size ** 2);
  }

  /** Value at some thresholds, minus infinity where they do not ascend; leaves slope and curvature. */
  at(thresholds: Float64Array): number {
    this.#gradient.fill(0);
    this.#information.fill(0);
    let value = 0;
    for (let j = 0; j < this.#size; j++) {
      const threshold = thresholds[j] ?? 0;
      value -= 0.5 * this.#precision * threshold * threshold;
      this.#add(j, -this.#precision * threshold, this.#precision);
    }
    for (const [which, counts] of this.#counts.entries()) {
      let from = FIRST;
      for (let k = 0; k <= this.#size; k++) {
        const to = k === this.#size ? LAST : edgeAt((thresholds[k] ?? 0) - which * this.#d);
        const count = counts[k] ?? 0;
        if (count > 0) value += this.#category(k, count, from, to);
        from = to;
      }
    }
    return value;
  }

  /** Entries between threshold `k - 1` and `k`. */
  #category(k: number, count: number, from: Edge, to: Edge): number {
    // In the upper half the shares above are the smaller numbers.
    const p = from.place > 0 ? from.above - to.above : to.below - from.below;
    if (!(p > 0)) return Number.NEGATIVE_INFINITY;
    const low = (from.below * from.above) / p;
    const high = (to.below * to.above) / p;
    this.#add(k, count * high, count * high * (high - to.above + to.below));
    this.#add(k - 1, -count * low, count * low * (low + from.above - from.below));
    if (k > 0 && k < this.#size) {
      const at = k * this.#size + k - 1;
      this.#information[at] = (this.#information[at] ?? 0) - count * low * high;
    }
    return count * Math.log(p);
  }

  #add(j: number, slope: number, curvature: number): void {
    if (j < 0 || j >= this.#size) return;
    this.#gradient[j] = (this.#gradient[j] ?? 0) + slope;
    const at = j * this.#size + j;
    this.#information[at] = (this.#information[at] ?? 0) + curvature;
  }

  /** The top, from a start: Newton's steps, halved where they overshoot. */
  climb(start: Float64Array): Float64Array {
    let place = start;
    let value = this.at(place);
    const move = new Float64Array(this.#size);
    for (let round = 0; round < 100; round++) {
      choleskyFactor(this.#information, this.#size, this.#information);
      solveLower(this.#information, this.#size, this.#gradient, move);
      solveUpper(this.#information, this.#size, move, move);
      const top = place.map((threshold, j) => threshold + (move[j] ?? 0));
      // So near, the value differs by less than its rounding: asking whether it rose would be asking chance.
      if (move.every((one) => Math.abs(one) < SHORTEST_STEP)) return top;
      const from = place;
      place = top;
      for (let by = 0.5; by > 1e-9 && !(this.at(place) >= value); by /= 2)
        place = from.map((threshold, j) => threshold + by * (move[j] ?? 0));
      value = this.at(place);
    }
    return place;
  }

  /** Logarithm of the integral over the thresholds around their top, up to a constant. */
  logIntegral(top: Float64Array): number {
    const value = this.at(top);
    return value - 0.5 * choleskyFactor(this.#information, this.#size, this.#information);
  }
}
