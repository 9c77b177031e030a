import { loadRoom } from '@clearleaf/knowledge/node';
import { describe, expect, it } from 'vitest';
import { randomStream, sampleMoments, sampleQuantile } from '../../numeric/index.ts';
import { worst } from '../fixture.ts';
import {
  ASSUMED_RESIDUAL,
  concentrations,
  curveEvaluator,
  type Dosing,
  fitMode,
  fitPerson,
  type Measurement,
  modelsOf,
  modelWeights,
  type Observation,
  type PharmacokineticModel,
  readMeasurements,
  samplePeople,
} from '../index.ts';
import { localOf, posteriorOf } from './posterior.ts';
import { spaceOf } from './space.ts';

const models = modelsOf(loadRoom('pharmacokinetics'));
const named = (id: string): PharmacokineticModel => {
  const found = models.find((model) => model.id === id);
  if (found === undefined) throw new Error(`No model ${id}`);
  return found;
};
const [leaf, tea] = [named('H_default'), named('T_tea')];
const dosing: readonly Dosing[] = Array.from({ length: 20 }, (_, i) => ({ time: 12 * i + ((i * 7) % 5), amount: 40 }));
const EXACT = { additive: 0.05, proportional: { median: 0.01, sigma: 0 } };

/** Values of one of the model's people without error. */
function valuesOf(model: PharmacokineticModel, seed: number, times: readonly number[]) {
  const [person] = samplePeople(model, { subjects: 1, seed });
  if (person === undefined) throw new Error('Nobody was drawn');
  const curves = concentrations(person, dosing, times);
  const observations = times.flatMap((time, i): Observation[] => [
    { time, of: 'parent', value: curves.parent[i] ?? 0, below: false },
    { time, of: 'metabolite', value: curves.metabolite?.[i] ?? 0, below: false },
  ]);
  return { person, observations };
}

const many = Array.from({ length: 40 }, (_, i) => 190 + 1.7 * i);

