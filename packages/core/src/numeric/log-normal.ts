/**
 * The log-normal distribution: positive, skewed, and closed under products, which is what an amount times a strength is.
 *
 * `mu` and `sigma` are mean and standard deviation of the natural logarithm. A `sigma` of 0 is one exact value.
 */
import { normalQuantile } from './normal.ts';

export interface LogNormal {
  readonly mu: number;
  readonly sigma: number;
}

/** The one with this mean (> 0) and standard deviation (>= 0). */
export function logNormalByMoments(mean: number, sd: number): LogNormal {
  if (!(mean > 0) || !(sd >= 0))
    throw new RangeError(`Cannot shape a log-normal: expected mean > 0 and sd >= 0, got ${mean} and ${sd}`);
  const variance = Math.log1p((sd / mean) ** 2);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The one whose share `1 - 2 * tail` in the middle lies between `low` and `high`, both > 0. */
export function logNormalByRange(low: number, high: number, tail: number): LogNormal {
  if (!(low > 0) || !(high >= low))
    throw new RangeError(`Cannot shape a log-normal: expected 0 < low <= high, got ${low} and ${high}`);
  const reach = -normalQuantile(tail);
  return { mu: (Math.log(low) + Math.log(high)) / 2, sigma: (Math.log(high) - Math.log(low)) / (2 * reach) };
}

export const logNormalMean = ({ mu, sigma }: LogNormal): number => Math.exp(mu + sigma ** 2 / 2);

export const logNormalSd = (shape: LogNormal): number => logNormalMean(shape) * Math.sqrt(Math.expm1(shape.sigma ** 2));

/** The value below which a share `p` lies; `p` strictly between 0 and 1. */
export const logNormalQuantile = ({ mu, sigma }: LogNormal, p: number): number =>
  Math.exp(mu + sigma * normalQuantile(p));
