/** A person's own parameters from laboratory values: the likeliest, and draws of all that the values leave possible. */
import { type RandomStream, randomStream, reliableShape } from '../../numeric/index.ts';
import type { UncertainAmount } from '../population.ts';
import type { Dosing, IndividualParameters, PharmacokineticModel } from '../types.ts';
import { importanceSample, isReliable, resample, type Weighted } from './importance.ts';
import { type Mode, modeOf } from './mode.ts';
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

const PEOPLE = 1000;

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
  const draws = weighted.draws.length;
  const diagnostics: FitDiagnostics = {
    draws,
    effectiveSampleSize: weighted.effectiveSampleSize,
    paretoShape: weighted.paretoShape,
    reliableShape: reliableShape(draws),
    modeConverged: result.converged,
  };
  if (!isReliable(weighted)) return refused('unreliable', diagnostics);
  const kept = resample(weighted.weights, settings.people ?? PEOPLE, stream);
  return {
    kind: 'fit',
    model: model.id,
    mode: result,
    posterior: Array.from(kept, (draw) => personAt(posterior.space, weighted.draws[draw] ?? mode.z)),
    logMarginalLikelihood: {
      value: weighted.logMean,
      standardError: Math.sqrt(Math.max(0, 1 / weighted.effectiveSampleSize - 1 / draws)),
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
  if (uncertain === undefined) return posteriorOf(spaceOf(model, residual, null), dosing, observations);
  const singled = mostTelling(model, { dosing, observations }, { residual, amounts: uncertain });
  return posteriorOf(spaceOf(model, residual, { amounts: uncertain, singled }), dosing, observations);
}

/** So many intakes' amounts are learnt along with the parameters; the others are only allowed for. */
const MOST_SINGLED = 12;
/** An amount whose sd moves no value by more than this share of its error is not worth a coordinate. */
const TELLING = 0.05;

/** Records whose own amounts matter most to the values, in the typical person. */
function mostTelling(
  model: PharmacokineticModel,
  { dosing, observations }: FitData,
  { residual, amounts }: { readonly residual: ResidualAssumption; readonly amounts: readonly UncertainAmount[] },
): readonly number[] {
  const { space, predict } = posteriorOf(spaceOf(model, residual, null), dosing, observations);
  const z = new Float64Array(space.dimensions);
  const all = predict(z).slice();
  const own = new Float64Array(dosing.length);
  const influence = amounts.map(({ amount: { mean, sd } }, record) => {
    if (!(mean > 0) || !(sd > 0)) return 0;
    own.fill(0);
    own[record] = sd / mean;
    return predict(z, own).reduce(
      (most, part, i) =>
        Math.max(most, part / Math.hypot(residual.additive, residual.proportional.median * (all[i] ?? 0))),
      0,
    );
  });
  return [...influence.keys()]
    .filter((record) => (influence[record] ?? 0) > TELLING)
    .sort((a, b) => (influence[b] ?? 0) - (influence[a] ?? 0))
    .slice(0, MOST_SINGLED);
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

/** Amounts that no coordinate stands for are drawn from what is known of them, anew for each draw of the coordinates. */
function drawPosterior({ space: { rest }, logDensity }: Posterior, mode: Mode, stream: RandomStream): Weighted | null {
  const unsure = rest?.some(({ sigma }) => sigma > 0) === true ? rest : null;
  const own = new Float64Array(unsure?.length ?? 0);
  return importanceSample(mode.z, mode.bend, {
    stream,
    logDensity: (z) => {
      if (unsure === null) return logDensity(z);
      for (const [record, { mu, sigma }] of unsure.entries())
        own[record] = sigma > 0 ? Math.exp(mu + sigma * stream.normal()) : 1;
      return logDensity(z, own);
    },
  });
}
