/** How likely coordinates are, given the laboratory's values; and the slope and bend of that. */
import { normalLogCdf, normalLogDensity } from '../../numeric/index.ts';
import { curveEvaluator } from '../evaluator.ts';
import { get } from '../read.ts';
import type { Dosing } from '../types.ts';
import type { Observation } from './observations.ts';
import type { Space } from './space.ts';

export interface Posterior {
  readonly space: Space;
  readonly observations: readonly Observation[];
  /**
   * Logarithm of prior times likelihood, both with their constants, so that its integral is the marginal likelihood.
   * @param own Factors of every dosing record's amount beside what the coordinates say of it; 1 without them.
   */
  logDensity(z: Float64Array, own?: Float64Array): number;
  /** Concentration of every observation, ng/mL; overwritten at the next call. */
  predict(z: Float64Array, own?: Float64Array): Float64Array;
}

/** Further out than this, in sd, the prior leaves nothing, and a parameter may be too small or large to hold. */
const FAR = 37;

/** @param observations By time. */
export function posteriorOf(space: Space, dosing: readonly Dosing[], observations: readonly Observation[]): Posterior {
  const times = [...new Set(observations.map(({ time }) => time))];
  const places = observations.map(({ time }) => times.indexOf(time));
  const evaluate = curveEvaluator(dosing, Float64Array.from(times));
  const predicted = new Float64Array(observations.length);
  const predict = (z: Float64Array, own?: Float64Array): Float64Array => {
    const amounts = space.amounts(z);
    const factors = own === undefined || amounts === null ? (amounts ?? own) : amounts.map((a, i) => a * get(own, i));
    const { parent, metabolite } = evaluate(space.parameters(z), factors);
    for (const [i, { of }] of observations.entries()) {
      const curve = of === 'parent' ? parent : metabolite;
      predicted[i] = curve?.[places[i] ?? 0] ?? 0;
    }
    return predicted;
  };
  const { additive } = space.residual;
  const logDensity = (z: Float64Array, own?: Float64Array): number => {
    if (!z.every((value) => Math.abs(value) < FAR)) return Number.NEGATIVE_INFINITY;
    const curve = predict(z, own);
    const share = space.proportional(z);
    let sum = 0;
    for (const value of z) sum += normalLogDensity(value);
    for (const [i, { value, below }] of observations.entries()) {
      const sd = Math.hypot(additive, share * get(curve, i));
      const off = (value - get(curve, i)) / sd;
      sum += below ? normalLogCdf(off) : normalLogDensity(off) - Math.log(sd);
    }
    return sum;
  };
  return { space, observations, logDensity, predict };
}

/** Slope of minus the log density, and its bend by Fisher's information, which is never negative. */
export interface Local {
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

/** Step of the central differences: their error is about its square, 1e-8, and the curves hold ten digits. */
const STEP = 1e-4;

export function localOf({ space, observations, predict }: Posterior, z: Float64Array): Local {
  const size = space.dimensions;
  const count = observations.length;
  const moved = z.slice();
  const share = space.proportional(z);
  // Of every observation: its concentration, and by coordinate the slopes of that and of the proportional error.
  const curve = predict(z).slice();
  const slopes = new Float64Array(size * count);
  const shareSlopes = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    moved[j] = get(z, j) + STEP;
    const up = predict(moved).slice();
    const upShare = space.proportional(moved);
    moved[j] = get(z, j) - STEP;
    const down = predict(moved);
    shareSlopes[j] = (upShare - space.proportional(moved)) / (2 * STEP);
    for (let i = 0; i < count; i++) slopes[j * count + i] = (get(up, i) - get(down, i)) / (2 * STEP);
    moved[j] = get(z, j);
  }
  const slope = z.slice();
  const bend = new Float64Array(size * size);
  for (let j = 0; j < size; j++) bend[j * size + j] = 1;
  for (const [i, { value, below }] of observations.entries()) {
    const at = get(curve, i);
    const sd = Math.hypot(space.residual.additive, share * at);
    const off = (value - at) / sd;
    const curveSlope = (j: number): number => get(slopes, j * count + i);
    const sdSlope = (j: number): number => (share * at * (share * curveSlope(j) + at * get(shareSlopes, j))) / sd;
    // Of the standardised distance to the value.
    const offSlope = (j: number): number => -(curveSlope(j) + off * sdSlope(j)) / sd;
    const hazard = below ? Math.exp(normalLogDensity(off) - normalLogCdf(off)) : 0;
    for (let j = 0; j < size; j++) {
      slope[j] = get(slope, j) + (below ? -hazard * offSlope(j) : off * offSlope(j) + sdSlope(j) / sd);
      for (let k = 0; k <= j; k++) {
        const add = below
          ? hazard * (hazard + off) * offSlope(j) * offSlope(k)
          : (curveSlope(j) * curveSlope(k) + 2 * sdSlope(j) * sdSlope(k)) / (sd * sd);
        bend[j * size + k] = get(bend, j * size + k) + add;
        if (k !== j) bend[k * size + j] = get(bend, j * size + k);
      }
    }
  }
  return { slope, bend };
}
