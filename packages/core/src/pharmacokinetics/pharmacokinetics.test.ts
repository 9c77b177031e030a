/** Curves against an independent matrix exponential, and the population against one person after another. */
import { describe, expect, it } from 'vitest';
import { randomStream, sampleMoments, sampleQuantile } from '../numeric/index.ts';
import { startGroup } from './bands.ts';
import { decay, decayDifference2, decayDifference3, decayDifference4 } from './decay.ts';
import { decayDifference } from './divided-difference.ts';
import { bodyAfter, meetingPeople, typical, worst } from './fixture.ts';
import {
  bands,
  concentrations,
  curveEvaluator,
  type Dosing,
  type IndividualParameters,
  type PharmacokineticModel,
  populationCurves,
  sampleAmountFactors,
  samplePeople,
  simulate,
  track,
  underEffect,
  windowBands,
} from './index.ts';
import { runAt } from './run-at.ts';
import { runEven } from './run-even.ts';

const model: PharmacokineticModel = {
  id: 'test',
  parent: 'mitragynine',
  metabolite: '7-hydroxymitragynine',
  compartments: 2,
  describes: 'a model for tests',
  products: ['leaf'],
  typical,
  variability: [
    { parameter: 'bioavailability', sigma: 0.3 },
    { parameter: 'lagTime', sigma: 0.3 },
    { parameter: 'absorptionRateConstant', sigma: 0.4 },
    { parameter: 'clearance', sigma: 0.4 },
    { parameter: 'volumeCentral', sigma: 0.3 },
    { parameter: 'metaboliteClearance', sigma: 0.25 },
    { parameter: 'metaboliteFractionSystemic', sigma: 0.3 },
    { parameter: 'metaboliteFractionFirstPass', sigma: 0.3 },
  ],
  correlations: [
    { between: ['metaboliteFractionSystemic', 'metaboliteFractionFirstPass'], value: 1 },
    { between: ['volumeCentral', 'clearance'], value: 0.6 },
  ],
  residualError: null,
  validity: ['tests'],
  sources: [],
};
const people = [typical, ...meetingPeople(), ...samplePeople(model, { subjects: 8, seed: 5 })];
const mixed: readonly Dosing[] = [
  { time: 0, amount: 60, duration: 0.5, interval: 12, additionalDoses: 9, steadyState: true },
  { time: 1.7, amount: 20 },
  { time: 30, amount: 10, duration: 2 },
  { time: 31, amount: 15, interval: 24, additionalDoses: 3 },
];

describe('one person', () => {
  it('agrees with the matrix exponential to 1e-12, also where rate constants meet', () => {
    for (const person of people) {
      const { lagTime: lag, bioavailability } = person;
      const times = [0.001, 0.02, 0.3, 1, 4, 11.9, 40, 200].map((time) => time + lag);
      const curves = concentrations(person, [{ time: 0, amount: 50 }], times);
      const bodies = times.map((time) => bodyAfter(person, [50 * bioavailability, 0, 0, 0, 0], time - lag));
      expect(
        worst(
          curves.parent,
          bodies.map((body) => body[1] ?? 0),
        ),
      ).toBeLessThan(1e-12);
      expect(
        worst(
          curves.metabolite ?? [],
          bodies.map((body) => body[3] ?? 0),
        ),
      ).toBeLessThan(1e-12);
    }
  });

  it('follows something drunk slowly', () => {
    for (const person of people) {
      const rate = (50 / 1.5) * person.bioavailability;
      const atEnd = bodyAfter(person, [0, 0, 0, 0, rate], 1.5);
      const later = bodyAfter(person, [...atEnd.slice(0, 4), 0], 3);
      const half = bodyAfter(person, [0, 0, 0, 0, rate], 0.5);
      const times = [0.5, 1.5, 4.5].map((time) => time + person.lagTime);
      const curves = concentrations(person, [{ time: 0, amount: 50, duration: 1.5 }], times);
      expect(worst(curves.parent, [half[1] ?? 0, atEnd[1] ?? 0, later[1] ?? 0])).toBeLessThan(1e-12);
      expect(worst(curves.metabolite ?? [], [half[3] ?? 0, atEnd[3] ?? 0, later[3] ?? 0])).toBeLessThan(1e-12);
    }
  });

  it('reaches at once the steady state that a long schedule reaches', () => {
    for (const person of [typical, ...meetingPeople().slice(0, 3)])
      for (const duration of [0, 3]) {
        const one = { time: 0, amount: 30, duration, interval: 24 };
        const times = [0, 0.1, 1, 5, 23.9];
        const steady = concentrations(person, [{ ...one, steadyState: true }], times);
        const long = concentrations(person, [{ ...one, time: -2400 * 24, additionalDoses: 2400 }], times);
        expect(worst(steady.parent, long.parent)).toBeLessThan(1e-10);
        expect(worst(steady.metabolite ?? [], long.metabolite ?? [])).toBeLessThan(1e-10);
      }
  });

  it('is zero before the lag has passed and follows no metabolite where there is none', () => {
    const { parent, metabolite } = concentrations(
      { ...typical, metabolite: null },
      [{ time: 0, amount: 9 }],
      [0.19, -5],
    );
    expect([...parent]).toEqual([0, 0]);
    expect(metabolite).toBeNull();
  });

  it.each([
    [{ ...typical, clearance: 0 }, [{ time: 0, amount: 1 }], 'clearance > 0'],
    [{ ...typical, lagTime: -1 }, [{ time: 0, amount: 1 }], 'lagTime >= 0'],
    [typical, [{ time: 0, amount: -1 }], 'amount >= 0'],
    [typical, [{ time: 0, amount: 1, additionalDoses: 3 }], 'an interval > 0'],
    [typical, [{ time: 0, amount: 1, additionalDoses: 0.5, interval: 1 }], 'whole number'],
    [typical, [{ time: 0, amount: 1, interval: 1, duration: 2, steadyState: true }], 'within the interval'],
  ] as const)('refuses what cannot be (%#)', (parameters: IndividualParameters, dosing: readonly Dosing[], words) => {
    expect(() => concentrations(parameters, dosing, [1])).toThrow(words);
  });
});

