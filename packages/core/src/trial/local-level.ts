/**
 * M4: a level that wanders, and a difference between conditions on top of it. For a baseline that drifts, where errors
 * around one fixed level would have to resemble their neighbours almost wholly.
 *
 * y = level + x d + noise, the level moving by a normal step each day. Kalman filter with a diffuse start: the first
 * observation sets the level (Durbin and Koopman 2012, Time Series Analysis by State Space Methods, chapter 2). The
 * difference is linear, so the filter runs over the outcome and the condition alike, and d follows by least squares of
 * their innovations.
 */
import { contrastOf, type SerialPosterior, weighedMoments } from './grid.ts';
import type { Mixture } from './mixture.ts';
import type { TrialTable } from './table.ts';

/** Variances: of the noise, and of the level's step in a day. */
export interface LocalLevelVariances {
  readonly noise: number;
  readonly level: number;
}

interface Filtered {
  /** Sum of log F over the innovations, and how many there are. */
  readonly logVariance: number;
  readonly count: number;
  /** Sums of products of innovations over their variance. */
  readonly yy: number;
  readonly xy: number;
  readonly xx: number;
}

function filterBoth(
  days: Float64Array,
  y: Float64Array,
  x: ArrayLike<number>,
  { noise, level }: LocalLevelVariances,
): Filtered {
  let [a, b] = [y[0] ?? 0, x[0] ?? 0];
  let variance = noise;
  let [logVariance, yy, xy, xx] = [0, 0, 0, 0];
  for (let i = 1; i < days.length; i++) {
    variance += level * ((days[i] ?? 0) - (days[i - 1] ?? 0));
    const f = variance + noise;
    const v = (y[i] ?? 0) - a;
    const u = (x[i] ?? 0) - b;
    const gain = variance / f;
    logVariance += Math.log(f);
    yy += (v * v) / f;
    xy += (u * v) / f;
    xx += (u * u) / f;
    a += gain * v;
    b += gain * u;
    variance *= 1 - gain;
  }
  return { logVariance, count: days.length - 1, yy, xy, xx };
}

/** Log likelihood of a series without conditions, the first observation being given. */
export function localLevelLogLikelihood(days: Float64Array, y: Float64Array, variances: LocalLevelVariances): number {
  const { logVariance, count, yy } = filterBoth(days, y, new Uint8Array(y.length), variances);
  return -0.5 * (count * Math.log(2 * Math.PI) + logVariance + yy);
}

export interface LocalLevelFit extends LocalLevelVariances {
  readonly logLikelihood: number;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Maximum likelihood of a series without conditions: the ratio of the variances by golden section, their size in closed
 * form.
 */
export function fitLocalLevel(days: Float64Array, y: Float64Array): LocalLevelFit {
  const at = (logRatio: number): LocalLevelFit => {
    const ratio = Math.exp(logRatio);
    const { count, yy } = filterBoth(days, y, new Uint8Array(y.length), { noise: 1, level: ratio });
    const noise = yy / count;
    const variances = { noise, level: noise * ratio };
    return { ...variances, logLikelihood: localLevelLogLikelihood(days, y, variances) };
  };
  let [low, high] = [-14, 8];
  while (high - low > 1e-9) {
    const width = GOLDEN * (high - low);
    if (at(high - width).logLikelihood > at(low + width).logLikelihood) high = low + width;
    else low = high - width;
  }
  return at((low + high) / 2);
}

export interface LocalLevelOptions {
  /** Highest less lowest value of the outcome's scale. */
  readonly range: number;
  readonly mcid: number;
}

const NOISES = 40;
const LEVELS = 40;

/**
 * What is held of the difference: prior normal with 2.5 times the smallest difference that matters; standard deviations
 * half-normal, of the noise with a quarter of the range, of a day's step with a twentieth.
 * @param rows Analysed rows, both conditions present.
 */
export function localLevelContrast(
  { days, outcome, condition }: TrialTable,
  { range, mcid }: LocalLevelOptions,
): { readonly difference: Mixture; readonly levelSd: number; readonly noiseSd: number } {
  const precision = 1 / (2.5 * mcid) ** 2;
  const points = Array.from({ length: NOISES * LEVELS }, (_, k) => {
    const noise = (range * (Math.floor(k / LEVELS) + 0.5)) / NOISES;
    const level = (0.25 * range * ((k % LEVELS) + 0.5)) / LEVELS;
    const { logVariance, yy, xy, xx } = filterBoth(days, outcome, condition, { noise: noise ** 2, level: level ** 2 });
    const total = precision + xx;
    const prior = -0.5 * ((noise / (range / 4)) ** 2 + (level / (range / 20)) ** 2);
    const log = prior - 0.5 * (logVariance + yy - xy ** 2 / total + Math.log(total));
    return { noise, level, log, mean: xy / total, variance: 1 / total };
  });
  const most = Math.max(...points.map(({ log }) => log));
  const kept = points.filter(({ log }) => log > most - 27);
  const sum = kept.reduce((all, { log }) => all + Math.exp(log - most), 0);
  const column = (of: (point: (typeof kept)[number]) => number): Float64Array => Float64Array.from(kept, of);
  const weights = column(({ log }) => Math.exp(log - most) / sum);
  const posterior: SerialPosterior = {
    size: 1,
    weights,
    rho: new Float64Array(kept.length),
    tau: column(({ noise }) => noise),
    means: column(({ mean }) => mean),
    covariances: column(({ variance }) => variance),
    logEvidence: Number.NaN,
  };
  return {
    difference: contrastOf(posterior, [1]),
    levelSd: weighedMoments(
      column(({ level }) => level),
      weights,
    ).mean,
    noiseSd: weighedMoments(posterior.tau, weights).mean,
  };
}