describe('the fit of laboratory values', () => {
  it('finds the person whose values it is given, and says how near each value lies', () => {
    for (const seed of [1, 2, 3]) {
      const { person, observations } = valuesOf(leaf, seed, many);
      const mode = fitMode(leaf, { dosing, observations }, { residual: EXACT });
      expect(mode.converged).toBe(true);
      // Apparent: only what is absorbed over what is cleared can be told from values.
      const exposure = (one: typeof person) => one.bioavailability / one.clearance;
      expect(exposure(mode.parameters) / exposure(person)).toBeCloseTo(1, 1);
      expect(mode.parameters.absorptionRateConstant / person.absorptionRateConstant).toBeCloseTo(1, 1);
      for (const [i, { predicted, standardised }] of mode.values.entries()) {
        expect(Math.abs(predicted / (observations[i]?.value ?? 0) - 1)).toBeLessThan(0.02);
        expect(Math.abs(standardised ?? 9)).toBeLessThan(2);
      }
    }
  });

  it('has the slope that its density has, below a limit and with an unsure error too', () => {
    const observations: readonly Observation[] = [
      { time: 30, of: 'parent', value: 40, below: false },
      { time: 31, of: 'metabolite', value: 25, below: true },
      { time: 50, of: 'parent', value: 60, below: true },
      { time: 90, of: 'metabolite', value: 12, below: false },
    ];
    const amounts = dosing.map(() => ({
      product: 'one',
      amount: { mean: 2, sd: 0.4 },
      strength: { mean: 20, sd: 5 },
    }));
    const space = spaceOf(leaf, ASSUMED_RESIDUAL, { amounts, singled: [2, 4] });
    const posterior = posteriorOf(space, dosing, observations);
    const stream = randomStream(4);
    for (let n = 0; n < 5; n++) {
      const z = Float64Array.from({ length: space.dimensions }, () => stream.normal());
      const { slope } = localOf(posterior, z);
      for (let j = 0; j < space.dimensions; j++) {
        const at = (by: number) => posterior.logDensity(z.map((value, k) => (k === j ? value + by : value)));
        const expected = (at(-1e-4) - at(1e-4)) / 2e-4;
        expect(Math.abs((slope[j] ?? 0) - expected)).toBeLessThan(1e-4 * (1 + Math.abs(expected)));
      }
    }
  });

  it('agrees with the prior weighted by brute force: marginal likelihood, mean and spread', () => {
    const observations: readonly Observation[] = [
      { time: 30, of: 'parent', value: 150, below: false },
      { time: 100, of: 'parent', value: 60, below: true },
    ];
    for (const model of [leaf, tea]) {
      const fit = fitPerson(model, { dosing, observations }, { seed: 1, people: 4000 });
      if (fit.kind !== 'fit') throw new Error(fit.reason);
      const { space, logDensity } = posteriorOf(spaceOf(model, ASSUMED_RESIDUAL, null), dosing, observations);
      const stream = randomStream(9);
      const prior = Array.from({ length: 12_000 }, () =>
        Float64Array.from({ length: space.dimensions }, () => stream.normal()),
      );
      const logPrior = (z: Float64Array) =>
        z.reduce((sum, value) => sum - (value * value + Math.log(2 * Math.PI)) / 2, 0);
      const likelihoods = prior.map((z) => Math.exp(logDensity(z) - logPrior(z)));
      const total = likelihoods.reduce((sum, value) => sum + value, 0);
      // Four standard errors of the brute force, which has a few thousand effective draws.
      const effective = total ** 2 / likelihoods.reduce((sum, value) => sum + value * value, 0);
      const marginal = Math.log(total / prior.length);
      expect(Math.abs(fit.logMarginalLikelihood.value - marginal)).toBeLessThan(4 / Math.sqrt(effective) + 0.05);
      const logs = prior.map((z) => Math.log(space.parameters(z).clearance));
      const mean = logs.reduce((sum, value, i) => sum + (value * (likelihoods[i] ?? 0)) / total, 0);
      const variance = logs.reduce((sum, value, i) => sum + ((value - mean) ** 2 * (likelihoods[i] ?? 0)) / total, 0);
      const ours = sampleMoments(fit.posterior.map(({ parameters }) => Math.log(parameters.clearance)));
      expect(Math.abs(ours.mean - mean)).toBeLessThan(0.05);
      expect(Math.abs(ours.sd / Math.sqrt(variance) - 1)).toBeLessThan(0.1);
      expect(fit.diagnostics.effectiveSampleSize).toBeGreaterThan(400);
    }
  });

  it('narrows what is possible with more values, gives the same for a seed, and says what it took for granted', () => {
    const { observations } = valuesOf(leaf, 6, [200, 210, 220, 225]);
    const spreadAfter = (count: number) => {
      const fit = fitPerson(leaf, { dosing, observations: observations.slice(0, count) }, { seed: 3 });
      if (fit.kind !== 'fit') throw new Error(fit.reason);
      expect(fit.posterior).toHaveLength(1000);
      return sampleMoments(fit.posterior.map(({ parameters: p }) => Math.log(p.bioavailability / p.clearance))).sd;
    };
    const [few, more] = [spreadAfter(1), spreadAfter(8)];
    expect(more).toBeLessThan(0.7 * few);
    expect(spreadAfter(8)).toBe(more);
    const fit = fitPerson(leaf, { dosing, observations }, { seed: 3 });
    expect(fit).toMatchObject({
      assumptions: { residual: ASSUMED_RESIDUAL, bloodIsPlasma: true, amountsAreSure: true },
    });
  });

  it('learns an unsure strength, and no amount narrower than it was when told nothing of it', () => {
    const { observations } = valuesOf(leaf, 8, [200, 206, 230]);
    const uncertain = dosing.map(() => ({
      product: 'one',
      amount: { mean: 2, sd: 0.5 },
      strength: { mean: 20, sd: 10 },
    }));
    const spread = (of: { uncertain?: typeof uncertain }) => {
      const fit = fitPerson(leaf, { dosing, observations }, { seed: 3, ...of });
      if (fit.kind !== 'fit') throw new Error(fit.reason);
      expect(fit.assumptions.amountsAreSure).toBe(of.uncertain === undefined);
      return sampleMoments(fit.posterior.map(({ parameters: p }) => Math.log(p.bioavailability / p.clearance))).sd;
    };
    expect(spread({ uncertain })).toBeGreaterThan(1.3 * spread({}));
    expect(() => fitPerson(leaf, { dosing, observations }, { seed: 1, uncertain: uncertain.slice(1) })).toThrow(
      'expected 20 uncertain amounts, got 19',
    );
  });

  it('weighs models by how well they foresaw the values, and gives a refused one no weight', () => {
    const { observations } = valuesOf(tea, 5, [200, 210, 220, 230]);
    const fits = [leaf, tea].map((model) => fitPerson(model, { dosing, observations }, { seed: 1 }));
    const nothing = fitPerson(leaf, { dosing, observations: [] }, { seed: 1 });
    const weights = modelWeights([...fits, nothing]);
    expect(weights.map(({ model }) => model)).toEqual(['H_default', 'T_tea']);
    expect(weights[1]?.weight).toBeGreaterThan(0.9);
    expect((weights[0]?.weight ?? 0) + (weights[1]?.weight ?? 0)).toBeCloseTo(1, 12);
  });

  it('refuses instead of guessing', () => {
    const { observations } = valuesOf(leaf, 1, [200]);
    expect(fitPerson(leaf, { dosing, observations: [] }, { seed: 1 })).toMatchObject({ reason: 'noValues' });
    const still = { ...leaf, variability: [] };
    expect(fitPerson(still, { dosing, observations }, { seed: 1 })).toMatchObject({ reason: 'nothingVaries' });
    // Two values a minute apart that no curve can go through, and an error that allows for neither.
    const torn = [20, 4000].map((value, i): Observation => ({ time: 200 + i / 60, of: 'parent', value, below: false }));
    const residual = { additive: 1e-3, proportional: { median: 1e-4, sigma: 0 } };
    expect(fitPerson(leaf, { dosing, observations: torn }, { seed: 1, residual })).toMatchObject({
      reason: 'unreliable',
    });
    expect(() =>
      fitPerson(leaf, { dosing, observations }, { seed: 1, residual: { ...residual, additive: 0 } }),
    ).toThrow('additive > 0');
  });
});

