/**
 * The posterior of a regression on a series, by a fixed grid over the autocorrelation `rho` and the standard deviation
 * `tau` of the errors: given both it is normal and exact, so the whole is a mixture of normals, with no chance in it.
 *
 * Priors: each coefficient normal; rho even from 0 to `rhoMax`; tau half-normal.
 */
import { choleskyFactor, choleskyInverse, solveLower, solveUpper } from '../numeric/index.ts';
import type { Mixture } from './mixture.ts';
import { type CrossProducts, crossProductsAt, type LagProducts } from './serial.ts';

/** What is held of the coefficients before the data, independent of one another. */
export interface CoefficientPrior {
  readonly mean: number;
  /** > 0; `Infinity` is flat. */
  readonly sd: number;
}

export interface SerialGrid {
  /** Values of rho, in the middle of as many even cells from 0 to `rhoMax`. */
  readonly rhos: number;
  /** Default use 0.95; rho per day. */
  readonly rhoMax: number;
  readonly taus: number;
  /** tau from 0 to this, in units of the outcome. */
  readonly tauMax: number;
  /** Scale of the half-normal prior of tau. */
  readonly tauPriorSd: number;
}

/** The grid for an outcome from 0 to `range`: at 10, rho to 0.95 by 40, tau to 15 by 80, half-normal of 2.5. */
export const serialGrid = (range: number): SerialGrid => ({
  rhos: 40,
  rhoMax: 0.95,
  taus: 80,
  tauMax: 1.5 * range,
  tauPriorSd: range / 4,
});

/** Points of the grid that weigh anything, with the normal posterior of the coefficients at each. */
export interface SerialPosterior {
  /** Coefficients. */
  readonly size: number;
  /** Sum up to 1. */
  readonly weights: Float64Array;
  readonly rho: Float64Array;
  readonly tau: Float64Array;
  /** `size` a point. */
  readonly means: Float64Array;
  /** `size * size` a point. */
  readonly covariances: Float64Array;
  /** Logarithm of the marginal likelihood; comparable among fits of the same outcome whose priors are proper. */
  readonly logEvidence: number;
}

/** Points that weigh less than this beside the heaviest are left out: together below 1e-8 of the whole. */
const SMALLEST_WEIGHT = 1e-12;
const LOG_TWO_PI = Math.log(2 * Math.PI);

/** Room for one solve, used again at each point. */
class Solver {
  readonly #size: number;
  readonly #precision: Float64Array;
  readonly #pull: Float64Array;
  readonly #matrix: Float64Array;
  readonly #right: Float64Array;
  readonly #inverse: Float64Array;
  readonly #column: Float64Array;
  /** What the priors alone give to the logarithm. */
  readonly #constant: number;

  constructor(prior: readonly CoefficientPrior[]) {
    this.#size = prior.length;
    this.#precision = Float64Array.from(prior, ({ sd }) => 1 / (sd * sd));
    this.#pull = Float64Array.from(prior, ({ mean }, i) => mean * (this.#precision[i] ?? 0));
    this.#matrix = new Float64Array(prior.length ** 2);
    this.#right = new Float64Array(prior.length);
    this.#inverse = new Float64Array(prior.length ** 2);
    this.#column = new Float64Array(prior.length);
    this.#constant = prior
      .filter(({ sd }) => Number.isFinite(sd))
      .reduce((sum, { mean, sd }) => sum - 0.5 * (mean / sd) ** 2 - Math.log(sd), 0);
  }

