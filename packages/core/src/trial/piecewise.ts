/**
 * Piecewise regression of a single case: a trend before the change, a step at the change, and another slope after
 * it; by ordinary least squares (Huitema and McKean 2000, Educational and Psychological Measurement 60:38-58).
 */
import { crossProductsAt, lagProducts, leastSquares } from './serial.ts';

export interface PiecewiseFit {
  /** Level at the first moment, trend, step at the change, change of slope: as many as were asked for. */
  readonly coefficients: Float64Array;
  readonly standardErrors: readonly number[];
  /** Standard deviation of the residuals, by degrees of freedom. */
  readonly sigma: number;
  readonly rSquared: number;
  /** Akaike's criterion, the variance counted as a parameter. */
  readonly aic: number;
  readonly residuals: Float64Array;
  /** Of successive residuals; near 2 where they do not resemble each other. */
  readonly durbinWatson: number;
}

/** Ordinary least squares of an outcome on columns, in the order of time. */
export function ordinaryFit(outcome: Float64Array, columns: readonly Float64Array[]): PiecewiseFit {
  const n = outcome.length;
  const times = Float64Array.from({ length: n }, (_, i) => i);
  const { coefficients, inverse } = leastSquares(crossProductsAt(lagProducts({ times, outcome, columns }), 0));
  const residuals = outcome.map(
    (y, i) => y - columns.reduce((sum, column, k) => sum + (column[i] ?? 0) * (coefficients[k] ?? 0), 0),
  );
  const squares = residuals.reduce((sum, e) => sum + e * e, 0);
  const mean = outcome.reduce((a, b) => a + b, 0) / n;
  const total = outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  const sigma = Math.sqrt(squares / (n - columns.length));
  return {
    coefficients,
    standardErrors: columns.map((_, k) => sigma * Math.sqrt(inverse[k * columns.length + k] ?? 0)),
    sigma,
    rSquared: 1 - squares / total,
    aic: n * (Math.log((2 * Math.PI * squares) / n) + 1) + 2 * (columns.length + 1),
    residuals,
    durbinWatson:
      residuals.reduce((sum, e, i) => (i === 0 ? 0 : sum + (e - (residuals[i - 1] ?? 0)) ** 2), 0) / squares,
  };
}

/**
 * @param times As the trend counts them.
 * @param change The first moment of the second phase; its slope counts from there.
 */
export function piecewiseFit(times: Float64Array, outcome: Float64Array, change: number): PiecewiseFit {
  const after = times.map((t) => (t >= change ? 1 : 0));
  return ordinaryFit(outcome, [
    new Float64Array(times.length).fill(1),
    times,
    after,
    times.map((t, i) => (t - change) * (after[i] ?? 0)),
  ]);
}
