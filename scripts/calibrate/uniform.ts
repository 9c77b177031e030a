/** Whether places of truths are spread evenly from 0 to 1, as a right posterior spreads them: two tests of it. */

/** 21 bins leave 20 degrees of freedom; the tail of an even number of them is a finite sum. */
const BINS = 21;

export interface Spread {
  readonly count: number;
  /** 0.5 when even. */
  readonly mean: number;
  /** sqrt(1/12) = 0.289 when even; less where posteriors are too wide, more where they are too narrow. */
  readonly sd: number;
  /** Share of the truths that the middle 50 % and 90 % of their posteriors hold. */
  readonly within50: number;
  readonly within90: number;
  /** Chance of so uneven a histogram of 21 bins, were the places even. */
  readonly pHistogram: number;
  /** Chance of so large a step away from the diagonal (Kolmogorov), were the places even. */
  readonly pKolmogorov: number;
}

/** @param places At least one, each from 0 to 1. */
export function spreadOf(places: readonly number[]): Spread {
  const count = places.length;
  const outside = places.find((place) => !(place >= 0 && place <= 1));
  if (count === 0 || outside !== undefined)
    throw new RangeError(`Cannot judge ${count} places: expected one or more from 0 to 1, got ${String(outside)}`);
  const mean = places.reduce((sum, place) => sum + place, 0) / count;
  const sd = Math.sqrt(places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / Math.max(1, count - 1));
  const within = (share: number): number => places.filter((place) => Math.abs(place - 0.5) <= share / 2).length / count;
  return {
    count,
    mean,
    sd,
    within50: within(0.5),
    within90: within(0.9),
    pHistogram: chiSquareTail(histogramStatistic(places), BINS - 1),
    pKolmogorov: kolmogorovTail(largestStep(places), count),
  };
}

function histogramStatistic(places: readonly number[]): number {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const place of places) {
    const bin = Math.min(BINS - 1, Math.floor(place * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const expected = places.length / BINS;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Chance that chi-square with an even number of degrees of freedom exceeds `x`. */
export function chiSquareTail(x: number, degrees: number): number {
  let term = Math.exp(-x / 2);
  let sum = term;
  for (let k = 1; k < degrees / 2; k++) sum += term *= x / 2 / k;
  return Math.min(1, sum);
}

function largestStep(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.reduce(
    (largest, place, i) => Math.max(largest, place - i / sorted.length, (i + 1) / sorted.length - place),
    0,
  );
}

/**
 * Chance that the largest step of `count` even places exceeds `step`: Kolmogorov's limit with Stephens's correction for
 * few (Stephens 1970, Journal of the Royal Statistical Society B 32:115-122).
 */
export function kolmogorovTail(step: number, count: number): number {
  const root = Math.sqrt(count);
  const lambda = (root + 0.12 + 0.11 / root) * step;
  // The sum of alternating terms has no digits left below this, and the chance is 1 to the last of them.
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}
