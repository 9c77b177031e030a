/**
 * Pareto-smoothed importance sampling: whether weighted draws may be trusted, and weights that are steadier.
 *
 * Vehtari, Simpson, Gelman, Yao and Gabry (2024), Pareto smoothed importance sampling, Journal of Machine Learning
 * Research 25(72); the fit of the generalised Pareto distribution is Zhang and Stephens (2009), Technometrics
 * 51:316-325, with the weak prior on the shape that the former adds. The formulas' letters stay.
 */

/** A generalised Pareto distribution of excesses: shape and scale. */
export interface GeneralisedPareto {
  readonly k: number;
  readonly sigma: number;
}

/** @param excesses At least five, > 0, ascending. */
export function fitGeneralisedPareto(excesses: Float64Array): GeneralisedPareto {
  const n = excesses.length;
  const last = excesses[n - 1] ?? Number.NaN;
  if (n < 5 || !(last > 0)) throw new RangeError(`Cannot fit a tail: expected five or more excesses > 0, got ${n}`);
  const m = 30 + Math.floor(Math.sqrt(n));
  const quartile = excesses[Math.floor(n / 4 + 0.5) - 1] ?? last;
  const shapeOf = (b: number): number => excesses.reduce((sum, x) => sum + Math.log1p(-b * x), 0) / n;
  const theta = Array.from({ length: m }, (_, i) => 1 / last + (1 - Math.sqrt(m / (i + 0.5))) / (3 * quartile));
  const profile = theta.map((b) => {
    const k = shapeOf(b);
    return n * (Math.log(-b / k) - k - 1);
  });
  const most = Math.max(...profile);
  const weights = profile.map((value) => Math.exp(value - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const b = theta.reduce((sum, value, i) => sum + (value * (weights[i] ?? 0)) / total, 0);
  const raw = shapeOf(b);
  const sigma = -raw / b;
  // Prior of ten draws at 0.5.
  return { k: (n * raw + 5) / (n + 10), sigma };
}

export interface SmoothedWeights {
  /** Weights that sum up to 1. */
  readonly weights: Float64Array;
  /** Shape of the tail; minus infinity where there is none. Estimates cannot be trusted above {@link reliableShape}. */
  readonly paretoShape: number;
  /** Draws that would say as much were they all equal: 1 / sum of squared weights. */
  readonly effectiveSampleSize: number;
  /** Logarithm of the mean of the raw weights. */
  readonly logMean: number;
}

/** The largest shape of the tail at which that many draws are enough. */
export const reliableShape = (draws: number): number => Math.min(0.7, 1 - 1 / Math.log10(draws));

/** @param logWeights At least 25, not all minus infinity. */
export function smoothWeights(logWeights: Float64Array): SmoothedWeights {
  const count = logWeights.length;
  const most = logWeights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (count < 25 || !Number.isFinite(most))
    throw new RangeError(`Cannot weigh ${count} draws: expected 25 or more, some of them possible`);
  const raw = logWeights.map((value) => Math.exp(value - most));
  const logMean = most + Math.log(raw.reduce((sum, value) => sum + value, 0) / count);
  const paretoShape = smoothTail(raw);
  const total = raw.reduce((sum, value) => sum + value, 0);
  const weights = raw.map((value) => value / total);
  return { weights, paretoShape, effectiveSampleSize: 1 / weights.reduce((sum, w) => sum + w * w, 0), logMean };
}

/** Puts the largest weights at the expected places of the fitted tail, none above the largest raw one; gives its shape. */
function smoothTail(weights: Float64Array): number {
  const count = weights.length;
  const tail = Math.ceil(Math.min(0.2 * count, 3 * Math.sqrt(count)));
  const order = Array.from(weights.keys()).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const cut = weights[order[count - tail - 1] ?? 0] ?? 0;
  const places = order.slice(count - tail);
  const excesses = Float64Array.from(places, (place) => (weights[place] ?? 0) - cut).filter((x) => x > 0);
  // Weights that are all but equal have no tail.
  if (excesses.length < 5 || (excesses.at(-1) ?? 0) < 1e-12) return Number.NEGATIVE_INFINITY;
  const { k, sigma } = fitGeneralisedPareto(excesses);
  for (const [i, place] of places.entries()) {
    const p = (i + 0.5) / tail;
    const excess = Math.abs(k) < 1e-12 ? -sigma * Math.log1p(-p) : (sigma / k) * ((1 - p) ** -k - 1);
    weights[place] = Math.min(1, cut + excess);
  }
  return k;
}