describe('a population', () => {
  const even = { start: -1, step: 0.25, count: 1000 };
  const times = Float64Array.from({ length: even.count }, (_, i) => even.start + i * even.step);
  const destination = () => ({
    parent: new Float64Array(people.length * even.count),
    metabolite: new Float64Array(people.length * even.count),
    perPerson: even.count,
    perTime: 1,
  });

  it('gives each person the very curve, at even and at other times', () => {
    const stream = randomStream(3);
    const odd = times.map((time) => time + 0.2 * stream.uniform());
    const [atEven, atOdd] = [destination(), destination()];
    runEven(startGroup({ people, dosing: mixed.slice(1) }), even, atEven);
    runAt(startGroup({ people, dosing: mixed }), odd, atOdd, null);
    for (const [i, person] of people.entries()) {
      const of = (all: Float64Array) => all.subarray(i * even.count, (i + 1) * even.count);
      const first = concentrations(person, mixed.slice(1), times);
      expect(worst(of(atEven.parent), first.parent)).toBeLessThan(1e-10);
      expect(worst(of(atEven.metabolite), first.metabolite ?? [])).toBeLessThan(1e-10);
      const second = concentrations(person, mixed, odd);
      expect(worst(of(atOdd.parent), second.parent)).toBeLessThan(1e-10);
      expect(worst(of(atOdd.metabolite), second.metabolite ?? [])).toBeLessThan(1e-10);
    }
  });

  it('keeps its digits over long steps between rates that all but meet', () => {
    const { metabolite } = typical;
    if (metabolite === null) throw new Error('The typical person has a metabolite');
    const near = [
      { gut: 14.536, out: 14.5274, end: 14.53635 },
      { gut: 16.0899, out: 16.08969, end: 0.0047 },
      { gut: 2.4, out: 2.4 * (1 + 1e-6), end: 2.4 * (1 - 1e-6) },
    ].map(({ gut, out, end }) => ({
      ...typical,
      absorptionRateConstant: gut,
      intercompartmentalClearance: 0,
      clearance: out * typical.volumeCentral,
      metabolite: { ...metabolite, clearance: end * metabolite.volume },
    }));
    const dosing = [{ time: 0, amount: 100 }];
    const evaluate = Array.from({ length: 60 }, (_, i) => Float64Array.of(0.25 + i * 0.05));
    for (const person of near)
      for (const times of evaluate) {
        const fast = curveEvaluator(dosing, times)(person);
        const plain = concentrations(person, dosing, times);
        expect(worst(fast.parent, plain.parent)).toBeLessThan(5e-11);
        expect(worst(fast.metabolite ?? [], plain.metabolite ?? [1])).toBeLessThan(5e-11);
      }
  });

  it('knows no metabolite where none is followed, and takes no band over people with and without', () => {
    const alone = people.slice(0, 3).map((one) => ({ ...one, metabolite: null }));
    const [without, withOne] = [
      { people: alone, dosing: mixed },
      { people: people.slice(0, 3), dosing: mixed },
    ];
    const short = { start: 0, step: 1, count: 5 };
    expect(bands([without], short).metabolite).toBeNull();
    expect(populationCurves(without, short).metabolite).toBeNull();
    expect(curveEvaluator(mixed, short)(alone[0] ?? typical).metabolite).toBeNull();
    expect(() => bands([without, withOne], short)).toThrow('in all its people or in none');
    expect(() => bands([{ ...without, people: [...alone, typical] }], short)).toThrow('in all its people or in none');
  });

  it('takes exact bands, of one model and of a mixture, whole and from any window', () => {
    const groups = [
      { people: people.slice(0, 9), dosing: mixed },
      { people: people.slice(9), dosing: mixed.slice(1) },
    ];
    const small = { start: 0, step: 0.5, count: 150 };
    const got = bands(groups, small);
    const curves = groups.flatMap(({ people: some, dosing }) =>
      some.map((one) => concentrations(one, dosing, got.times)),
    );
    for (let place = 0; place < small.count; place += 7) {
      const column = curves.map(({ parent }) => parent[place] ?? 0);
      const wanted = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => sampleQuantile(column, share));
      expect(worst(got.parent.subarray(place * 5, place * 5 + 5), wanted)).toBeLessThan(1e-10);
    }
    const window = windowBands(track(groups, 0, 75), { start: 50, step: 0.5, count: 50 });
    expect(worst(window.parent, got.parent.subarray(500))).toBeLessThan(1e-10);
    expect(worst(window.metabolite ?? [], got.metabolite?.subarray(500) ?? [1])).toBeLessThan(1e-10);
  });

  it('draws people with the spread and the correlations asked for, again for the same seed', () => {
    const drawn = samplePeople(model, { subjects: 4000, seed: 11 });
    expect(samplePeople(model, { subjects: 3, seed: 11 })).toEqual(drawn.slice(0, 3));
    const logs = (of: (one: IndividualParameters) => number) => drawn.map((one) => Math.log(of(one)));
    const clearance = sampleMoments(logs((one) => one.clearance));
    const volume = sampleMoments(logs((one) => one.volumeCentral));
    const ratio = sampleMoments(logs((one) => one.clearance / one.volumeCentral));
    // Four standard errors: sigma / sqrt(n), sigma / sqrt(2 n).
    expect(Math.abs(clearance.mean - Math.log(26))).toBeLessThan((4 * 0.4) / Math.sqrt(4000));
    expect(Math.abs(clearance.sd - 0.4)).toBeLessThan((4 * 0.4) / Math.sqrt(8000));
    const correlation = (clearance.sd ** 2 + volume.sd ** 2 - ratio.sd ** 2) / (2 * clearance.sd * volume.sd);
    expect(Math.abs(correlation - 0.6)).toBeLessThan((4 * (1 - 0.36)) / Math.sqrt(4000));
    for (const { metabolite } of drawn.slice(0, 50))
      expect((metabolite?.fractionSystemic ?? 0) / (metabolite?.fractionFirstPass ?? 0)).toBeCloseTo(0.134 / 0.153, 8);
    const contradictory = {
      ...model,
      correlations: [
        ...model.correlations,
        { between: ['clearance', 'bioavailability'] as const, value: 1 },
        { between: ['volumeCentral', 'bioavailability'] as const, value: -1 },
      ],
    };
    expect(() => samplePeople(contradictory, { subjects: 1, seed: 1 })).toThrow('contradict');
  });

  it('shares the error of a strength between doses of one product, and not that of an amount', () => {
    const uncertain = { product: 'a', amount: { mean: 2, sd: 0 }, strength: { mean: 20, sd: 8 } };
    const other = { ...uncertain, product: 'b', amount: { mean: 3, sd: 0.6 } };
    const factors = sampleAmountFactors([uncertain, uncertain, other], { subjects: 2000, seed: 4 });
    const column = (k: number) => Array.from({ length: 2000 }, (_, i) => factors[i * 3 + k] ?? 0);
    expect(column(0)).toEqual(column(1));
    const { mean, sd } = sampleMoments(column(2));
    // 1 + cv^2 of a product of independent factors is the product of theirs.
    expect(Math.abs(mean - 1)).toBeLessThan(0.04);
    expect(Math.abs(sd - Math.sqrt(1.16 * 1.04 - 1))).toBeLessThan(0.05);
    const dosing = [
      { time: 0, amount: 40 },
      { time: 1, amount: 40 },
      { time: 2, amount: 60 },
    ];
    const some = people.slice(0, 4);
    const got = bands([{ people: some, dosing, amountFactors: factors.slice(0, 12) }], { start: 3, step: 1, count: 1 });
    const own = some.map(
      (one, i) =>
        concentrations(
          one,
          dosing.map((dose, k) => ({ ...dose, amount: dose.amount * (factors[i * 3 + k] ?? 0) })),
          [3],
        ).parent[0] ?? 0,
    );
    expect((got.parent[2] ?? 0) / sampleQuantile(own, 0.5)).toBeCloseTo(1, 10);
    expect(() => bands([{ people: some, dosing, amountFactors: factors }], got.times)).toThrow('12 factors');
  });

  it('sums up every person after the first and the last dose', () => {
    const result = simulate(model, [{ time: 0, amount: 59.2, interval: 24, additionalDoses: 14 }], {
      subjects: 50,
      seed: 1,
      times: [0.5, 1, 1.5, 2, 4, 8, 24],
      measure: ({ concentrations: of }) => ({ cMax: Math.max(...of), never: Number.NaN }),
    });
    const [parent, metabolite] = result.analytes;
    const drawn = samplePeople(model, { subjects: 50, seed: 1 });
    const peaks = drawn.map((one) =>
      Math.max(...concentrations(one, [{ time: 0, amount: 59.2 }], [0.5, 1, 1.5, 2, 4]).parent),
    );
    expect(parent?.first.cMax.median).toBeCloseTo(sampleQuantile(peaks, 0.5), 8);
    expect(parent?.first.never.people).toBe(0);
    expect(parent?.last.cMax.mean ?? 0).toBeGreaterThan(parent?.first.cMax.mean ?? 0);
    expect(metabolite?.analyte).toBe('7-hydroxymitragynine');
  });

  it('lets an inhibitor slow each rate by its own factor', () => {
    const slowed = underEffect(typical, { clearance: 0.5, formation: 0.4, metaboliteClearance: 0.8 });
    expect(slowed.clearance).toBe(13);
    const formed = (one: IndividualParameters) => (one.metabolite?.fractionSystemic ?? 0) * one.clearance;
    expect(formed(slowed) / formed(typical)).toBeCloseTo(0.4, 12);
    expect((slowed.metabolite?.fractionFirstPass ?? 0) / 0.153).toBeCloseTo(0.4, 12);
    expect((slowed.metabolite?.clearance ?? 0) / 43.5).toBeCloseTo(0.8, 12);
  });
});

it('has divided differences without a gap, in the plain and in the fast form', () => {
  const points = [0, 1e-9, 0.01, 0.019, 0.021, 0.3, 0.3 + 1e-7, 0.49, 0.51, 2, 2.0001, 30, 700];
  for (const x of points) {
    expect(Math.abs(decay(x) / Math.exp(-x) - 1)).toBeLessThan(1e-12);
    for (const y of points) {
      const two = decayDifference2(x, y, decay(x), decay(y));
      expect(Math.abs(two / decayDifference([x, y]) - 1)).toBeLessThan(1e-11);
      for (const z of points) {
        expect(Math.abs(decayDifference3(x, y, z) / decayDifference([x, y, z]) - 1)).toBeLessThan(1e-11);
        expect(Math.abs(decayDifference4(x, y, z) / decayDifference([0, x, y, z]) - 1)).toBeLessThan(1e-11);
      }
    }
  }
  // f[0, 0, 0] = 1/2 and f[0, ln 2] = (1 - 1/2) / ln 2.
  expect(decayDifference([0, 0, 0])).toBe(0.5);
  expect(decayDifference([Math.LN2, 0])).toBeCloseTo(0.5 / Math.LN2, 15);
  expect(decay(800)).toBe(0);
});
