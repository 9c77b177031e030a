/** The closed form against two general ways, and curves whose rates change against what limits them. */
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../numeric/index.ts';
import { meetingPeople, typical, worst } from '../fixture.ts';
import { concentrations, type Dosing, underEffect } from '../index.ts';
import { type AutoInhibition, inhibitedCurves } from './auto-inhibition.ts';
import { concentrationsByMatrix, concentrationsBySolver } from './compartments.ts';

/** People whose every rate is off the typical one. */
const stream = randomStream(2);
const others = Array.from({ length: 5 }, () => ({
  ...typical,
  bioavailability: Math.exp(0.3 * stream.normal()),
  absorptionRateConstant: typical.absorptionRateConstant * Math.exp(0.5 * stream.normal()),
  clearance: typical.clearance * Math.exp(0.5 * stream.normal()),
  volumeCentral: typical.volumeCentral * Math.exp(0.4 * stream.normal()),
  intercompartmentalClearance: typical.intercompartmentalClearance * Math.exp(0.4 * stream.normal()),
}));
const people = [typical, ...meetingPeople(), ...others];
const dosing: readonly Dosing[] = [
  { time: 0, amount: 60, interval: 12, additionalDoses: 3 },
  { time: 1.7, amount: 20 },
  { time: 30, amount: 10, duration: 2 },
];
const times = [-1, 0.1, 0.3, 1, 2.5, 7, 12, 12.4, 25, 31, 33, 47, 60, 90];

it('agrees with the matrix exponential to 1e-10, also where rate constants meet', () => {
  for (const person of people) {
    const closed = concentrations(person, dosing, times);
    const general = concentrationsByMatrix(person, dosing, times);
    expect(worst(general.parent, closed.parent)).toBeLessThan(1e-10);
    expect(worst(general.metabolite ?? [], closed.metabolite ?? [1])).toBeLessThan(1e-10);
  }
});

it('agrees with the differential equations to 1e-9, also where rate constants meet', () => {
  for (const person of people) {
    const closed = concentrations(person, dosing, times);
    const general = concentrationsBySolver(person, dosing, times, { relative: 1e-12, absolute: 1e-14 });
    expect(worst(general.parent, closed.parent)).toBeLessThan(1e-9);
    expect(worst(general.metabolite ?? [], closed.metabolite ?? [1])).toBeLessThan(1e-9);
  }
});

it('would notice a parameter that is off by 1 %', () => {
  const off = { ...typical, clearance: typical.clearance * 1.01 };
  expect(
    worst(concentrationsByMatrix(off, dosing, [5]).parent, concentrations(typical, dosing, [5]).parent),
  ).toBeGreaterThan(1e-4);
});

it('follows one compartment and no metabolite, and refuses doses without a beginning', () => {
  const alone = { ...typical, intercompartmentalClearance: 0, volumePeripheral: 1, metabolite: null };
  const general = concentrationsByMatrix(alone, dosing, times);
  expect(general.metabolite).toBeNull();
  expect(worst(general.parent, concentrations(alone, dosing, times).parent)).toBeLessThan(1e-10);
  const forever = [{ time: 0, amount: 1, interval: 24, steadyState: true }];
  expect(() => concentrationsByMatrix(typical, forever, [1])).toThrow('doses with a beginning');
  expect(() => concentrationsBySolver(typical, forever, [1])).toThrow('doses with a beginning');
  expect(() => concentrationsByMatrix(typical, dosing, [2, 1])).toThrow('times that ascend');
  expect(() => concentrationsByMatrix(typical, dosing, [Number.NaN])).toThrow('times that ascend');
});

describe('inactivation of the enzyme', () => {
  const most: AutoInhibition = {
    inactivationConstant: 4.1,
    inactivationRate: 4.08,
    degradationRate: Math.LN2 / 144,
    fractionUnbound: 0.15,
    molarMass: 398.5,
    clearanceShare: 1,
    formationShare: 1,
    metaboliteClearanceShare: 1,
  };
  const daily = [{ time: 0, amount: 59.2, interval: 24, additionalDoses: 14 }];
  const days = Array.from({ length: 16 }, (_, i) => i * 24 + 1.5);

  it('is the closed form where nothing is the enzyme’s, or nothing is bound to it', () => {
    const closed = concentrations(typical, daily, days);
    for (const none of [
      { ...most, clearanceShare: 0, formationShare: 0, metaboliteClearanceShare: 0 },
      { ...most, inactivationRate: 0 },
      { ...most, fractionUnbound: 0 },
    ]) {
      const curves = inhibitedCurves(typical, none, daily, days);
      expect(worst(curves.parent, closed.parent)).toBeLessThan(1e-7);
      expect(worst(curves.metabolite ?? [], closed.metabolite ?? [1])).toBeLessThan(1e-7);
    }
  });

  it('settles where loss and making meet, at the clearance that is left', () => {
    // Taken evenly for so long that the concentration stands still: C = rate / (CL E), E = kdeg / (kdeg + kinact I / (KI + I)).
    const rate = 0.1;
    const hours = 40_000;
    const { parent, enzyme } = inhibitedCurves(
      typical,
      most,
      [{ time: 0, amount: rate * hours, duration: hours }],
      [hours - 1],
    );
    const [c = 0, e = 0] = [parent[0], enzyme[0]];
    expect(c).toBeCloseTo((1000 * rate) / (26 * e), 4);
    const unbound = (0.15 * c) / 398.5;
    const loss = (4.08 * unbound) / (4.1 + unbound);
    expect(e).toBeCloseTo(most.degradationRate / (most.degradationRate + loss), 8);
    expect(e).toBeLessThan(0.75);
  });

  it('lies between no effect and a clearance slowed for good by the same share, and comes back', () => {
    const late = [...days, 24 * 365];
    const { parent, enzyme } = inhibitedCurves(typical, most, daily, late);
    const lowest = Math.min(...enzyme);
    const free = concentrations(typical, daily, late).parent;
    const slowed = concentrations(
      underEffect(typical, { clearance: lowest * 0.5, formation: 1, metaboliteClearance: 1 }),
      daily,
      late,
    ).parent;
    for (const [i, value] of parent.entries()) {
      expect(value).toBeGreaterThanOrEqual((free[i] ?? 0) * (1 - 1e-9) - 1e-10);
      expect(value).toBeLessThanOrEqual((slowed[i] ?? 0) + 1e-10);
    }
    expect(lowest).toBeLessThan(0.4);
    expect(enzyme[0]).toBeGreaterThan(0.9);
    expect(enzyme.at(-1)).toBeGreaterThan(0.9);
  });

  it.each([
    [{ fractionUnbound: 1.1 }, 'fractionUnbound from 0 to 1'],
    [{ clearanceShare: -0.1 }, 'clearanceShare'],
    [{ degradationRate: 0 }, 'degradationRate > 0'],
    [{ inactivationRate: Number.NaN }, 'inactivationRate >= 0'],
  ])('refuses what cannot be (%#)', (wrong, words) => {
    expect(() => inhibitedCurves(typical, { ...most, ...wrong }, daily, days)).toThrow(words);
  });
});
