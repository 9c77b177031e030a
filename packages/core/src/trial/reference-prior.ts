/**
 * The same contrast without a view beforehand, to match published software: coefficients flat, innovation variance
 * inverse gamma (0.001, 0.001), rho even. Given rho the coefficients are Student's t; rho is integrated by the midpoint
 * rule over many values.
 */
import { logGamma } from '../numeric/index.ts';
import type { Mixture } from './mixture.ts';
import { crossProductsAt, type LagProducts, leastSquares } from './serial.ts';

/** A difference between conditions, and the errors around it. */
export interface Contrast {
  /** Mean under the second condition less under the baseline. */
  readonly difference: Mixture;
  /** Correlation of errors a day apart. */
  readonly rho: { readonly mean: number; readonly sd: number };
  /** Standard deviation of the errors. */
  readonly tau: { readonly mean: number };
}

const SHAPE = 0.001;
const RATE = 0.001;
const POINTS = 600;

/**
 * rho from -1 to 1 where every gap is a whole number of days; from 0 to 1 where not, for a negative number has no such
 * power. `independent` holds it at 0.
 * @param which Index of the coefficient.
 */
export function referencePosterior(sums: LagProducts, which: number, independent = false): Contrast {
  const low = sums.gaps.every((gap) => Number.isInteger(gap)) ? -1 : 0;
  const degrees = 2 * SHAPE + sums.rows - sums.size;
  if (!(degrees > 2))
    throw new RangeError(`Cannot fit a series: expected more rows, got ${sums.rows} for ${sums.size} columns`);
  const rhos = independent
    ? Float64Array.of(0)
    : Float64Array.from({ length: POINTS }, (_, i) => spaced(low, (i + 0.5) / POINTS));
  const points = Array.from(rhos, (rho) => pointAt(sums, { rho, which, degrees }));
  const most = points.reduce((a, { log }) => Math.max(a, log), Number.NEGATIVE_INFINITY);
  const raw = points.map(({ log }) => Math.exp(log - most));
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = Float64Array.from(raw, (value) => value / total);
  const meanBy = (of: (point: (typeof points)[number], i: number) => number): number =>
    points.reduce((sum, point, i) => sum + (weights[i] ?? 0) * of(point, i), 0);
  const mean = meanBy((_, i) => rhos[i] ?? 0);
  return {
    difference: {
      weights,
      centres: Float64Array.from(points, ({ centre }) => centre),
      scales: Float64Array.from(points, ({ scale }) => scale),
      degrees,
    },
    rho: { mean, sd: Math.sqrt(meanBy((_, i) => ((rhos[i] ?? 0) - mean) ** 2)) },
    tau: { mean: meanBy(({ tau }) => tau) },
  };
}

/** Values that lie the denser the nearer to the ends, where the posterior is steep. */
const spaced = (low: number, u: number): number => (low === 0 ? Math.sin((Math.PI / 2) * u) : -Math.cos(Math.PI * u));

interface PointRequest {
  readonly rho: number;
  readonly which: number;
  readonly degrees: number;
}

function pointAt(sums: LagProducts, { rho, which, degrees }: PointRequest) {
  const cross = crossProductsAt(sums, rho);
  const { coefficients, inverse, residualSquares, logDeterminantXX } = leastSquares(cross);
  // Innovations: the correlations over 1 - rho^2, so that the variance is of what is new each day.
  const rest = 1 - rho * rho;
  const squares = rest * residualSquares;
  const logDeterminant = cross.logDeterminant - sums.rows * Math.log(rest);
  const shape = SHAPE + (sums.rows - sums.size) / 2;
  const rate = RATE + squares / 2;
  const log = -0.5 * (logDeterminant + sums.size * Math.log(rest) + logDeterminantXX) - shape * Math.log(rate);
  const variance = ((2 * rate) / degrees / rest) * (inverse[which * sums.size + which] ?? 0);
  return {
    // The spacing of the values is their Jacobian, the same on both ranges.
    log: log + 0.5 * Math.log(rest),
    centre: coefficients[which] ?? 0,
    scale: Math.sqrt(variance),
    tau: Math.sqrt(rate / rest) * Math.exp(logGamma(shape - 0.5) - logGamma(shape)),
  };
}
