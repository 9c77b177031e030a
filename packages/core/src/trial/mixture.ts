/**
 * What is held of one number after the data: a mixture of normal distributions, or of Student's t, one for each point
 * of a grid.
 */
import {
  normalCdf,
  normalLogDensity,
  normalQuantile,
  studentCdf,
  studentLogDensity,
  studentQuantile,
} from '../numeric/index.ts';

export interface Mixture {
  /** Sum up to 1. */
  readonly weights: Float64Array;
  readonly centres: Float64Array;
  /** > 0. */
  readonly scales: Float64Array;
  /** Degrees of freedom of every part; `Infinity` is normal. At 2 and below there is no standard deviation. */
  readonly degrees: number;
}

/** Several mixtures of the same degrees as one, each with its share. */
export function mix(parts: readonly { readonly share: number; readonly mixture: Mixture }[]): Mixture {
  const join = (of: (mixture: Mixture, share: number) => Float64Array): Float64Array =>
    Float64Array.from(parts.flatMap(({ mixture, share }) => Array.from(of(mixture, share))));
  return {
    weights: join((mixture, share) => mixture.weights.map((weight) => weight * share)),
    centres: join((mixture) => mixture.centres),
    scales: join((mixture) => mixture.scales),
    degrees: parts[0]?.mixture.degrees ?? Number.POSITIVE_INFINITY,
  };
}

/** The mirror image: what is held of the number with its sign turned. */
export const negated = (mixture: Mixture): Mixture => ({ ...mixture, centres: mixture.centres.map((x) => -x) });

export function mixtureMoments({ weights, centres, scales, degrees }: Mixture): {
  readonly mean: number;
  readonly sd: number;
} {
  const spread = !Number.isFinite(degrees) ? 1 : degrees > 2 ? degrees / (degrees - 2) : Number.POSITIVE_INFINITY;
  let mean = 0;
  for (let k = 0; k < weights.length; k++) mean += (weights[k] ?? 0) * (centres[k] ?? 0);
  let variance = 0;
  for (let k = 0; k < weights.length; k++)
    variance += (weights[k] ?? 0) * (spread * (scales[k] ?? 0) ** 2 + ((centres[k] ?? 0) - mean) ** 2);
  return { mean, sd: Math.sqrt(variance) };
}

/** The share below `x`. */
export function mixtureCdf({ weights, centres, scales, degrees }: Mixture, x: number): number {
  const normal = !Number.isFinite(degrees);
  let share = 0;
  for (let k = 0; k < weights.length; k++) {
    const z = (x - (centres[k] ?? 0)) / (scales[k] ?? 1);
    share += (weights[k] ?? 0) * (normal ? normalCdf(z) : studentCdf(z, degrees));
  }
  return Math.min(1, share);
}

function mixtureDensity({ weights, centres, scales, degrees }: Mixture, x: number): number {
  const normal = !Number.isFinite(degrees);
  let density = 0;
  for (let k = 0; k < weights.length; k++) {
    const scale = scales[k] ?? 1;
    const z = (x - (centres[k] ?? 0)) / scale;
    density += ((weights[k] ?? 0) / scale) * Math.exp(normal ? normalLogDensity(z) : studentLogDensity(z, degrees));
  }
  return density;
}

/**
 * The value below which a share `p` lies, to a ten-millionth of the standard deviation: Newton's steps, kept by halving
 * within what is known to enclose it.
 * @param p Strictly between 0 and 1.
 */
export function mixtureQuantile(mixture: Mixture, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Cannot take the quantile of ${p}: expected a share between 0 and 1`);
  if (mixture.weights.length === 1 && Number.isFinite(mixture.degrees))
    return (mixture.centres[0] ?? 0) + (mixture.scales[0] ?? 0) * studentQuantile(p, mixture.degrees);
  return enclosedQuantile(mixture, p);
}

function enclosedQuantile(mixture: Mixture, p: number): number {
  const { mean, sd } = mixtureMoments(mixture);
  // Cantelli: no more than a share p lies further below the mean than this.
  let low = mean - sd * Math.sqrt((1 - p) / p);
  let high = mean + sd * Math.sqrt(p / (1 - p));
  let x = mean + sd * normalQuantile(p);
  for (let round = 0; round < 200 && high - low > 1e-7 * sd; round++) {
    const off = mixtureCdf(mixture, x) - p;
    if (off > 0) high = x;
    else low = x;
    const next = x - off / mixtureDensity(mixture, x);
    if (Math.abs(next - x) < 1e-7 * sd) return next;
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

/** How likely a difference is to matter, the outcome being worse the higher it is. */
export interface Chances {
  /** At least `mcid` lower. */
  readonly helps: number;
  /** Less than `mcid` either way. */
  readonly little: number;
  /** At least `mcid` higher. */
  readonly harms: number;
  /** Below zero at all. */
  readonly belowZero: number;
}

/** @param mcid The smallest difference that matters, > 0. */
export function chancesOf(difference: Mixture, mcid: number): Chances {
  const helps = mixtureCdf(difference, -mcid);
  const upToHarm = mixtureCdf(difference, mcid);
  return { helps, little: upToHarm - helps, harms: 1 - upToHarm, belowZero: mixtureCdf(difference, 0) };
}
