/** Summaries of a sample. */

/**
 * The quantile of a sample by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, The
 * American Statistician 50:361-365; what R and NumPy give by default).
 * @param values At least one, in any order.
 * @param p From 0 to 1.
 */
export function sampleQuantile(values: Iterable<number>, p: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined)
    throw new RangeError(`Cannot take quantile ${p} of ${sorted.length} values: expected values, and p from 0 to 1`);
  return below + (place - Math.floor(place)) * (above - below);
}

/** Mean and standard deviation (n - 1) of at least two values, by Welford's one pass. */
export function sampleMoments(values: Iterable<number>): { readonly mean: number; readonly sd: number } {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    count++;
    const difference = value - mean;
    mean += difference / count;
    squares += difference * (value - mean);
  }
  if (count < 2) throw new RangeError(`Cannot take the spread of ${count} values: expected two or more`);
  return { mean, sd: Math.sqrt(squares / (count - 1)) };
}
