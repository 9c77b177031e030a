/** A person's own laboratory values: each model's people drawn again, so that they agree with what was measured. */
import {
  fitPerson,
  type FitRefusal,
  type IndividualParameters,
  type PharmacokineticModel,
  readMeasurements,
} from '../pharmacokinetics/index.ts';
import type { MeasuredLevel, PreparedPart } from './types.ts';

const HOUR = 3_600_000;

/** The people of each model that could be brought to agree with the values, and why others could not. */
export interface FittedPart {
  readonly people: readonly { readonly model: string; readonly people: readonly IndividualParameters[] }[];
  readonly refused: readonly Pick<FitRefusal, 'model' | 'reason'>[];
}

export interface FitQuestion {
  /** Those of the person, of any time. */
  readonly measured: readonly MeasuredLevel[];
  readonly now: number;
  readonly subjects: number;
  readonly seed: number;
}

/**
 * Fits each of the part's models to the values. Amounts are taken as they are written, so that an error of the
 * product's strength becomes a part of the person: what they have in common cannot be told apart from values alone.
 */
export function fitPart(
  part: PreparedPart,
  models: readonly PharmacokineticModel[],
  { measured, now, subjects, seed }: FitQuestion,
): FittedPart {
  const fits = models
    .filter(({ id }) => part.models.includes(id))
    .map((model) => {
      const { dosing } = part;
      const { observations } = readMeasurements(
        measured.map(({ at, analyte, value, belowLimit }) => ({
          time: (at - now) / HOUR,
          analyte,
          value,
          unit: 'ng/mL',
          below: belowLimit,
        })),
        { model, dosing, molarMasses: {} },
      );
      return fitPerson(model, { dosing, observations }, { seed, people: subjects });
    });
  return {
    people: fits.flatMap((fit) =>
      fit.kind === 'fit' ? [{ model: fit.model, people: fit.posterior.map(({ parameters }) => parameters) }] : [],
    ),
    refused: fits.flatMap((fit) => (fit.kind === 'refused' ? [{ model: fit.model, reason: fit.reason }] : [])),
  };
}
