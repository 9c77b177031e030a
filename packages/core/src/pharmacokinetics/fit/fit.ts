/** A person's own parameters from laboratory values: the likeliest, and draws of all that the values leave possible. */
import { logNormalByMoments, type RandomStream, randomStream, reliableShape } from '../../numeric/index.ts';
import type { UncertainAmount } from '../population.ts';
import type { Dosing, IndividualParameters, PharmacokineticModel } from '../types.ts';
import { importanceSample, resample, type Weighted } from './importance.ts';
import { modeOf } from './mode.ts';
import type { Observation } from './observations.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { ASSUMED_RESIDUAL, type ResidualAssumption, type Space, spaceOf } from './space.ts';

export interface FitData {
  readonly dosing: readonly Dosing[];
  /** By time, as {@link readMeasurements} gives them. */
  readonly observations: readonly Observation[];
}

export interface FitSettings {
  /** A whole number from 0 to 2^32 - 1: the same one gives the same answer. */
  readonly seed: number;
  /** {@link ASSUMED_RESIDUAL} without it. */
  readonly residual?: ResidualAssumption;
  /** One for each dosing record, where amounts are not sure. */
  readonly uncertain?: readonly UncertainAmount[];
  /** People that stand for the posterior, each as likely as another; 1,000 without it. */
  readonly people?: number;
}

/** One set of parameters with its share of residual error. */
export interface FittedPerson {
  readonly parameters: IndividualParameters;
  /** Proportional part of the residual error, a share of the concentration. */
  readonly proportional: number;
}

/** How well a value fits the likeliest curve. */
export interface FittedValue {
  /** ng/mL. */
  readonly predicted: number;
  /** Distance of the value from the curve in sd of the residual error; `null` of a value below its limit. */
  readonly standardised: number | null;
}

export interface FitMode extends FittedPerson {
  readonly converged: boolean;
  readonly steps: number;
  readonly values: readonly FittedValue[];
}

export interface FitDiagnostics {
  readonly draws: number;
  /** Draws that would say as much, were all weighted alike. */
  readonly effectiveSampleSize: number;
  /** Of the largest weights; above `reliableShape` they cannot be trusted. */
  readonly paretoShape: number;
  readonly reliableShape: number;
  readonly modeConverged: boolean;
}

/** What was taken for granted; to be said wherever the result is shown. */
export interface FitAssumptions {
  readonly residual: ResidualAssumption;
  /** The facts give no blood to plasma ratio: a value in blood is taken as one in plasma. */
  readonly bloodIsPlasma: true;
  readonly amountsAreSure: boolean;
}

export interface Fit {
  readonly kind: 'fit';
  readonly model: string;
  readonly mode: FitMode;
  /** Draws of the posterior, equally likely. */
  readonly posterior: readonly FittedPerson[];
  /** How likely the model, before it saw the values, held them to be; and the standard error of the logarithm. */
  readonly logMarginalLikelihood: { readonly value: number; readonly standardError: number };
  readonly diagnostics: FitDiagnostics;
  readonly assumptions: FitAssumptions;
}

/** Why there is no fit. */
export interface FitRefusal {
  readonly kind: 'refused';
  readonly model: string;
  /**
   * `noValues`: nothing to learn from. `nothingVaries`: the model says of no parameter how it varies between people.
   * `unreliable`: the draws do not describe the posterior, most often because the values contradict the model.
   */
  readonly reason: 'noValues' | 'nothingVaries' | 'unreliable';
  /** Of an `unreliable` posterior, where it could be drawn from at all. */
  readonly diagnostics: FitDiagnostics | null;
}

const DRAWS = 4000;
const PEOPLE = 1000;
/** Fewer effective draws say too little of the ends of an interval. */
const FEWEST_EFFECTIVE = 400;

/** The likeliest person alone, without draws. */
export function fitMode(model: PharmacokineticModel, data: FitData, settings: Omit<FitSettings, 'seed'>): FitMode {
  return modeResult(posteriorFor(model, data, settings)).result;
}

/**
 * Fits one model.
 * @throws RangeError for doses, observations or settings outside their ranges.
 */
