/** Generalised least squares with errors that resemble their neighbours, by likelihood: what R's `nlme::gls` fits. For this comparison only. */
import { crossProductsAt, lagProducts, leastSquares, type SerialRows } from '@clearleaf/core/trial';

export interface GlsFit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly phi: number;
  readonly sigma: number;
  readonly logLikelihood: number;
}

/** @param method `reml` as gls does unless told, or `ml`. */
export function gls(rows: SerialRows, method: 'reml' | 'ml'): GlsFit {
  const sums = lagProducts(rows);
  const free = method === 'reml' ? sums.rows - sums.size : sums.rows;
  const at = (phi: number): GlsFit => {
    const cross = crossProductsAt(sums, phi);
    const { coefficients, inverse, residualSquares, logDeterminantXX } = leastSquares(cross);
    const variance = residualSquares / free;
    // nlme gives standard errors by degrees of freedom under both methods.
    const forErrors = residualSquares / (sums.rows - sums.size);
    const restricted = method === 'reml' ? logDeterminantXX : 0;
    return {
      coefficients: Array.from(coefficients),
      standardErrors: Array.from(coefficients, (_, k) => Math.sqrt(forErrors * (inverse[k * sums.size + k] ?? 0))),
      phi,
      sigma: Math.sqrt(variance),
      logLikelihood: -0.5 * (free * (Math.log(2 * Math.PI * variance) + 1) + cross.logDeterminant + restricted),
    };
  };
  const grid = Array.from({ length: 199 }, (_, i) => (i - 99) / 100);
  const best = grid.reduce((a, b) => (at(b).logLikelihood > at(a).logLikelihood ? b : a));
  let [low, high] = [best - 0.01, best + 0.01];
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-10) {
    const width = golden * (high - low);
    if (at(high - width).logLikelihood > at(low + width).logLikelihood) high = low + width;
    else low = high - width;
  }
  return at((low + high) / 2);
}
