/** People drawn from a model: correlated log-normal parameters, the same for the same seed. */
import { logNormalByMoments, type RandomStream, randomStream } from '../numeric/index.ts';
import { type IndividualParameters, type PharmacokineticModel } from './types.ts';
import { type VariedParameter, variedParameters } from './parameters.ts';

export interface Sampling {
  /** How many people, >= 1. */
  readonly subjects: number;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
}

/** That many people of the model. */
export function samplePeople(
  model: PharmacokineticModel,
  { subjects, seed }: Sampling,
): readonly IndividualParameters[] {
  if (!Number.isInteger(subjects) || subjects < 1)
    throw new RangeError(`Cannot draw people: expected a whole number >= 1, got ${subjects}`);
  const stream = randomStream(seed);
  const factor = choleskyOf(covarianceOf(model), model.id);
  return Array.from({ length: subjects }, () => personOf(model.typical, deviations(factor, stream)));
}

/** The person whose parameters are off the typical ones by these factors. */
export function personOf(
  typical: IndividualParameters,
  factors: ReadonlyMap<VariedParameter, number>,
): IndividualParameters {
  const by = (name: VariedParameter): number => factors.get(name) ?? 1;
  const { metabolite } = typical;
  return {
    bioavailability: typical.bioavailability * by('bioavailability'),
    lagTime: typical.lagTime * by('lagTime'),
    absorptionRateConstant: typical.absorptionRateConstant * by('absorptionRateConstant'),
    clearance: typical.clearance * by('clearance'),
    volumeCentral: typical.volumeCentral * by('volumeCentral'),
    intercompartmentalClearance: typical.intercompartmentalClearance * by('intercompartmentalClearance'),
    volumePeripheral: typical.volumePeripheral * by('volumePeripheral'),
    metabolite:
      metabolite === null
        ? null
        : {
            molarMassRatio: metabolite.molarMassRatio,
            clearance: metabolite.clearance * by('metaboliteClearance'),
            volume: metabolite.volume * by('metaboliteVolume'),
            fractionSystemic: metabolite.fractionSystemic * by('metaboliteFractionSystemic'),
            fractionFirstPass: metabolite.fractionFirstPass * by('metaboliteFractionFirstPass'),
          },
  };
}

function deviations(
  factor: readonly (readonly number[])[],
  stream: RandomStream,
): ReadonlyMap<VariedParameter, number> {
  const normal = variedParameters.map(() => stream.normal());
  return new Map(
    variedParameters.map((name, i) => [
      name,
      Math.exp((factor[i] ?? []).reduce((sum, weight, j) => sum + weight * (normal[j] ?? 0), 0)),
    ]),
  );
}

/** Covariance of the logarithms, in the order of {@link variedParameters}. */
export function covarianceOf(model: PharmacokineticModel): Matrix {
  const sigma = new Map(model.variability.map(({ parameter, sigma: spread }) => [parameter, spread]));
  const correlation = (a: VariedParameter, b: VariedParameter): number =>
    a === b ? 1 : (model.correlations.find(({ between }) => between.includes(a) && between.includes(b))?.value ?? 0);
  return variedParameters.map((a) =>
    variedParameters.map((b) => correlation(a, b) * (sigma.get(a) ?? 0) * (sigma.get(b) ?? 0)),
  );
}

/** What lies below this share of a variance is what rounding left of 0: two parameters that vary as one. */
const NOTHING = 1e-9;

type Matrix = readonly (readonly number[])[];

const entry = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? 0;

/** The lower triangle whose square is the matrix; rows may be zero or follow from others. */
export function choleskyOf(matrix: Matrix, id: string): Matrix {
  const rows: number[][] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = [];
    const variance = entry(matrix, i, i);
    for (let j = 0; j < i; j++) {
      const pivot = entry(rows, j, j);
      const rest = entry(matrix, i, j) - row.reduce((sum, value, k) => sum + value * entry(rows, j, k), 0);
      if (pivot === 0 && Math.abs(rest) > NOTHING * Math.sqrt(variance * entry(matrix, j, j))) throw contradiction(id);
      row.push(pivot === 0 ? 0 : rest / pivot);
    }
    const left = variance - row.reduce((sum, value) => sum + value * value, 0);
    if (left < -NOTHING * variance) throw contradiction(id);
    row.push(left <= NOTHING * variance ? 0 : Math.sqrt(left));
    rows.push(row);
  }
  return rows;
}

const contradiction = (id: string): RangeError =>
  new RangeError(`Cannot draw people of model ${id}: its correlations contradict one another`);

/** How sure an amount is: a mean and standard deviation of its own, and of the product's strength. */
export interface UncertainAmount {
  /** Doses of one product share its strength, so that its error does not average out. */
  readonly product: string;
  /** Mean and standard deviation of the amount taken, in its own unit. */
  readonly amount: { readonly mean: number; readonly sd: number };
  /** mg of the alkaloid by that unit. */
  readonly strength: { readonly mean: number; readonly sd: number };
}

/**
 * Every person's factor of the amount of every dosing record, person by person: 1 on average.
 * @param uncertain One for each dosing record, whose amount in mg is the product of the two means.
 */
export function sampleAmountFactors(uncertain: readonly UncertainAmount[], sampling: Sampling): Float64Array {
  const { subjects, seed } = sampling;
  const stream = randomStream(seed);
  const factors = new Float64Array(subjects * uncertain.length);
  const draw = ({ mean, sd }: { readonly mean: number; readonly sd: number }): number => {
    const normal = stream.normal();
    if (!(mean > 0)) return 1;
    const { mu, sigma } = logNormalByMoments(1, sd / mean);
    return Math.exp(mu + sigma * normal);
  };
  for (let person = 0; person < subjects; person++) {
    const strengths = new Map<string, number>();
    for (const [record, { product, amount, strength }] of uncertain.entries()) {
      const own = strengths.get(product) ?? draw(strength);
      strengths.set(product, own);
      factors[person * uncertain.length + record] = own * draw(amount);
    }
  }
  return factors;
}
