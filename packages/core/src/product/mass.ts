/**
 * Products and sums of quantities that are not sure.
 *
 * For independent X and Y, Var(XY) = (sx^2 + mx^2)(sy^2 + my^2) - mx^2 my^2. Where both are log-normal by those
 * moments the product is log-normal exactly; a sum is taken as log-normal by its moments (Fenton 1960, IRE
 * Transactions on Communications Systems 8:57-67), which is an approximation that keeps it positive.
 */
import { logNormalByMoments, logNormalQuantile } from '../numeric/index.ts';
import type { Mass, Moments } from './content-types.ts';

/** A spread of a million times the mean says nothing any more; beyond it the squares leave the range of numbers. */
const WIDEST = 1e6;

/** Mean and standard deviation of the product of independent quantities. */
export function product(...factors: readonly Moments[]): Moments {
  let mean = 1;
  let square = 1;
  for (const factor of factors) {
    mean *= factor.mean;
    // In shares of the mean, so that a small spread is not lost beside a large value.
    square *= factor.mean === 0 ? 1 : 1 + Math.min(factor.sd / factor.mean, WIDEST) ** 2;
  }
  return { mean, sd: Math.abs(mean) * Math.sqrt(Math.max(0, square - 1)) };
}

/** The distribution with these moments. */
export function massOf({ mean, sd }: Moments): Mass {
  if (mean === 0) return { mean: 0, sd: 0, median: 0, p5: 0, p95: 0, shape: null };
  if (sd === 0) return { mean, sd, median: mean, p5: mean, p95: mean, shape: { mu: Math.log(mean), sigma: 0 } };
  const shape = logNormalByMoments(mean, sd);
  return {
    mean,
    sd,
    median: Math.exp(shape.mu),
    p5: logNormalQuantile(shape, 0.05),
    p95: logNormalQuantile(shape, 0.95),
    shape,
  };
}
