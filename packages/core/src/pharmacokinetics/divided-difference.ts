/**
 * Divided differences of `exp(-x)`: what every chain of first-order steps is made of.
 *
 * The textbook sum of exponentials divides by differences of rate constants, and loses all digits where two meet.
 * The divided difference has no such place. Near points: a series of positive terms. Far points: the recursion,
 * whose subtraction then keeps its digits (McCurdy, Ng and Parlett 1984, Accurate computation of divided differences
 * of the exponential function, Mathematics of Computation 43:501-528).
 */

/** Points nearer than this to one another take the series. */
const NEAR = 1;

/**
 * `(-1)^n f[x0, ..., xn]` of `f(x) = exp(-x)`, which is positive: the share that has come to the last of `n + 1`
 * steps with these (dimensionless) rates, over the product of the first `n`. Relative error a few units of 1e-16.
 * @param points Rates times duration, each >= 0, in any order; at least one.
 */
export function decayDifference(points: readonly number[]): number {
  return ofSorted([...points].sort((a, b) => a - b));
}

function ofSorted(points: readonly number[]): number {
  const low = points[0] ?? 0;
  const high = points[points.length - 1] ?? low;
  if (points.length === 1) return Math.exp(-low);
  if (high - low < NEAR) return series(points, high);
  return (ofSorted(points.slice(0, -1)) - ofSorted(points.slice(1))) / (high - low);
}

/**
 * Around the largest point every term is positive: `exp(-high) * sum h_k(high - x) / (n + k)!`, where `h_k` is the
 * complete homogeneous symmetric polynomial, built up point by point.
 */
function series(points: readonly number[], high: number): number {
  const order = points.length - 1;
  const gaps = points.map((point) => high - point).filter((gap) => gap > 0);
  // partial[i] is h_k of the first i + 1 gaps; each round raises k by one.
  const partial = gaps.map(() => 1);
  let factorial = 1;
  for (let i = 2; i <= order; i++) factorial *= i;
  let term = 1 / factorial;
  let sum = term;
  for (let k = 1; term > sum * 1e-17 && gaps.length > 0; k++) {
    factorial *= order + k;
    let before = 0;
    for (const [i, gap] of gaps.entries()) before = partial[i] = before + gap * (partial[i] ?? 0);
    term = before / factorial;
    sum += term;
  }
  return Math.exp(-high) * sum;
}
