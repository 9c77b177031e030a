/**
 * M5: outcomes that are no measure: yes or no, a count, or a few ordered words. The difference is on the scale of the
 * model (log odds, log rate, cumulative log odds); the level is integrated out. Entries are taken as independent of one
 * another, so that where days resemble their neighbours the ranges are too narrow; say so beside them.
 */
import { logGamma } from '../numeric/index.ts';
import { type TabulatedDensity, tabulateDensity } from './density.ts';

export interface DiscretePrior {
  /** Standard deviation of the normal prior of the level around 0; default 10. */
  readonly levelSd?: number;
  /** The same of the difference; default 2.5. */
  readonly differenceSd?: number;
}

/** Log likelihood of one condition's entries at a linear predictor, with its first two derivatives. */
type Likelihood = (eta: number) => readonly [value: number, slope: number, curvature: number];

const share = (eta: number): number => 1 / (1 + Math.exp(-eta));
/** `log(1 + exp(eta))`. */
const softPlus = (eta: number): number => Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));

/** `yes` of `n` entries. */
const binomial =
  (yes: number, n: number): Likelihood =>
  (eta) => {
    const p = share(eta);
    return [yes * eta - n * softPlus(eta), yes - n * p, -n * p * (1 - p)];
  };

const poisson =
  (sum: number, n: number): Likelihood =>
  (eta) => {
    const expected = n * Math.exp(eta);
    return [sum * eta - expected, sum - expected, -expected];
  };

/** Negative binomial of mean `exp(eta)` and variance `mean + mean^2 / size`. */
const negativeBinomial =
  (sum: number, n: number, size: number): Likelihood =>
  (eta) => {
    const p = share(eta - Math.log(size));
    const total = sum + n * size;
    return [
      sum * eta - total * (Math.log(size) + softPlus(eta - Math.log(size))),
      sum - total * p,
      -total * p * (1 - p),
    ];
  };

/** Odds of "yes" under the second condition against the baseline. @param yes of `entries`, baseline first */
export function binaryContrast(
  yes: readonly [number, number],
  entries: readonly [number, number],
  prior: DiscretePrior = {},
): TabulatedDensity {
  const [without, with_] = [binomial(yes[0], entries[0]), binomial(yes[1], entries[1])];
  return tabulateDensity(withLevelOut(without, with_, prior));
}

/** Sizes of the negative binomial, from wide apart to all but Poisson, even in their logarithm. */
const SIZES = Array.from({ length: 24 }, (_, i) => 0.1 * 10_000 ** (i / 23));

/**
 * Rate of counts under the second condition against the baseline.
 * @param counts Whole numbers from 0, baseline first.
 * @param family `negative-binomial` allows counts to vary more than chance would have them; its size is averaged over.
 */
export function countContrast(
  counts: readonly [readonly number[], readonly number[]],
  family: 'poisson' | 'negative-binomial',
  prior: DiscretePrior = {},
): TabulatedDensity {
  const [first, second] = counts.map((values) => ({ sum: values.reduce((a, b) => a + b, 0), n: values.length }));
  if (first === undefined || second === undefined || first.n === 0 || second.n === 0)
    throw new RangeError('Cannot compare counts: expected some under both conditions');
  if (family === 'poisson')
    return tabulateDensity(withLevelOut(poisson(first.sum, first.n), poisson(second.sum, second.n), prior));
  const values = counts.flat();
  const logs = SIZES.map((size) => {
    const constant =
      values.reduce((sum, y) => sum + logGamma(y + size) - logGamma(size), 0) + values.length * size * Math.log(size);
    const at = withLevelOut(
      negativeBinomial(first.sum, first.n, size),
      negativeBinomial(second.sum, second.n, size),
      prior,
    );
    return (d: number): number => constant + at(d);
  });
  return tabulateDensity((d) => logSum(logs.map((at) => at(d))), 121);
}

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** Places of the inner integral, and its reach in standard deviations: for a smooth peak the trapezoid is then exact. */
const INNER = 33;
const INNER_REACH = 7;

/** Log density of the difference, up to a constant. */
function withLevelOut(
  without: Likelihood,
  with_: Likelihood,
  { levelSd = 10, differenceSd = 2.5 }: DiscretePrior,
): (d: number) => number {
  const precision = 1 / levelSd ** 2;
  let start = 0;
  return (d) => {
    const joint = (a: number): readonly [number, number, number] => {
      const [l, s, c] = without(a);
      const [m, t, e] = with_(a + d);
      return [l + m - 0.5 * precision * a * a, s + t - precision * a, c + e - precision];
    };
    const mode = newton(joint, start);
    start = mode;
    const [top, , curvature] = joint(mode);
    const sd = 1 / Math.sqrt(-curvature);
    const step = (2 * INNER_REACH) / (INNER - 1);
    let sum = 0;
    for (let i = 0; i < INNER; i++) sum += Math.exp(joint(mode + sd * (i * step - INNER_REACH))[0] - top);
    return top + Math.log(sum * sd) - 0.5 * (d / differenceSd) ** 2;
  };
}

/** The top of a concave function: Newton's steps, halved where they overshoot. */
function newton(at: (a: number) => readonly [number, number, number], start: number): number {
  let a = start;
  for (let round = 0; round < 100; round++) {
    const [value, slope, curvature] = at(a);
    let move = Math.max(-5, Math.min(5, -slope / curvature));
    while (Math.abs(move) > 1e-12 && at(a + move)[0] < value) move /= 2;
    a += move;
    if (Math.abs(move) < 1e-9) break;
  }
  return a;
}
