/**
 * The likeliest coordinates (MAP): Fisher scoring with Levenberg's and Marquardt's damping. From the middle of the prior,
 * so that the same values give the same answer without chance.
 */
import { get } from '../read.ts';
import { lowerTriangle, solveLower, solveUpper } from './matrix.ts';
import { type Local, localOf, type Posterior } from './posterior.ts';

export interface Mode {
  readonly z: Float64Array;
  readonly logDensity: number;
  /** Fisher's information at the mode, prior included. */
  readonly bend: Float64Array;
  /** False where the steps ran out before the slope did; the diagnostics of the draws then decide. */
  readonly converged: boolean;
  readonly steps: number;
}

const MOST_STEPS = 60;
/** A gain of log density too small to matter: a full step would move by a thousandth of the posterior's sd. */
const NOTHING = 1e-6;
const MOST_DAMPING = 1e10;

export function modeOf(posterior: Posterior): Mode {
  let z = new Float64Array(posterior.space.dimensions);
  let best = posterior.logDensity(z);
  let damping = 1e-3;
  for (let steps = 1; ; steps++) {
    const local = localOf(posterior, z);
    const mode = { z, logDensity: best, bend: local.bend, steps };
    if (gainOf(local) < NOTHING) return { ...mode, converged: true };
    const before = best;
    for (; damping < MOST_DAMPING; damping *= 4) {
      const step = stepOf(local, damping);
      const next = z.map((value, j) => value - get(step, j));
      const density = posterior.logDensity(next);
      if (!(density > best)) continue;
      [z, best] = [next, density];
      damping = Math.max(1e-9, damping / 10);
      break;
    }
    // At a kink (a sample just as absorption begins) no step gains, and the slope stays.
    if (best === before || steps === MOST_STEPS) return { ...mode, z, logDensity: best, converged: false };
  }
}

/** What a full step would gain, were the density what its slope and bend say. */
function gainOf({ slope, bend }: Local): number {
  const step = stepOf({ slope, bend }, 0);
  return slope.reduce((sum, value, j) => sum + (value * get(step, j)) / 2, 0);
}

function stepOf({ slope, bend }: Local, damping: number): Float64Array {
  const size = slope.length;
  const damped = bend.slice();
  for (let j = 0; j < size; j++) damped[j * size + j] = get(bend, j * size + j) * (1 + damping);
  const lower = lowerTriangle(damped, size);
  // Information plus a prior of one is positive definite, unless a slope was not finite.
  if (lower === null) return new Float64Array(size).fill(Number.NaN);
  return solveUpper(lower, solveLower(lower, slope));
}
