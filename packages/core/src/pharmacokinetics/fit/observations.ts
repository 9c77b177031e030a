/** Laboratory values as the fit takes them: in ng/mL, checked against the model and the doses. */
import type { Analyte, Dosing, PharmacokineticModel } from '../types.ts';

/** One value from a laboratory. */
export interface Measurement {
  /** h, on the clock of the doses. */
  readonly time: number;
  readonly analyte: Analyte;
  /** > 0; where `below`, the limit that the laboratory could not go under. */
  readonly value: number;
  readonly unit: 'ng/mL' | 'nmol/L';
  /** The sheet says "less than `value`". */
  readonly below?: boolean;
}

/** The same in ng/mL, of one of the model's two curves. */
export interface Observation {
  readonly time: number;
  readonly of: 'parent' | 'metabolite';
  /** ng/mL. */
  readonly value: number;
  readonly below: boolean;
}

/** What makes a measurement unusable for a model, by its place in the list. */
export interface MeasurementProblem {
  readonly at: number;
  /**
   * `value`: not a finite number above 0. `time`: not finite. `analyte`: the model does not follow it. `noMolarMass`:
   * nmol/L, and the facts give no molar mass. `beforeFirstDose`: found before anything was taken, as far as is known.
   */
  readonly problem: 'value' | 'time' | 'analyte' | 'noMolarMass' | 'beforeFirstDose';
}

export interface ReadMeasurements {
  readonly observations: readonly Observation[];
  readonly problems: readonly MeasurementProblem[];
}

/**
 * @param molarMasses g/mol by analyte, for values in nmol/L.
 * @returns Every usable value by time, and what is wrong with each of the others.
 */
export function readMeasurements(
  measurements: readonly Measurement[],
  {
    model,
    dosing,
    molarMasses,
  }: { model: PharmacokineticModel; dosing: readonly Dosing[] } & {
    molarMasses: Readonly<Partial<Record<Analyte, number>>>;
  },
): ReadMeasurements {
  const observations: Observation[] = [];
  const problems: MeasurementProblem[] = [];
  const first = firstDose(dosing);
  for (const [at, one] of measurements.entries()) {
    const factor = one.unit === 'ng/mL' ? 1 : (molarMasses[one.analyte] ?? Number.NaN) / 1000;
    const problem = problemOf(one, model, factor) ?? (before(one, first) ? 'beforeFirstDose' : null);
    if (problem === null)
      observations.push({
        time: one.time,
        of: one.analyte === model.parent ? 'parent' : 'metabolite',
        value: one.value * factor,
        below: one.below ?? false,
      });
    else problems.push({ at, problem });
  }
  return { observations: observations.sort((a, b) => a.time - b.time), problems };
}

/** Nothing in the blood before the first dose is what the model says too; something is not. */
const before = ({ time, below }: Measurement, first: number): boolean => time <= first && below !== true;

const firstDose = (dosing: readonly Dosing[]): number =>
  dosing.reduce(
    (first, { time, steadyState }) => Math.min(first, steadyState === true ? Number.NEGATIVE_INFINITY : time),
    Number.POSITIVE_INFINITY,
  );

function problemOf(
  { time, value, analyte }: Measurement,
  { parent, metabolite }: PharmacokineticModel,
  factor: number,
): MeasurementProblem['problem'] | null {
  if (!(value > 0) || !Number.isFinite(value)) return 'value';
  if (!Number.isFinite(time)) return 'time';
  if (analyte !== parent && analyte !== metabolite) return 'analyte';
  return factor > 0 ? null : 'noMolarMass';
}
