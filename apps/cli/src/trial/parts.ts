/** What both ways of analysing share: the scale that an outcome suggests, and the picture of ten dots. */

/** The scale of ratings that the priors are made for. */
const RATINGS = { low: 0, high: 10 };

/** Shares from 0 to 1 and ratings from 0 to 10 where the outcome looks like them; else the range that was seen. What was taken is printed. */
export function scaleOf(outcome: Float64Array): { readonly low: number; readonly high: number } {
  const values = outcome.filter(Number.isFinite);
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const half = (RATINGS.high - RATINGS.low) / 2;
  if (low >= 0 && high <= 1) return { low: 0, high: 1 };
  if (!(low < RATINGS.low - half || high > RATINGS.high + half)) return RATINGS;
  return high > low ? { low, high } : { low: low - half, high: high + half };
}

export const DOTS = 10;

export const dots = (tenths: number): string => '●'.repeat(tenths) + '○'.repeat(DOTS - tenths);
