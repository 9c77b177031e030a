/** Laws that people drawn from every shipped model keep: what goes in comes out, doses add up, three ways agree. */
import { integrate } from '@clearleaf/core/numeric';
import {
  concentrations,
  concentrationsByMatrix,
  concentrationsBySolver,
  type Curves,
  type Dosing,
  type IndividualParameters,
  modelsOf,
  type PharmacokineticModel,
  samplePeople,
} from '@clearleaf/core/pharmacokinetics';
import { describe, expect, it } from 'vitest';
import { pharmacokineticsFacts } from './json.ts';

const models = modelsOf(pharmacokineticsFacts());
const dosing: readonly Dosing[] = [
  { time: 0, amount: 40, interval: 7, additionalDoses: 4 },
  { time: 3.3, amount: 25 },
  { time: 20, amount: 30, duration: 1.5 },
];
const times = [0.15, 0.4, 1, 2, 3.5, 6.9, 7.2, 15, 21, 24, 30, 50, 80, 150];
const peopleOf = (model: PharmacokineticModel) => [model.typical, ...samplePeople(model, { subjects: 4, seed: 9 })];

const values = ({ parent, metabolite }: Curves): readonly number[] => [...parent, ...(metabolite ?? [])];
const largest = (a: Curves, b: Curves): number =>
  values(a).reduce((most, one, i) => {
    const other = values(b)[i] ?? Number.NaN;
    return one === other ? most : Math.max(most, Math.abs(one / other - 1));
  }, 0);

describe.each(models.map((model) => [model.id, model] as const))('%s', (_, model) => {
  it('agrees with the matrix exponential to 1e-10 and with the differential equations to 1e-9', () => {
    for (const person of peopleOf(model)) {
      const closed = concentrations(person, dosing, times);
      expect(largest(concentrationsByMatrix(person, dosing, times), closed)).toBeLessThan(1e-10);
      const solved = concentrationsBySolver(person, dosing, times, { relative: 1e-12, absolute: 1e-18 });
      expect(largest(solved, closed)).toBeLessThan(1e-9);
      const off = { ...person, volumeCentral: person.volumeCentral * 1.01 };
      expect(largest(concentrationsByMatrix(off, dosing, times), closed)).toBeGreaterThan(1e-4);
    }
  });

  it('lets out what went in', () => {
    for (const person of peopleOf(model)) {
      const dose = { time: 0, amount: 40, duration: 1.5 };
      const absorbed = 1000 * person.bioavailability * dose.amount;
      const { parent, metabolite } = areas(person, dose);
      expect((person.clearance * parent) / absorbed).toBeCloseTo(1, 7);
      const formed = formedOf(person);
      expect(
        formed === null ? 1 : ((person.metabolite?.clearance ?? 0) * metabolite) / (formed * absorbed),
      ).toBeCloseTo(1, 7);
    }
  });

  it('adds doses up', () => {
    for (const person of peopleOf(model)) {
      const each = dosing.map((dose) => values(concentrations(person, [dose], times)));
      const together = values(concentrations(person, dosing, times));
      for (const [i, one] of together.entries()) {
        const sum = each.reduce((so, curve) => so + (curve[i] ?? 0), 0);
        expect(Math.abs(one - sum)).toBeLessThanOrEqual(1e-11 * sum);
      }
    }
  });
});

/** g of metabolite formed per g absorbed, where all of the parent has left. */
const formedOf = ({ metabolite }: IndividualParameters): number | null =>
  metabolite === null ? null : metabolite.molarMassRatio * (metabolite.fractionSystemic + metabolite.fractionFirstPass);

/** Areas of one intake to where nothing is left, by the solver as a quadrature; it begins anew where a curve has a corner. */
function areas(person: IndividualParameters, dose: Dosing): { parent: number; metabolite: number } {
  const slow = Math.min(person.clearance / person.volumeCentral, person.absorptionRateConstant);
  const corners = [person.lagTime, person.lagTime + (dose.duration ?? 0), person.lagTime + 400 / slow];
  let state: ArrayLike<number> = [0, 0];
  let time = 0;
  for (const corner of corners) {
    const [next] = integrate(
      (t, _, into) => {
        const { parent, metabolite } = concentrations(person, [dose], [t]);
        into[0] = parent[0] ?? 0;
        into[1] = metabolite?.[0] ?? 0;
      },
      { time, state },
      [corner],
      { relative: 1e-10, absolute: 1e-8 },
    );
    state = next ?? state;
    time = corner;
  }
  return { parent: state[0] ?? 0, metabolite: state[1] ?? 0 };
}
