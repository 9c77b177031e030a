/**
 * What is not known of a person, as independent standard normal coordinates: the prior is round and of size one in
 * every direction, whatever the units and correlations are.
 *
 * In this order: one coordinate for each independent direction in which the model's people vary, one for the strength of
 * each product whose strength is not sure, one for the amount of each intake singled out because the values hang on it,
 * and one for the size of the residual error where that is not fixed.
 */
import { type LogNormal, logNormalByMoments } from '../../numeric/index.ts';
import { type VariedParameter, variedParameters } from '../parameters.ts';
import { choleskyOf, covarianceOf, personOf, type UncertainAmount } from '../population.ts';
import { get } from '../read.ts';
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
  /** What the amounts of the dosing records scatter by around what coordinates say; `null` where all are sure. */
  readonly rest: readonly LogNormal[] | null;
  parameters(z: Float64Array): IndividualParameters;
  /** Share of the concentration. */
  proportional(z: Float64Array): number;
  /** Factor of every dosing record's amount; `null` where coordinates have no say in them. */
  amounts(z: Float64Array): Float64Array | null;
}

export interface Unsure {
  /** One for each dosing record. */
  readonly amounts: readonly UncertainAmount[];
  /** Records whose own amount is a coordinate. */
  readonly singled: readonly number[];
}

/** @throws RangeError where an assumption is outside its range. */
export function spaceOf(model: PharmacokineticModel, residual: ResidualAssumption, unsure: Unsure | null): Space {
  checkResidual(residual);
  const factor = choleskyOf(covarianceOf(model), model.id);
  // A direction that follows from others has a pivot of 0.
  const free = factor.flatMap((row, i) => ((row[i] ?? 0) > 0 ? [i] : []));
  const moving = variedParameters
    .map((name, i) => [name, free.map((column) => factor[i]?.[column] ?? 0)] as const)
    .filter(([, row]) => row.some((weight) => weight !== 0));
  const amounts = unsure === null ? null : amountsOf(unsure, free.length);
  const residualAt = free.length + (amounts?.coordinates ?? 0);
  const { median, sigma } = residual.proportional;
  return {
    dimensions: residualAt + (sigma > 0 ? 1 : 0),
    residual,
    rest: amounts?.rest ?? null,
    parameters: (z) => {
      const by = ([name, row]: (typeof moving)[number]): readonly [VariedParameter, number] => [
        name,
        Math.exp(row.reduce((sum, weight, j) => sum + weight * get(z, j), 0)),
      ];
      return personOf(model.typical, new Map(moving.map(by)));
    },
    proportional: (z) => (sigma > 0 ? median * Math.exp(sigma * get(z, residualAt)) : median),
    amounts: (z) => (amounts === null || amounts.coordinates === 0 ? null : amounts.factors(z)),
  };
}

/** No scatter: the factor is 1. */
const SURE: LogNormal = { mu: 0, sigma: 0 };

/** A factor of 1 on average, as {@link sampleAmountFactors} draws it. */
const factorOf = ({ mean, sd }: UncertainAmount['amount']): LogNormal =>
  mean > 0 && sd > 0 ? logNormalByMoments(1, sd / mean) : SURE;

function amountsOf({ amounts, singled }: Unsure, from: number) {
  const products = [
    ...new Set(amounts.filter(({ strength }) => factorOf(strength).sigma > 0).map((one) => one.product)),
  ];
  const strengths = amounts.map(({ product, strength }) => ({ ...factorOf(strength), at: products.indexOf(product) }));
  const own = amounts.map(({ amount }, record) => ({ ...factorOf(amount), at: singled.indexOf(record) }));
  const firstOwn = from + products.length;
  return {
    coordinates: products.length + singled.length,
    rest: own.map(({ mu, sigma, at }): LogNormal => (at < 0 ? { mu, sigma } : SURE)),
    factors: (z: Float64Array): Float64Array =>
      Float64Array.from(amounts, (_, record) => {
        const [strength, single] = [strengths[record], own[record]];
        if (strength === undefined || single === undefined) return 1;
        const ofStrength = strength.sigma > 0 ? strength.mu + strength.sigma * get(z, from + strength.at) : 0;
        return Math.exp(ofStrength + (single.at < 0 ? 0 : single.mu + single.sigma * get(z, firstOwn + single.at)));
      }),
  };
}

function checkResidual({ additive, proportional: { median, sigma } }: ResidualAssumption): void {
  if (!(additive > 0) || !(median > 0) || !(sigma >= 0) || !Number.isFinite(additive + median + sigma))
    throw new RangeError(
      `Cannot fit: expected a residual error with additive > 0, median > 0 and sigma >= 0, got ${additive}, ${median} and ${sigma}`,
    );
}
