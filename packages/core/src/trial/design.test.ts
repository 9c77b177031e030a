/** Schedules, what they can tell, and what stands against them. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/index.ts';
import {
  conditionsOf,
  drawSchedule,
  freezeProtocol,
  isAsFrozen,
  noiseOfRunIn,
  powerOf,
  protocolText,
  standsAgainst,
  type TrialDesign,
  type TrialProtocol,
} from './design.ts';
import { type TrialPerson, type TrialQuestion, trialRefusalsOf } from './guard.ts';
import { chanceToTell, standardErrorOf } from './power.ts';

const person: TrialPerson = {
  age: 34,
  use: 'daily',
  withdrawal: false,
  dependenceSigns: false,
  pregnant: false,
  clinician: false,
};
const leaf = { form: 'leaf', mitragynine: 30, basis: 'laboratory' } as const;
const pairs: TrialDesign = { kind: 'pairs', pairs: 4, periodDays: 7 };
const steps: TrialDesign = { kind: 'criterion', steps: [0.9, 0.8], holdDays: [14, 21] };

describe('guard rails', () => {
  test.each<[string, TrialQuestion, Partial<TrialPerson>, readonly string[]]>([
    ['a quarter less', { kind: 'reduction', share: 0.25 }, {}, []],
    ['more than a quarter less', { kind: 'reduction', share: 0.26 }, {}, ['reduction-too-large']],
    ['a stop', { kind: 'reduction', share: 1 }, {}, ['reduction-too-large']],
    ['a rise', { kind: 'reduction', share: -0.1 }, {}, ['not-a-reduction']],
    ['a share that is no number', { kind: 'reduction', share: Number.NaN }, {}, ['not-a-reduction']],
    ['a start', { kind: 'reduction', share: 0.1 }, { use: 'never' }, ['not-using']],
    ['a start again', { kind: 'time', hoursLater: 1 }, { use: 'stopped' }, ['not-using']],
    ['signs of dependence', { kind: 'time', hoursLater: 1 }, { dependenceSigns: true }, ['dependence-signs']],
    ['signs that nobody asked for', { kind: 'time', hoursLater: 1 }, { dependenceSigns: null }, ['signs-not-known']],
    ['withdrawal', { kind: 'time', hoursLater: 1 }, { withdrawal: true }, ['withdrawal']],
    ['under age', { kind: 'time', hoursLater: 1 }, { age: 17 }, ['under-age']],
    ['pregnant', { kind: 'time', hoursLater: 1 }, { pregnant: true }, ['pregnant']],
    ['half a day later', { kind: 'time', hoursLater: 12 }, {}, ['no-time']],
    ['a medicine', { kind: 'observed' }, {}, ['observed-only']],
    ['leaf with leaf', { kind: 'product', baseline: leaf, other: { ...leaf, mitragynine: 32 } }, {}, []],
    ['more in it', { kind: 'product', baseline: leaf, other: { ...leaf, mitragynine: 40 } }, {}, ['unequal-content']],
    [
      'leaf with extract',
      { kind: 'product', baseline: leaf, other: { ...leaf, form: 'extract' } },
      {},
      ['different-form'],
    ],
    ['7-OH', { kind: 'product', baseline: leaf, other: { ...leaf, form: '7-oh' } }, {}, ['seven-hydroxymitragynine']],
    ['unknown', { kind: 'product', baseline: leaf, other: { ...leaf, mitragynine: null } }, {}, ['content-not-known']],
    [
      'a published range',
      { kind: 'product', baseline: { ...leaf, basis: 'published-range' }, other: leaf },
      {},
      ['content-not-known'],
    ],
  ])('%s', (_name, question, changed, refusals) => {
    expect(trialRefusalsOf(question, { ...person, ...changed })).toEqual(refusals);
  });

  test('steps down need a clinician, are small, and are held', () => {
    const question = { kind: 'reduction', share: 0.2 } as const;
    expect(standsAgainst({ question, design: steps }, person)).toEqual(['clinician-needed']);
    const clinician = { ...person, clinician: true };
    expect(standsAgainst({ question, design: steps }, clinician)).toEqual([]);
    expect(standsAgainst({ question, design: { ...steps, steps: [0.85] } }, clinician)).toEqual(['step-too-large']);
    expect(standsAgainst({ question, design: { ...steps, steps: [0.9, 1] } }, clinician)).toEqual(['step-too-large']);
    expect(standsAgainst({ question, design: { ...steps, steps: [0.9, 0.8, 0.7] } }, clinician)).toEqual([
      'step-too-large',
    ]);
    expect(standsAgainst({ question, design: { ...steps, holdDays: [7, 14] } }, clinician)).toEqual(['hold-too-short']);
  });
});

describe('schedules', () => {
  test('every pair holds both conditions, every day has one, and a seed draws the same again', () => {
    for (let seed = 0; seed < 30; seed++) {
      const periods = drawSchedule(pairs, seed);
      expect(drawSchedule(pairs, seed)).toEqual(periods);
      expect(conditionsOf(periods)).toHaveLength(56);
      for (let block = 0; block < 4; block++)
        expect(
          periods
            .filter((period) => period.block === block)
            .map(({ condition }) => condition)
            .toSorted((a, b) => a - b),
        ).toEqual([0, 1]);
    }
  });

  test('lots are even: about half of the pairs begin as usual', () => {
    const firsts = Array.from({ length: 400 }, (_, seed) => drawSchedule(pairs, seed)[0]?.condition ?? 0);
    const others = firsts.filter((condition) => condition === 1).length;
    expect(Math.abs(others - 200)).toBeLessThan(50);
  });

  test('a change comes no sooner and no later than its limits, and reaches both', () => {
    const design = { kind: 'start', days: 28, leastDays: 10 } as const;
    const changes = new Set(Array.from({ length: 300 }, (_, seed) => drawSchedule(design, seed)[1]?.from ?? 0));
    expect([...changes].toSorted((a, b) => a - b)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  test('holds are within their limits and follow one another', () => {
    const periods = drawSchedule(steps, 3);
    expect(periods.map(({ share }) => share)).toEqual([1, 0.9, 0.8]);
    for (const [i, { from, to }] of periods.entries()) {
      expect(from).toBe((periods[i - 1]?.to ?? 0) + 1);
      expect(to - from + 1).toBeGreaterThanOrEqual(14);
      expect(to - from + 1).toBeLessThanOrEqual(21);
    }
  });
});

describe('what a schedule can tell', () => {
  // Standard errors at a spread of 2, from research by simulation in R: period, days, rho, error.
  test.each([
    [3, 56, 0, 0.54],
    [3, 56, 0.5, 0.54],
    [7, 28, 0, 0.8],
    [7, 28, 0.5, 1.02],
    [7, 56, 0, 0.54],
    [7, 56, 0.3, 0.65],
    [7, 56, 0.7, 0.63],
  ])('periods of %i days, %i days, rho %f', (periodDays, days, rho, expected) => {
    const design: TrialDesign = { kind: 'pairs', pairs: Math.floor(days / 2 / periodDays), periodDays };
    const { standardError } = powerOf(design, 0, { sd: 2, rho }, 1);
    expect(Math.abs(standardError - expected)).toBeLessThan(0.06);
  });

  test('chances to tell are those of the table', () => {
    const at = (effect: number, standardError: number): number => chanceToTell(effect, { mcid: 1, standardError });
    for (const [effect, standardError, expected] of [
      [1, 0.5, 0.2],
      [1.5, 0.5, 0.56],
      [2, 0.5, 0.88],
      [1, 0.8, 0.2],
      [2, 0.8, 0.66],
      [2, 1, 0.56],
    ] as const)
      expect(Math.abs(at(effect, standardError) - expected)).toBeLessThan(0.01);
  });

  test('one condition alone tells nothing', () => {
    expect(standardErrorOf({ condition: new Uint8Array(28), washout: 0 }, { sd: 2, rho: 0 })).toBeNaN();
  });

  test('the run-in gives back the spread and likeness that made it', () => {
    const random = randomStream(4);
    const days = Float64Array.from({ length: 400 }, (_, i) => i);
    let error = 2 * random.normal();
    const outcome = days.map(() => 5 + (error = 0.6 * error + 2 * Math.sqrt(1 - 0.36) * random.normal()));
    const { sd, rho } = noiseOfRunIn(days, outcome, 10);
    expect(Math.abs(sd - 2)).toBeLessThan(0.3);
    expect(Math.abs(rho - 0.6)).toBeLessThan(0.1);
  });
});

describe('a frozen protocol', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const protocol: TrialProtocol = {
    schema: 'clearleaf.trial-protocol/1',
    question: { kind: 'reduction', share: 0.2 },
    design: pairs,
    outcome: { name: 'pain', higherIsBetter: false, mcid: 1, scale: { low: 0, high: 10 } },
    otherOutcomes: ['sleep'],
    runInDays: 14,
    washoutDays: 2,
    seed: 7,
    stopping: 'fixed',
    model: 'm1',
    prior: 'default',
    startOn: '2026-12-01',
  };
  const frozen = freezeProtocol(protocol, sha256);

  test('holds fast: any change is seen, another order of keys is none', () => {
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(isAsFrozen(frozen, sha256)).toBe(true);
    const turned = Object.fromEntries(Object.entries(protocol).toReversed()) as unknown as TrialProtocol;
    expect(protocolText(turned)).toBe(protocolText(protocol));
    expect(isAsFrozen({ ...frozen, protocol: { ...protocol, seed: 8 } }, sha256)).toBe(false);
    const smaller = { ...protocol, outcome: { ...protocol.outcome, mcid: 0.5 } };
    expect(isAsFrozen({ ...frozen, protocol: smaller }, sha256)).toBe(false);
  });
});
