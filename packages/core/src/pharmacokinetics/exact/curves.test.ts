/** Pairs of people in the kernel beside the plain engine, and the kernel's source beside its bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomStream } from '../../numeric/index.ts';
import { type Group, startGroup } from '../bands.ts';
import { bodyAfter, meetingPeople, typical, worst } from '../fixture.ts';
import {
  concentrations,
  type Dosing,
  type IndividualParameters,
  populationCurves,
  windowDrawer,
  track,
} from '../index.ts';
import { runAt } from '../run-at.ts';
import { curvesFor } from './curves.ts';
import { KERNEL_SOURCE } from './kernel.ts';

/** People who differ in everything, as far as a factor of so many times. */
function peopleOf(count: number, seed: number, spread = 3): IndividualParameters[] {
  const stream = randomStream(seed);
  const about = (value: number): number => value * spread ** (2 * stream.uniform() - 1);
  return Array.from({ length: count }, () => ({
    bioavailability: about(1),
    lagTime: stream.uniform(),
    absorptionRateConstant: about(2.4),
    clearance: about(26),
    volumeCentral: about(258),
    intercompartmentalClearance: stream.uniform() < 0.2 ? 0 : about(39),
    volumePeripheral: about(1030),
    metabolite: {
      molarMassRatio: 1.04,
      clearance: about(43),
      volume: about(250),
      fractionSystemic: 0.134,
      fractionFirstPass: stream.uniform() < 0.3 ? 0 : 0.153,
    },
  }));
}

/** Times and doses that share nothing; some times come twice, some steps are short and one is long. */
function course(seed: number, places: number) {
  const stream = randomStream(seed);
  const dosing: Dosing[] = Array.from({ length: 40 }, (_, i) => ({
    time: 6 * i + 5 * stream.uniform(),
    amount: 20 + 80 * stream.uniform(),
  }));
  const times = Float64Array.from({ length: places }, (_, i) =>
    i % 50 === 0 ? 100 : i % 7 === 0 ? 30 + 1e-3 * stream.uniform() : 240 * stream.uniform(),
  ).sort();
  return { dosing, times: Float64Array.from([-5, ...times, 2000, 2000.5]) };
}

/** Both ways to the same curves. */
function bothWays(group: Group, times: Float64Array) {
  const size = group.people.length * times.length;
  const to = () => ({
    parent: new Float64Array(size),
    metabolite: new Float64Array(size),
    perPerson: times.length,
    perTime: 1,
  });
  const [kernel, plain] = [to(), to()];
  const run = startGroup(group);
  const curves = curvesFor(run, times.length);
  if (curves === null) throw new Error('expected room in a kernel');
  runAt(run, times, kernel, curves);
  const again = startGroup(group);
  runAt(again, times, plain, null);
  return { kernel, plain, run, again };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('two people at once', () => {
  it.each([
    { people: 40, places: 3000 },
    { people: 41, places: 60 },
  ])('have the curves of the plain loop: $people people, $places times', ({ people, places }) => {
    const { dosing, times } = course(5, places);
    const { kernel, plain, run, again } = bothWays({ people: peopleOf(people, 4), dosing }, times);
    expect(worst(kernel.parent, plain.parent)).toBeLessThan(1e-10);
    expect(worst(kernel.metabolite, plain.metabolite)).toBeLessThan(1e-10);
    expect(worst(run.state, again.state)).toBeLessThan(1e-10);
    expect(run.next).toEqual(again.next);
  });

  it('are right to 1e-10 where rates meet, as the matrix exponential has it', () => {
    const people = meetingPeople().flatMap((one, i) => [one, ...peopleOf(2, i, 1.2)]);
    const times = Float64Array.from([0.2, 0.2001, 0.21, 0.3, 0.5, 1, 1.003, 2, 7, 31, 90]);
    const { parent, metabolite } = populationCurves({ people, dosing: [{ time: 0, amount: 10 }] }, times);
    for (const [i, one] of people.entries()) {
      const bodies = Array.from(times, (time) =>
        bodyAfter(one, [10 * one.bioavailability, 0, 0, 0, 0], Math.max(0, time - one.lagTime)),
      );
      const own = (curve: Float64Array | null) => curve?.subarray(i * times.length, (i + 1) * times.length) ?? [];
      const expected = (place: number) => bodies.map((body) => body[place] ?? 0);
      expect(worst(own(parent), expected(1))).toBeLessThan(1e-10);
      expect(worst(own(metabolite), expected(3))).toBeLessThan(1e-10);
    }
  });

  it('agree with one after the other, for any rates, doses and times', () => {
    const time = fc.double({ min: 0, max: 60, noNaN: true });
    const dose = fc.record({ time, amount: fc.double({ min: 0.5, max: 100, noNaN: true }) });
    fc.assert(
      fc.property(
        fc.array(dose, { minLength: 1, maxLength: 12 }),
        fc.array(time, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 999 }),
        (dosing, at, seed) => {
          const people = peopleOf(4, seed, 10);
          const times = Float64Array.from(at).sort();
          const factors = Float64Array.from({ length: 4 * dosing.length }, (_, i) => 0.5 + ((i * seed) % 7) / 7);
          const curves = populationCurves({ people, dosing, amountFactors: factors }, times);
          for (const [i, one] of people.entries()) {
            const own = dosing.map((of, k) => ({ ...of, amount: of.amount * (factors[i * dosing.length + k] ?? 0) }));
            const exact = concentrations(one, own, [...times]);
            for (const analyte of ['parent', 'metabolite'] as const) {
              const expected = exact[analyte] ?? [];
              const got = curves[analyte]?.subarray(i * times.length, (i + 1) * times.length) ?? [];
              // Right after a dose one clock, of which the last digit counts, makes what two engines call a moment differ.
              const highest = Math.max(...expected);
              expected.forEach((value, j) =>
                expect(Math.abs((got[j] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-10 * value + 1e-13 * highest),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('go one by one without a metabolite to follow, for what is drunk slowly, and for one alone', () => {
    const bare = peopleOf(6, 3).map((one) => ({ ...one, metabolite: null }));
    const { dosing, times } = course(8, 700);
    const { kernel, plain } = bothWays({ people: bare, dosing }, times);
    expect(worst(kernel.parent, plain.parent)).toBeLessThan(1e-10);
    expect(curvesFor(startGroup({ people: [typical], dosing }), 10)).toBeNull();
    expect(curvesFor(startGroup({ people: bare, dosing: [{ time: 0, amount: 1, duration: 1 }] }), 10)).toBeNull();
  });
});

describe('a host without WebAssembly', () => {
  it('has the same curves by the plain loop, and no drawn windows', () => {
    const { dosing, times } = course(9, 100);
    const group = { people: peopleOf(5, 2), dosing };
    const { plain, kernel } = bothWays(group, times);
    vi.stubGlobal('WebAssembly', undefined);
    expect(curvesFor(startGroup(group), times.length)).toBeNull();
    expect(windowDrawer(track([group], 0, 48))).toBeNull();
    const { parent } = populationCurves(group, times);
    expect(parent).toEqual(plain.parent);
    expect(parent).not.toEqual(kernel.parent);
  });
});

it('is compiled from the sources beside it', () => {
  const folder = new URL('../../../wasm/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort())
    if (file.startsWith('exact')) hash.update(readFileSync(new URL(file, folder)));
  expect(hash.digest('hex')).toBe(KERNEL_SOURCE);
});
