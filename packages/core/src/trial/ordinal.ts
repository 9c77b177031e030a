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

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

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
      this.#gradient[j] = -this.#precision * threshold;
      this.#information[j * this.#size + j] = this.#precision;
    }
    for (const [which, counts] of this.#counts.entries())
      for (const [k, count] of counts.entries()) if (count > 0) value += this.#category(k, count, thresholds, which);
    return value;
  }

  /** Entries between threshold `k - 1` and `k`: the share is F(upper) - F(lower), F the logistic. */
  #category(k: number, count: number, thresholds: Float64Array, which: number): number {
    const shift = which === 1 ? this.#d : 0;
    const place = (j: number): number => {
      if (j < 0) return Number.NEGATIVE_INFINITY;
      return j >= this.#size ? Number.POSITIVE_INFINITY : (thresholds[j] ?? 0) - shift;
    };
    const [from, to] = [place(k - 1), place(k)];
    const [low, high] = [logistic(from), logistic(to)];
    // In the upper half the shares above are the smaller numbers, and keep their digits.
    const p = from > 0 ? logistic(-from) - logistic(-to) : high - low;
    if (!(p > 0)) return Number.NEGATIVE_INFINITY;
    const [slopeLow, slopeHigh] = [low * (1 - low), high * (1 - high)];
    this.#add(k, (count * slopeHigh) / p, count * ((slopeHigh / p) ** 2 - (slopeHigh * (1 - 2 * high)) / p));
    this.#add(k - 1, (-count * slopeLow) / p, count * ((slopeLow / p) ** 2 + (slopeLow * (1 - 2 * low)) / p));
    if (k > 0 && k < this.#size) {
      const at = k * this.#size + k - 1;
      this.#information[at] = (this.#information[at] ?? 0) - (count * slopeLow * slopeHigh) / (p * p);
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
      let by = 1;
      let next = place.map((threshold, j) => threshold + (move[j] ?? 0));
      while (by > 1e-9 && !(this.at(next) >= value)) {
        by /= 2;
        const shorter = by;
        next = place.map((threshold, j) => threshold + shorter * (move[j] ?? 0));
      }
      place = next;
      value = this.at(place);
      if (move.every((one) => Math.abs(one) < 1e-9)) break;
    }
    return place;
  }

  /** Logarithm of the integral over the thresholds around their top, up to a constant. */
  logIntegral(top: Float64Array): number {
    const value = this.at(top);
    return value - 0.5 * choleskyFactor(this.#information, this.#size, this.#information);
  }
}
