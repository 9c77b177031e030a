/**
 * Draws from a posterior by weights: from a heavy-tailed distribution around the mode, moved once or twice to where the
 * weights say that the posterior lies, then weighted by what the posterior says of them.
 */
import { type RandomStream, reliableShape, smoothWeights, type SmoothedWeights } from '../../numeric/index.ts';
import { get } from '../read.ts';
import { inverseOf, lowerTriangle, solveLower } from './matrix.ts';

/** Student's t in many dimensions. */
interface Proposal {
  readonly middle: Float64Array;
  /** Lower triangle of the scale. */
  readonly lower: Float64Array;
}

/** Degrees of freedom: tails that no posterior with a normal prior outgrows. */
const FREEDOM = 8;
/** Draws of each round: two to find the place, one to keep; where that one is not good enough, two more from better places. */
const ROUNDS = [1000, 1000, 4000, 8000, 16000] as const;
const FIRST_KEPT = 2;
/** Fewer effective draws say too little of the ends of an interval. */
const FEWEST_EFFECTIVE = 400;

/** Draws, one after another, with their weights. */
export interface Weighted extends SmoothedWeights {
  readonly draws: readonly Float64Array[];
}

/** Whether estimates from these draws may be trusted. */
export const isReliable = ({ draws, effectiveSampleSize, paretoShape }: Weighted): boolean =>
  effectiveSampleSize >= FEWEST_EFFECTIVE && paretoShape <= reliableShape(draws.length);

export interface ImportanceSettings {
  readonly stream: RandomStream;
  /** Asked once for each draw. */
  readonly logDensity: (z: Float64Array) => number;
}

/**
 * @param bend Of minus the log density at the middle: positive definite.
 * @returns The first round that is reliable, or the last; `null` where the posterior could not be met at all.
 */
export function importanceSample(
  middle: Float64Array,
  bend: Float64Array,
  { stream, logDensity }: ImportanceSettings,
): Weighted | null {
  const covariance = inverse(bend, middle.length);
  let proposal = proposalOf(middle, covariance);
  let last: Weighted | null = null;
  for (const [round, draws] of ROUNDS.entries()) {
    if (proposal === null) return last;
    last = weigh(proposal, draws, { stream, logDensity });
    if (last === null || (round >= FIRST_KEPT && isReliable(last))) return last;
    proposal = moved(last, covariance, middle.length);
  }
  return last;
}

function inverse(bend: Float64Array, size: number): Float64Array {
  const lower = lowerTriangle(bend, size);
  if (lower === null) throw new Error('Cannot sample: expected a positive definite bend at the mode');
  return inverseOf(lower, size);
}

function proposalOf(middle: Float64Array, covariance: Float64Array): Proposal | null {
  const lower = lowerTriangle(covariance, middle.length);
  return lower === null ? null : { middle, lower };
}

function weigh(proposal: Proposal, draws: number, { stream, logDensity }: ImportanceSettings): Weighted | null {
  const all = Array.from({ length: draws }, () => drawOf(proposal, stream));
  const logWeights = Float64Array.from(all, (z) => {
    const weight = logDensity(z) - logProposal(proposal, z);
    // What the curve cannot be computed for is impossible.
    return Number.isNaN(weight) ? Number.NEGATIVE_INFINITY : weight;
  });
  if (logWeights.every((weight) => weight === Number.NEGATIVE_INFINITY)) return null;
  return { draws: all, ...smoothWeights(logWeights) };
}

function drawOf({ middle, lower }: Proposal, stream: RandomStream): Float64Array {
  const size = middle.length;
  const normal = Float64Array.from({ length: size }, () => stream.normal());
  let squares = 0;
  for (let k = 0; k < FREEDOM; k++) squares += stream.normal() ** 2;
  const widen = Math.sqrt(FREEDOM / squares);
  return middle.map((value, i) => {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += get(lower, i * size + k) * get(normal, k);
    return value + widen * sum;
  });
}

/** Logarithm of the density, with its constant. */
function logProposal({ middle, lower }: Proposal, z: Float64Array): number {
  const size = middle.length;
  const off = solveLower(
    lower,
    z.map((value, i) => value - get(middle, i)),
  );
  const distance = off.reduce((sum, value) => sum + value * value, 0);
  let logScale = 0;
  for (let i = 0; i < size; i++) logScale += Math.log(get(lower, i * size + i));
  return (
    logGammaOfHalf(FREEDOM + size) -
    logGammaOfHalf(FREEDOM) -
    (size / 2) * Math.log(FREEDOM * Math.PI) -
    logScale -
    ((FREEDOM + size) / 2) * Math.log1p(distance / FREEDOM)
  );
}

/** Logarithm of gamma(n / 2), n a whole number from 1. */
function logGammaOfHalf(n: number): number {
  let sum = n % 2 === 1 ? Math.log(Math.PI) / 2 : 0;
  for (let x = n % 2 === 1 ? 0.5 : 1; x < n / 2; x += 1) sum += Math.log(x);
  return sum;
}

/** Where the weighted draws lie, held towards the first scale by as many draws as there are dimensions. */
function moved({ draws, weights, effectiveSampleSize }: Weighted, first: Float64Array, size: number): Proposal | null {
  const middle = new Float64Array(size);
  for (const [n, z] of draws.entries())
    for (let i = 0; i < size; i++) middle[i] = get(middle, i) + get(weights, n) * get(z, i);
  const held = size / (size + effectiveSampleSize);
  const covariance = first.map((value) => held * value);
  for (const [n, z] of draws.entries())
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        covariance[i * size + j] =
          get(covariance, i * size + j) +
          (1 - held) * get(weights, n) * (get(z, i) - get(middle, i)) * (get(z, j) - get(middle, j));
  return proposalOf(middle, covariance);
}

/** Which draws to keep, each as often as its weight says: systematic, so that chance adds the least. */
export function resample(weights: Float64Array, count: number, stream: RandomStream): Int32Array {
  const out = new Int32Array(count);
  let at = stream.uniform() / count;
  let place = 0;
  let below = get(weights, 0);
  for (let i = 0; i < count; i++, at += 1 / count) {
    while (below < at && place < weights.length - 1) below += get(weights, ++place);
    out[i] = place;
  }
  return out;
}
