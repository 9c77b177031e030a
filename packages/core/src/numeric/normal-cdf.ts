/** Shares of the standard normal distribution; as logarithms too, for a share far out is too small a number to hold. */

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

const HART_END = 7.07106781186547;
const ROOT_TWO_PI = 2.506628274631;

/**
 * The share below `x`, absolute error below 1e-14; many times as fast as {@link normalLogCdf}, for mixtures of thousands.
 * Hart JF (1968), Computer Approximations, as given by West G (2005), Better approximations to cumulative normal
 * functions, Wilmott Magazine 70-76.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  const tail = size > 37 ? 0 : normalTail(size, Math.exp(-0.5 * size * size));
  return x > 0 ? 1 - tail : tail;
}

/** The share above `size`, from 0, of which `exponential` is `exp(-size^2 / 2)`. */
function normalTail(size: number, exponential: number): number {
  if (size < HART_END) {
    // Written out: a loop over the coefficients takes several times as long.
    let above = 0.0352624965998911 * size + 0.700383064443688;
    above = (above * size + 6.37396220353165) * size + 33.912866078383;
    above = (above * size + 112.079291497871) * size + 221.213596169931;
    above = above * size + 220.206867912376;
    let below = 0.0883883476483184 * size + 1.75566716318264;
    below = (below * size + 16.064177579207) * size + 86.7807322029461;
    below = (below * size + 296.564248779674) * size + 637.333633378831;
    below = (below * size + 793.826512519948) * size + 440.413735824752;
    return (exponential * above) / below;
  }
  let rest = size + 0.65;
  for (let k = 4; k >= 1; k--) rest = size + k / rest;
  return exponential / rest / ROOT_TWO_PI;
}
