/** A population followed through a regimen, with its curves summed up person by person after the first and the last dose. */
import { sampleMoments, sampleQuantile } from '../numeric/index.ts';
import { startGroup } from './bands.ts';
import { samplePeople, type Sampling } from './population.ts';
import { expandDosing } from './regimen.ts';
import { curvesFor } from './exact/curves.ts';
import { runAt } from './run-at.ts';
import type { Analyte, Dosing, PharmacokineticModel } from './types.ts';

/** One curve after one dose, times counted from that dose. */
export interface Profile {
  /** h after the dose, from 0 on. */
  readonly times: Float64Array;
  /** ng/mL. */
  readonly concentrations: Float64Array;
  /** mg of the parent. */
  readonly dose: number;
  readonly of: 'parent' | 'metabolite';
  /** Doses before this one still count in the curve. */
  readonly earlierDoses: boolean;
  /** The same person's curve after the first dose; `null` in that curve itself. */
  readonly first: Profile | null;
}

/** Figures of one curve by name, as a non-compartmental analysis gives them; NaN where a figure cannot be had. */
export type Measure<Name extends string> = (profile: Profile) => Readonly<Record<Name, number>>;

/** A figure over all people in whom it could be had. */
export interface Spread {
  readonly people: number;
  readonly mean: number;
  /** NaN of one person. */
  readonly sd: number;
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
}

export interface Simulation<Name extends string> {
  readonly model: string;
  readonly analytes: readonly AnalyteSimulation<Name>[];
}

export interface AnalyteSimulation<Name extends string> {
  readonly analyte: Analyte;
  readonly unit: 'ng/mL';
  readonly first: Readonly<Record<Name, Spread>>;
  readonly last: Readonly<Record<Name, Spread>>;
}

export interface SimulationSettings<Name extends string> extends Sampling {
  /** h after the first dose and again after the last, ascending, from 0 on. */
  readonly times: ArrayLike<number>;
  /** What is read from each curve. */
  readonly measure: Measure<Name>;
  /** Told how far it is, from 0 to 1, after every person's curve. */
  readonly progress?: (share: number) => void;
}

/**
 * Simulates the model's people through the regimen. After the first dose means as if no other followed; after the
 * last, everything before it counts.
 * @throws RangeError without a dose, or where a setting is outside its range.
 */
export function simulate<Name extends string>(
  model: PharmacokineticModel,
  regimen: readonly Dosing[],
  settings: SimulationSettings<Name>,
): Simulation<Name> {
  const people = samplePeople(model, settings);
  const { doses, steady } = expandDosing(regimen, 0);
  const [first, last] = [doses[0], doses.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('Cannot simulate: expected at least one dose');
  const offsets = Float64Array.from(settings.times);
  const after = (dosing: readonly Dosing[], start: number) => {
    const perPerson = offsets.length;
    const to = {
      parent: new Float64Array(perPerson * people.length),
      metabolite: new Float64Array(perPerson * people.length),
      perPerson,
      perTime: 1,
    };
    const run = startGroup({ people, dosing });
    const times = offsets.map((time) => start + time);
    runAt(run, times, to, curvesFor(run, perPerson));
    return to;
  };
  const curves = { first: after([first], first.time), last: after(regimen, last.time) };
  const profile = (when: 'first' | 'last', of: 'parent' | 'metabolite', person: number): Profile => ({
    times: offsets,
    concentrations: curves[when][of].subarray(person * offsets.length, (person + 1) * offsets.length),
    dose: when === 'first' ? first.amount : last.amount,
    of,
    earlierDoses: when === 'last' && (doses.length > 1 || steady.length > 0),
    first: when === 'first' ? null : profile('first', of, person),
  });
  const curvesToRead = people.length * (model.metabolite === null ? 2 : 4);
  let read = 0;
  const spreads = (when: 'first' | 'last', of: 'parent' | 'metabolite') =>
    spreadsOf(
      people.map((_, person) => {
        settings.progress?.(++read / curvesToRead);
        return settings.measure(profile(when, of, person));
      }),
    );
  const analyte = (name: Analyte, which: 'parent' | 'metabolite'): AnalyteSimulation<Name> => ({
    analyte: name,
    unit: 'ng/mL',
    first: spreads('first', which),
    last: spreads('last', which),
  });
  return {
    model: model.id,
    analytes: [
      analyte(model.parent, 'parent'),
      ...(model.metabolite === null ? [] : [analyte(model.metabolite, 'metabolite')]),
    ],
  };
}

function spreadsOf<Name extends string>(
  figures: readonly Readonly<Record<Name, number>>[],
): Readonly<Record<Name, Spread>> {
  const names = Object.keys(figures[0] ?? {}) as Name[];
  const entries = names.map((name) => [name, spreadOf(figures.map((figure) => figure[name]))] as const);
  return Object.fromEntries(entries) as Record<Name, Spread>;
}

/** The spread of some values; those that are not finite are left out. */
export function spreadOf(all: readonly number[]): Spread {
  const values = all.filter((value) => Number.isFinite(value));
  const people = values.length;
  if (people === 0)
    return { people, mean: Number.NaN, sd: Number.NaN, median: Number.NaN, p5: Number.NaN, p95: Number.NaN };
  const [only = Number.NaN] = values;
  const { mean, sd } = people === 1 ? { mean: only, sd: Number.NaN } : sampleMoments(values);
  const at = (share: number): number => sampleQuantile(values, share);
  return { people, mean, sd, median: at(0.5), p5: at(0.05), p95: at(0.95) };
}
