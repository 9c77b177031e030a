/** The scenario of auto-inhibition as the shipped facts make it: what it rests on, and where it stops. */
import {
  autoInhibitionScenario,
  concentrations,
  inhibitedCurves,
  modelsOf,
  scenarioCurves,
} from '@clearleaf/core/pharmacokinetics';
import { describe, expect, it } from 'vitest';
import { pharmacokineticsFacts } from './json.ts';

const facts = pharmacokineticsFacts();
const models = modelsOf(facts);
const scenarioOf = (id: string) => {
  const model = models.find((one) => one.id === id);
  const scenario = model === undefined ? null : autoInhibitionScenario(model, facts);
  if (model === undefined || scenario === null) throw new Error(`no scenario of ${id}`);
  return { scenario, typical: model.typical };
};
const hours = Array.from({ length: 121 }, (_, i) => i * 3);

it('is known of mitragynine alone', () => {
  const known = models.filter((model) => autoInhibitionScenario(model, facts) !== null).map(({ id }) => id);
  expect(known).toEqual(['H_default', 'T_tea']);
});

it('goes from no effect to the figures of the facts, by hand', () => {
  const { ends, certainty, foundIn, facts: rests, limits } = scenarioOf('H_default').scenario;
  const [none, most] = ends;
  expect([none.clearanceShare, none.formationShare, none.metaboliteClearanceShare]).toEqual([0, 0, 0]);
  expect([most.clearanceShare, most.formationShare, most.metaboliteClearanceShare]).toEqual([1, 1, 1]);
  expect(most.inactivationConstant).toBe(4.1);
  // 0.068 a minute; half of the enzyme in 6 days; 85 % bound.
  expect(most.inactivationRate).toBeCloseTo(4.08, 12);
  expect(most.degradationRate).toBeCloseTo(0.693147 / 144, 8);
  expect(most.fractionUnbound).toBeCloseTo(0.15, 12);
  expect([certainty, foundIn]).toEqual(['veryLow', 'human liver microsomes']);
  expect(rests.map(({ reading, sources }) => [reading, ...sources])).toEqual([
    ['read', 'tanna2021'],
    ['read', 'tanna2021'],
    ['read', 'galetin2006'],
    ['read', 'ya2019'],
  ]);
  expect(limits).toContain('most-exceeds-studies');
});

it.each([
  ['H_default', 59.2],
  ['T_tea', 39],
])('%s: answers up to %d mg, the most that was given in its studies, and no further', (id, highest) => {
  const { scenario, typical } = scenarioOf(id);
  expect(scenario.highestDose).toBe(highest);
  expect(scenarioCurves(typical, scenario, [{ time: 0, amount: highest }], hours)).toHaveLength(2);
  expect(scenarioCurves(typical, scenario, [{ time: 0, amount: highest + 0.1 }], hours)).toEqual({
    outsideDomain: 'dose-above-studies',
    dose: highest + 0.1,
    highestDose: highest,
  });
});

describe('between its ends', () => {
  const { scenario, typical } = scenarioOf('H_default');
  const [, most] = scenario.ends;
  const daily = [{ time: 0, amount: 29.6, interval: 24, additionalDoses: 14 }];
  const parent = (effect: typeof most) => inhibitedCurves(typical, effect, daily, hours).parent;

  it('a weaker effect of any kind gives a curve that lies between', () => {
    const [low, high] = [concentrations(typical, daily, hours).parent, parent(most)];
    for (const weaker of [
      { ...most, clearanceShare: 0.5 },
      { ...most, fractionUnbound: 0.05 },
      { ...most, degradationRate: Math.LN2 / 24 },
      { ...most, inactivationConstant: 8.2 },
      { ...most, inactivationRate: 2 },
    ])
      for (const [i, value] of parent(weaker).entries()) {
        expect(value).toBeGreaterThanOrEqual((low[i] ?? 0) * (1 - 1e-6));
        expect(value).toBeLessThanOrEqual((high[i] ?? 0) * (1 + 1e-6));
      }
  });

  it('would notice a constant that is off by 1 %', () => {
    const at = parent(most).at(-1) ?? 0;
    for (const off of [
      { ...most, inactivationConstant: 4.1 * 1.01 },
      { ...most, inactivationRate: most.inactivationRate * 1.01 },
      { ...most, degradationRate: most.degradationRate * 1.01 },
      { ...most, fractionUnbound: most.fractionUnbound * 1.01 },
    ])
      expect(Math.abs((parent(off).at(-1) ?? 0) / at - 1)).toBeGreaterThan(1e-5);
  });
});
