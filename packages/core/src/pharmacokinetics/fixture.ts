/**
 * For tests: people, and an independent way to their curves. The compartments as the differential equations have
 * them, through a matrix exponential by uniformisation, whose terms are all positive, so that it is right entry by entry.
 */
import type { IndividualParameters } from './types.ts';

/** The typical person of H_default, as the research file has it. */
export const typical: IndividualParameters = {
  bioavailability: 1,
  lagTime: 0.2,
  absorptionRateConstant: 2.4,
  clearance: 26,
  volumeCentral: 258,
  intercompartmentalClearance: 39.3,
  volumePeripheral: 1030,
  metabolite: {
    molarMassRatio: 414.5 / 398.5,
    clearance: 43.5,
    volume: 250,
    fractionSystemic: 0.134,
    fractionFirstPass: 0.153,
  },
};

/** People whose rate constants meet, exactly and nearly: ka = alpha, ka = ke, equal eigenvalues, a metabolite's equal to others. */
export function meetingPeople(): readonly IndividualParameters[] {
  const { metabolite } = typical;
  if (metabolite === null) throw new Error('The typical person has a metabolite');
  const one = { ...typical, intercompartmentalClearance: 0 };
  const ke = one.clearance / one.volumeCentral;
  const [fast, slow] = [0.277_434_221_9, 0.013_861_7];
  return [
    { ...one, absorptionRateConstant: ke },
    { ...one, absorptionRateConstant: ke, metabolite: { ...metabolite, clearance: ke * metabolite.volume } },
    {
      ...one,
      absorptionRateConstant: ke * (1 + 1e-9),
      metabolite: { ...metabolite, clearance: ke * (1 - 1e-7) * 250 },
    },
    { ...typical, intercompartmentalClearance: 1e-9, volumePeripheral: (1e-9 * 258) / 26 },
    ...[1, 1 + 1e-12, 1 + 1e-8, 1 + 1e-5, 1 + 1e-3].map((near) => ({
      ...typical,
      absorptionRateConstant: fast * near,
    })),
    ...[1, 1 + 1e-6].map((near) => ({ ...typical, metabolite: { ...metabolite, clearance: slow * near * 250 } })),
    { ...typical, absorptionRateConstant: 0.174, metabolite: { ...metabolite, clearance: 0.174 * 250 } },
  ];
}

/** gut (mg), central, peripheral, metabolite (ng/mL), and an intake that goes on (mg/h). */
export type Body = readonly number[];

/** The body `hours` later. */
export function bodyAfter(parameters: IndividualParameters, body: Body, hours: number): Body {
  const { absorptionRateConstant: ka, clearance, volumeCentral: v1, metabolite: m } = parameters;
  const { intercompartmentalClearance: q, volumePeripheral: v2 } = parameters;
  if (m === null) throw new Error('Expected a metabolite');
  const rates = [
    [-ka, 0, 0, 0, 1],
    [(1000 * ka) / v1, -(clearance + q) / v1, q / v1, 0, 0],
    [0, q / v2, -q / v2, 0, 0],
    [
      (m.molarMassRatio * 1000 * m.fractionFirstPass * ka) / m.volume,
      (m.molarMassRatio * m.fractionSystemic * clearance) / m.volume,
      0,
      -m.clearance / m.volume,
      0,
    ],
    [0, 0, 0, 0, 0],
  ];
  return times(exponential(rates, hours), body);
}

const times = (matrix: readonly (readonly number[])[], vector: Body): Body =>
  matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0));

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => row.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));
}

function exponential(rates: readonly (readonly number[])[], hours: number): readonly (readonly number[])[] {
  const fastest = Math.max(...rates.map((row, i) => -(row[i] ?? 0)));
  const halvings = Math.max(0, Math.ceil(Math.log2(fastest * hours + 1e-300)) + 2);
  const h = hours / 2 ** halvings;
  const shifted = rates.map((row, i) => row.map((rate, j) => (rate + (i === j ? fastest : 0)) * h));
  const unit = rates.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  let term: number[][] = unit;
  let sum: number[][] = unit;
  for (let k = 1; k < 24; k++) {
    term = product(term, shifted).map((row) => row.map((value) => value / k));
    sum = sum.map((row, i) => row.map((value, j) => value + (term[i]?.[j] ?? 0)));
  }
  let power = sum.map((row) => row.map((value) => value * Math.exp(-fastest * h)));
  for (let i = 0; i < halvings; i++) power = product(power, power);
  return power;
}

/** Largest relative difference of two curves. */
export function worst(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a, (value, i) => (value === b[i] ? 0 : Math.abs(value / (b[i] ?? 0) - 1))).reduce(
    (largest, error) => (error <= largest ? largest : error),
    0,
  );
}
