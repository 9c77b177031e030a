/**
 * What is not known of a person, as independent standard normal coordinates: the prior is round and of size one in
 * every direction, whatever the units and correlations are.
 *
 * In this order: one coordinate for each independent direction in which the model's people vary, one for the strength of
 * each product whose strength is not sure, and one for the size of the residual error where that is not fixed.
 */
import { logNormalByMoments } from '../../numeric/index.ts';
import { type VariedParameter, variedParameters } from '../parameters.ts';
import { choleskyOf, covarianceOf, personOf, type UncertainAmount } from '../population.ts';
import type { IndividualParameters, PharmacokineticModel } from '../types.ts';

/**
 * How a value from the laboratory scatters around the curve. No study of kratom reported it, so it is assumed, and said
 * to be: `sd = sqrt(additive^2 + (proportional * concentration)^2)`, with a proportional part that is itself not sure.
 */
export interface ResidualAssumption {
  /** ng/mL, > 0. */
  readonly additive: number;
  /** Log-normal: its median (a share of the concentration, > 0) and the sd of its logarithm (>= 0; 0 fixes it). */
  readonly proportional: { readonly median: number; readonly sigma: number };
}

/**
 * Our assumption, not a finding: 1 ng/mL, and 25 % of the concentration, 90 % of that between 13 and 48 %. It stands for
 * the laboratory's error, for times and amounts written down inexactly, and for what the model leaves out.
 */
export const ASSUMED_RESIDUAL: ResidualAssumption = { additive: 1, proportional: { median: 0.25, sigma: 0.4 } };

export interface Space {
  readonly dimensions: number;
  readonly residual: ResidualAssumption;
  /** Dosing records whose amounts are not sure; `null` where all are. */
  readonly uncertain: readonly UncertainAmount[] | null;
  parameters(z: Float64Array): IndividualParameters;
  /** Share of the concentration. */
  proportional(z: Float64Array): number;
  /** Factor of every dosing record's amount by its product's strength; `null` where strengths are sure. */
  strengths(z: Float64Array): Float64Array | null;
}

/** @throws RangeError where an assumption is outside its range. */
export function spaceOf(
  model: PharmacokineticModel,
  residual: ResidualAssumption,
  uncertain: readonly UncertainAmount[] | null,
): Space {
  checkResidual(residual);
  const factor = choleskyOf(covarianceOf(model), model.id);
  // A direction that follows from others has a pivot of 0.
  const free = factor.flatMap((row, i) => ((row[i] ?? 0) > 0 ? [i] : []));
  const weights = variedParameters.map(
    (name, i) =>
      [name, free.map((column) => factor[i]?.[column] ?? 0)] as const satisfies readonly [VariedParameter, number[]],
  );
  const moving = weights.filter(([, row]) => row.some((weight) => weight !== 0));
  const products = [...new Set((uncertain ?? []).filter(isUnsure).map(({ product }) => product))];
  const { median, sigma } = residual.proportional;
  const residualAt = free.length + products.length;
  const at = (z: Float64Array, place: number): number => z[place] ?? 0;
  return {
    dimensions: residualAt + (sigma > 0 ? 1 : 0),
    residual,
    uncertain,
    parameters: (z) =>
      personOf(
        model.typical,
        new Map(
          moving.map(([name, row]) => [name, Math.exp(row.reduce((sum, weight, j) => sum + weight * at(z, j), 0))]),
        ),
      ),
    proportional: (z) => median * Math.exp(sigma * (sigma > 0 ? at(z, residualAt) : 0)),
    strengths: (z) =>
      products.length === 0
        ? null
        : Float64Array.from(uncertain ?? [], (one) => {
            const place = products.indexOf(one.product);
            return place < 0 || !isUnsure(one) ? 1 : strengthFactor(one, at(z, free.length + place));
          }),
  };
}

const isUnsure = ({ strength: { mean, sd } }: UncertainAmount): boolean => mean > 0 && sd > 0;

function strengthFactor({ strength: { mean, sd } }: UncertainAmount, z: number): number {
  const { mu, sigma } = logNormalByMoments(1, sd / mean);
  return Math.exp(mu + sigma * z);
}

function checkResidual({ additive, proportional: { median, sigma } }: ResidualAssumption): void {
  if (!(additive > 0) || !(median > 0) || !(sigma >= 0) || !Number.isFinite(additive + median + sigma))
    throw new RangeError(
      `Cannot fit: expected a residual error with additive > 0, median > 0 and sigma >= 0, got ${additive}, ${median} and ${sigma}`,
    );
}