  /** Logarithm of the marginal likelihood at one point; leaves the factor and the half-solved right side for `into`. */
  at(cross: CrossProducts, tau: number): number {
    const size = this.#size;
    const scale = 1 / (tau * tau);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) this.#matrix[i * size + j] = (cross.xx[i * size + j] ?? 0) * scale;
      this.#matrix[i * size + i] = (this.#matrix[i * size + i] ?? 0) + (this.#precision[i] ?? 0);
      this.#right[i] = (cross.xy[i] ?? 0) * scale + (this.#pull[i] ?? 0);
    }
    const logDeterminant = choleskyFactor(this.#matrix, size, this.#matrix);
    const explained = solveLower(this.#matrix, size, this.#right, this.#right);
    return (
      this.#constant -
      cross.rows * (Math.log(tau) + 0.5 * LOG_TWO_PI) -
      0.5 * (cross.logDeterminant + cross.yy * scale - explained + logDeterminant)
    );
  }

  /** Writes mean and covariance at the point that {@link at} has just solved, as the point `place` of all. */
  into(means: Float64Array, covariances: Float64Array, place: number): void {
    const size = this.#size;
    solveUpper(this.#matrix, size, this.#right, this.#right);
    means.set(this.#right, place * size);
    choleskyInverse(this.#matrix, size, this.#inverse, this.#column);
    covariances.set(this.#inverse, place * size * size);
  }
}

/**
 * Log of the marginal likelihood of the rows at one rho and tau, coefficients integrated out.
 * @param tau > 0.
 */
export function logMarginalAt(cross: CrossProducts, tau: number, prior: readonly CoefficientPrior[]): number {
  return new Solver(prior).at(cross, tau);
}

/**
 * @param prior One a column.
 * @throws RangeError where there are not as many, or the columns do not determine what has no prior.
 */
export function serialPosterior(
  sums: LagProducts,
  prior: readonly CoefficientPrior[],
  grid: SerialGrid,
): SerialPosterior {
  if (prior.length !== sums.size)
    throw new RangeError(`Cannot fit a series: expected ${sums.size} priors, one a column, got ${prior.length}`);
  const solver = new Solver(prior);
  const products = Array.from({ length: grid.rhos }, (_, i) =>
    crossProductsAt(sums, (grid.rhoMax * (i + 0.5)) / grid.rhos),
  );
  const taus = Float64Array.from({ length: grid.taus }, (_, j) => (grid.tauMax * (j + 0.5)) / grid.taus);
  // Even density of rho times the width of its cell; half-normal density of tau times the width of its.
  const shared = -Math.log(grid.rhos) + Math.log((2 * grid.tauMax) / grid.taus / grid.tauPriorSd) - 0.5 * LOG_TWO_PI;
  const logs = new Float64Array(grid.rhos * grid.taus).fill(Number.NEGATIVE_INFINITY);
  const logAt = (cross: CrossProducts, tau: number): number =>
    solver.at(cross, tau) + shared - 0.5 * (tau / grid.tauPriorSd) ** 2;
  walk(products, taus, logAt, logs);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < logs.length; k++) most = Math.max(most, logs[k] ?? 0);
  if (!Number.isFinite(most))
    throw new RangeError('Cannot fit a series: its columns do not differ enough to tell them apart');
  let total = 0;
  const kept: number[] = [];
  for (let k = 0; k < logs.length; k++) {
    const weight = Math.exp((logs[k] ?? 0) - most);
    total += weight;
    if (weight > SMALLEST_WEIGHT) kept.push(k);
  }
  return fill(kept, { solver, products, taus, logs, size: sums.size, logEvidence: most + Math.log(total) });
}

/** Logarithm below the largest at which a walk ends; what lies beyond weighs nothing. */
const DEPTH = 40;

/**
 * Fills the grid, one rho after the other: all of tau at the first, and then from the largest of the rho before both
 * ways, until it has fallen to nothing. Four in five points are never solved.
 */
function walk(
  products: readonly CrossProducts[],
  taus: Float64Array,
  logAt: (cross: CrossProducts, tau: number) => number,
  logs: Float64Array,
): void {
  let start = 0;
  for (const [i, cross] of products.entries()) {
    let best = Number.NEGATIVE_INFINITY;
    let place = start;
    const visit = (j: number): boolean => {
      const value = logAt(cross, taus[j] ?? 0);
      logs[i * taus.length + j] = value;
      if (value > best) [best, place] = [value, j];
      return i === 0 || value > best - DEPTH;
    };
    for (let j = start; j < taus.length && visit(j); ) j++;
    for (let j = start - 1; j >= 0 && visit(j); ) j--;
    start = place;
  }
}

interface Solved {
  readonly solver: Solver;
  readonly products: readonly CrossProducts[];
  readonly taus: Float64Array;
  readonly logs: Float64Array;
  readonly size: number;
  readonly logEvidence: number;
}

/** Solves the points that weigh something once more, for the coefficients this time. */
function fill(kept: readonly number[], { solver, products, taus, logs, size, logEvidence }: Solved): SerialPosterior {
  const weights = Float64Array.from(kept, (k) => Math.exp((logs[k] ?? 0) - logEvidence));
  const sum = weights.reduce((a, b) => a + b, 0);
  const rho = new Float64Array(kept.length);
  const tau = new Float64Array(kept.length);
  const means = new Float64Array(kept.length * size);
  const covariances = new Float64Array(kept.length * size * size);
  for (let place = 0; place < kept.length; place++) {
    const k = kept[place] ?? 0;
    const cross = products[Math.floor(k / taus.length)];
    const sd = taus[k % taus.length];
    if (cross === undefined || sd === undefined) continue;
    weights[place] = (weights[place] ?? 0) / sum;
    rho[place] = cross.rho;
    tau[place] = sd;
    solver.at(cross, sd);
    solver.into(means, covariances, place);
  }
  return { size, weights, rho, tau, means, covariances, logEvidence };
}

/**
 * What is held of a sum of coefficients, `contrast` times the coefficients.
 * @param contrast One number a coefficient; for one coefficient alone a 1 among zeros.
 */
export function contrastOf(posterior: SerialPosterior, contrast: readonly number[]): Mixture {
  const { size, weights, means, covariances } = posterior;
  const centres = new Float64Array(weights.length);
  const scales = new Float64Array(weights.length);
  for (let k = 0; k < weights.length; k++) {
    let centre = 0;
    let variance = 0;
    for (const [i, by] of contrast.entries()) {
      if (by === 0) continue;
      centre += by * (means[k * size + i] ?? 0);
      for (const [j, other] of contrast.entries())
        variance += by * other * (covariances[(k * size + i) * size + j] ?? 0);
    }
    centres[k] = centre;
    scales[k] = Math.sqrt(variance);
  }
  return { weights, centres, scales, degrees: Number.POSITIVE_INFINITY };
}

/** Mean and standard deviation of rho or tau, weighed by the posterior. */
export function weighedMoments(
  values: Float64Array,
  weights: Float64Array,
): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
  const variance = values.reduce((sum, value, k) => sum + (value - mean) ** 2 * (weights[k] ?? 0), 0);
  return { mean, sd: Math.sqrt(variance) };
}
