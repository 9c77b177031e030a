/** Laws that every curve keeps, for any parameters and doses. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { concentrations, type Dosing, type IndividualParameters } from './index.ts';
import { worst } from './fixture.ts';

const rate = fc.double({ min: -3, max: 1.5, noNaN: true }).map((x) => 10 ** x);
const person: fc.Arbitrary<IndividualParameters> = fc
  .tuple(
    rate,
    rate,
    rate,
    rate,
    rate,
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([gut, out, there, back, end, lagTime, share]) => ({
    bioavailability: 0.5 + share,
    lagTime,
    absorptionRateConstant: gut,
    clearance: 100 * out,
    volumeCentral: 100,
    intercompartmentalClearance: share > 0.8 ? 0 : 100 * there,
    volumePeripheral: (100 * there) / back,
    metabolite: {
      molarMassRatio: 1.04,
      clearance: 250 * end,
      volume: 250,
      fractionSystemic: share / 2,
      fractionFirstPass: 1 - share,
    },
  }));
const dose = fc.record({
  time: fc.double({ min: -50, max: 50, noNaN: true }),
  amount: fc.double({ min: 0.1, max: 500, noNaN: true }),
  duration: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true })),
});
const times = [-10, 0, 0.5, 3, 20, 60, 100];
const curvesOf = (of: IndividualParameters, dosing: readonly Dosing[], at: readonly number[] = times) => {
  const { parent, metabolite } = concentrations(of, dosing, at);
  return [...parent, ...(metabolite ?? [])];
};
const runs = { numRuns: 60, seed: 7 };

it('adds up: the curve of two doses is the sum of theirs, and twice the dose is twice the curve', () => {
  fc.assert(
    fc.property(person, dose, dose, (of, a, b) => {
      const [both, one, other] = [curvesOf(of, [a, b]), curvesOf(of, [a]), curvesOf(of, [b])];
      expect(
        worst(
          both,
          one.map((value, i) => value + (other[i] ?? 0)),
        ),
      ).toBeLessThan(1e-9);
      expect(
        worst(
          curvesOf(of, [{ ...a, amount: 2 * a.amount }]),
          one.map((value) => 2 * value),
        ),
      ).toBeLessThan(1e-12);
    }),
    runs,
  );
});

it('does not care when the clock starts', () => {
  fc.assert(
    fc.property(person, dose, (of, a) => {
      const shifted = curvesOf(
        of,
        [{ ...a, time: a.time + 1024 }],
        times.map((time) => time + 1024),
      );
      const here = curvesOf(of, [a]);
      const peak = Math.max(...here);
      shifted.forEach((value, i) => expect(Math.abs(value - (here[i] ?? 0))).toBeLessThanOrEqual(1e-9 * peak));
    }),
    runs,
  );
});

it('loses and makes no mass: the area under the curve is the dose over the clearance', () => {
  fc.assert(
    fc.property(person, dose, (of, { amount, duration }) => {
      const { clearance, metabolite, bioavailability } = of;
      if (metabolite === null) return;
      // At steady state the area over one interval is the area to infinity of one dose; Simpson over a constant curve.
      const interval = 10;
      const points = 4000;
      const at = Array.from({ length: points + 1 }, (_, i) => (i * interval) / points);
      const steady = { time: 0, amount, duration, interval, steadyState: true, additionalDoses: 1 };
      const curves = concentrations({ ...of, lagTime: 0 }, [steady], at);
      const area = (curve: ArrayLike<number>) =>
        at.reduce((sum, _, i) => sum + (curve[i] ?? 0) * (i === 0 || i === points ? 1 : i % 2 === 1 ? 4 : 2), 0) *
        (interval / points / 3);
      const absorbed = 1000 * amount * bioavailability;
      const formed = metabolite.molarMassRatio * (metabolite.fractionSystemic + metabolite.fractionFirstPass);
      expect(Math.abs((area(curves.parent) * clearance) / absorbed - 1)).toBeLessThan(1e-3);
      expect(Math.abs((area(curves.metabolite ?? []) * metabolite.clearance) / (absorbed * formed) - 1)).toBeLessThan(
        1e-3,
      );
    }),
    { numRuns: 15, seed: 7 },
  );
});

it('runs through ka = ke without a step', () => {
  fc.assert(
    fc.property(person, dose, (of, a) => {
      const ke = of.clearance / of.volumeCentral;
      const at = (gut: number) => curvesOf({ ...of, intercompartmentalClearance: 0, absorptionRateConstant: gut }, [a]);
      const peak = Math.max(...at(ke));
      // A late value moves by the rate times the time, at most 150 h here.
      for (const near of [1e-12, 1e-9, 1e-6])
        at(ke * (1 + near)).forEach((value, i) =>
          expect(Math.abs(value - (at(ke)[i] ?? 0))).toBeLessThanOrEqual((10 + 200 * ke) * near * peak + 1e-12 * peak),
        );
    }),
    { numRuns: 25, seed: 7 },
  );
});