export function fitPerson(model: PharmacokineticModel, data: FitData, settings: FitSettings): Fit | FitRefusal {
  const refused = (reason: FitRefusal['reason'], diagnostics: FitDiagnostics | null = null): FitRefusal => ({
    kind: 'refused',
    model: model.id,
    reason,
    diagnostics,
  });
  if (data.observations.length === 0) return refused('noValues');
  if (model.variability.length === 0) return refused('nothingVaries');
  const posterior = posteriorFor(model, data, settings);
  const stream = randomStream(settings.seed);
  const { mode, result } = modeResult(posterior);
  const weighted = drawPosterior(posterior, mode, stream);
  if (weighted === null) return refused('unreliable');
  const diagnostics: FitDiagnostics = {
    draws: DRAWS,
    effectiveSampleSize: weighted.effectiveSampleSize,
    paretoShape: weighted.paretoShape,
    reliableShape: reliableShape(DRAWS),
    modeConverged: result.converged,
  };
  if (!(weighted.effectiveSampleSize >= FEWEST_EFFECTIVE) || weighted.paretoShape > diagnostics.reliableShape)
    return refused('unreliable', diagnostics);
  const kept = resample(weighted.weights, settings.people ?? PEOPLE, stream);
  return {
    kind: 'fit',
    model: model.id,
    mode: result,
    posterior: Array.from(kept, (draw) => personAt(posterior.space, weighted.draws[draw] ?? mode.z)),
    logMarginalLikelihood: {
      value: weighted.logMean,
      standardError: Math.sqrt(Math.max(0, 1 / weighted.effectiveSampleSize - 1 / DRAWS)),
    },
    diagnostics,
    assumptions: {
      residual: posterior.space.residual,
      bloodIsPlasma: true,
      amountsAreSure: settings.uncertain === undefined,
    },
  };
}

function posteriorFor(
  model: PharmacokineticModel,
  { dosing, observations }: FitData,
  { residual = ASSUMED_RESIDUAL, uncertain }: Omit<FitSettings, 'seed'>,
): Posterior {
  if (uncertain !== undefined && uncertain.length !== dosing.length)
    throw new RangeError(`Cannot fit: expected ${dosing.length} uncertain amounts, got ${uncertain.length}`);
  return posteriorOf(spaceOf(model, residual, uncertain ?? null), dosing, observations);
}

const personAt = (space: Space, z: Float64Array): FittedPerson => ({
  parameters: space.parameters(z),
  proportional: space.proportional(z),
});

function modeResult(posterior: Posterior) {
  const mode = modeOf(posterior);
  const person = personAt(posterior.space, mode.z);
  const predicted = posterior.predict(mode.z);
  const values = posterior.observations.map(({ value, below }, i): FittedValue => {
    const at = predicted[i] ?? 0;
    const sd = Math.hypot(posterior.space.residual.additive, person.proportional * at);
    return { predicted: at, standardised: below ? null : (value - at) / sd };
  });
  const result: FitMode = { ...person, converged: mode.converged, steps: mode.steps, values };
  return { mode, result };
}

/** Amounts of single intakes are drawn from what is known of them: their errors average out, and the values say little of each. */
function drawPosterior(
  { space, logDensity }: Posterior,
  { z, bend }: ReturnType<typeof modeOf>,
  stream: RandomStream,
): Weighted | null {
  const shapes = space.uncertain?.map(({ amount: { mean, sd } }) =>
    mean > 0 && sd > 0 ? logNormalByMoments(1, sd / mean) : { mu: 0, sigma: 0 },
  );
  const unsure = shapes?.some(({ sigma }) => sigma > 0) === true ? shapes : null;
  const own = new Float64Array(unsure?.length ?? 0);
  return importanceSample(z, bend, {
    draws: DRAWS,
    stream,
    logDensity: (at) => {
      if (unsure === null) return logDensity(at);
      for (const [record, { mu, sigma }] of unsure.entries())
        own[record] = sigma > 0 ? Math.exp(mu + sigma * stream.normal()) : 1;
      return logDensity(at, own);
    },
  });
}