it('reads values in either unit, and names each that a model cannot use', () => {
  const good: Measurement = { time: 5, analyte: 'mitragynine', value: 100, unit: 'nmol/L' };
  const list: readonly Measurement[] = [
    { ...good, time: 9 },
    { ...good, unit: 'ng/mL', below: true },
    { ...good, analyte: '7-hydroxymitragynine' },
    { ...good, value: 0 },
    { ...good, time: Number.NaN },
    { ...good, analyte: 'speciogynine' },
    { ...good, time: -1 },
    { ...good, time: -1, below: true },
  ];
  const { observations, problems } = readMeasurements(list, {
    model: leaf,
    dosing,
    molarMasses: { mitragynine: 398.5 },
  });
  expect(observations).toEqual([
    { time: -1, of: 'parent', value: 39.85, below: true },
    { time: 5, of: 'parent', value: 100, below: true },
    { time: 9, of: 'parent', value: 39.85, below: false },
  ]);
  expect(problems).toEqual([
    { at: 2, problem: 'noMolarMass' },
    { at: 3, problem: 'value' },
    { at: 4, problem: 'time' },
    { at: 5, problem: 'analyte' },
    { at: 6, problem: 'beforeFirstDose' },
  ]);
});

it('passes over doses of which nothing is left, without a trace', () => {
  const [person] = samplePeople(leaf, { subjects: 1, seed: 2 });
  if (person === undefined) throw new Error('Nobody was drawn');
  const year = Array.from({ length: 730 }, (_, i) => ({ time: 12 * i + (i % 3), amount: 30 + (i % 7) }));
  const times = Float64Array.from({ length: 12 }, (_, i) => 8000.5 + 61 * i);
  const plain = concentrations(person, year, times);
  const fast = curveEvaluator(year, times);
  expect(worst(fast(person).parent, plain.parent)).toBeLessThan(1e-10);
  // Called again after another person it starts afresh.
  fast({ ...person, clearance: 3 });
  expect(worst(fast(person).metabolite ?? [], plain.metabolite ?? [1])).toBeLessThan(1e-10);
  expect(sampleQuantile(fast(person).parent, 0.5)).toBeGreaterThan(0);
});
