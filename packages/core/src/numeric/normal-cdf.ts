/** Shares of the standard normal distribution, as logarithms: a share far out is too small a number to hold. */

const LOG_ROOT_TWO_PI = 0.9189385332046728;
/** Below this the continued fraction has all digits within its terms; above it the series has. */
const TAIL = -2.5;
const FRACTION_TERMS = 60;

/** Logarithm of the density at `x`. */
export const normalLogDensity = (x: number): number => -0.5 * x * x - LOG_ROOT_TWO_PI;

/**
 * Logarithm of the share below `x`, relative error of the share below 1e-13. Laplace's continued fraction in the tail
 * (Abramowitz and Stegun 26.2.14), the series of odd products elsewhere (26.2.11).
 */
export function normalLogCdf(x: number): number {
  if (x < TAIL) {
    let rest = -x;
    for (let k = FRACTION_TERMS; k >= 1; k--) rest = -x + k / rest;
    return normalLogDensity(x) - Math.log(rest);
  }
  // The other tail: what is missing from 1.
  if (x > -TAIL) return Math.log1p(-Math.exp(normalLogCdf(-x)));
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) sum += term *= (x * x) / k;
  return Math.log(0.5 + Math.exp(normalLogDensity(x)) * sum);
}
