/** Relief against benefit: on journals whose truth is known, and where a journal cannot tell. */
import { describe, expect, it } from 'vitest';
import { createBook, simulatedJournal, simulatedTruth } from '../journal/index.ts';
import { createSpeaker } from '../message/index.ts';
import { enTrial } from '../message/en-trial.ts';
import { curveCandidates } from './adaptation-fit.ts';
import { exposureOf, exposureOfCurve } from './adaptation.ts';
import { welchTest } from './naive.ts';
import { reliefFrom, reliefOrBenefit, type ReliefAnswer } from './relief.ts';
import { sayRelief, saySimulatedTruth } from './say-relief.ts';
import { gramsOf, type ReliefQuestion, reliefRows } from './relief-rows.ts';

const midnight = Date.UTC(2026, 6, 15);
const until = midnight + 15 * 3_600_000;
const question: ReliefQuestion = {
  rating: simulatedTruth.rating,
  scale: { low: 0, high: 10 },
  mcid: 1,
  withdrawalRatings: [simulatedTruth.withdrawalRating],
  until,
};
const bookOf = (seed: number) => createBook(simulatedJournal({ seed, midnight, until, zone: 'UTC' }));
function answered(answer: ReliefAnswer | string): ReliefAnswer {
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

describe('the simulated journal', () => {
  // The first is the one that everybody is shown.
  it.each([20_260_301, 1, 2, 3])('of seed %d says "helps" to a chart and "relief" to the analysis', (seed) => {
    const { naive, verdict, holds, model, signs } = answered(reliefOrBenefit(bookOf(seed), question));
    expect(naive.saysHelps).toBe(true);
    expect(naive.beforeAfter?.difference).toBeLessThan(-0.5);
    expect(naive.pearson?.r).toBeLessThan(-0.2);
    expect([verdict, holds]).toEqual(['consistent with relief of withdrawal', []]);
    expect([signs.trough.reading, signs.together.reading]).toEqual(['relief', 'relief']);
    // What was found is what the journal was made with.
    expect(simulatedTruth.benefit).toBe(0);
    expect(model.benefit.interval90[0]).toBeLessThan(0.05);
    expect(Math.abs(model.cost.mean - simulatedTruth.cost)).toBeLessThan(4 * model.cost.sd);
  });

  it('is said in sentences, and how it was made last', () => {
    const speak = createSpeaker('en', enTrial);
    const words = sayRelief(answered(reliefOrBenefit(bookOf(20_260_301), question)), 'pain', speak);
    expect(words.verdict).toContain('consistent with relief of withdrawal');
    expect(words.why).toEqual([]);
    expect(words.figures[0]).toMatch(/changes pain by about -\d.*9\d% of that is the end of withdrawal/);
    expect(words.figures[1]).toMatch(/^In the long run, at your usual amounts, pain is 0\.\d worse than without/);
    expect(words.evidence).toHaveLength(6);
    expect(words.evidence[0]).toContain('speaks for relief');
    expect(words.naive).toMatch(/after a dose, pain was -\d\.\d different .* It would say that it helps\.$/);
    expect(saySimulatedTruth(speak)).toContain('Pain rises by 1.8 points for each gram');
    const early = answered(reliefOrBenefit(bookOf(1), { ...question, until: midnight - 45 * 86_400_000 }));
    const unsure = sayRelief(early, 'pain', speak);
    expect([unsure.figures, unsure.verdict]).toEqual([
      [],
      'Your journal cannot tell relief of withdrawal from benefit.',
    ]);
    expect(unsure.why.join(' ')).toContain('planned with a clinician');
  });

  it('cannot tell before its weeks of lower use, and says why', () => {
    const early = midnight - 45 * 86_400_000;
    const { verdict, holds, model, naive } = answered(reliefOrBenefit(bookOf(1), { ...question, until: early }));
    expect(naive.saysHelps).toBe(true);
    expect(verdict).toBe('cannot tell');
    expect(holds).toContain('gate');
    expect(model.gate.reasons).toContain('no-lower-use');
  });

  it('turns a rating of which more is better', () => {
    const mood: ReliefQuestion = { ...question, rating: 'Mood', higherIsBetter: true };
    const { model, naive } = answered(reliefOrBenefit(bookOf(1), mood));
    expect(naive.beforeAfter?.difference).toBeLessThan(0);
    expect(model.cost.mean).toBeGreaterThan(0.5);
    expect(answered(reliefOrBenefit(bookOf(1), { ...mood, higherIsBetter: false })).model.cost.mean).toBeLessThan(0.2);
  });

  it('counts no dose whose amount it does not know, and holds back', () => {
    const answer = answered(
      reliefOrBenefit(bookOf(1), question, (dose) => (dose.payload.amount.unit === 'g' ? 1 : null)),
    );
    expect(answer.uncounted).toBeGreaterThan(20);
    expect(answer.holds).toContain('uncounted-doses');
    expect(reliefOrBenefit(bookOf(1), question, () => null)).toBe('no-doses');
    expect(reliefOrBenefit(createBook(), question)).toBe('too-few-rows');
  });

  it('takes a concentration in place of grams', () => {
    const book = bookOf(1);
    const rows = reliefRows(book, question, gramsOf(book));
    const times = Float64Array.from({ length: 24 * 90 * 4 }, (_, i) => -0.5 + i / 96);
    const values = exposureOf(rows.doses, times, { halfLife: 4, tau: 5 }).exposure;
    const answer = answered(reliefFrom(rows, question, () => curveCandidates({ times, values })));
    expect(answer.verdict).toBe('consistent with relief of withdrawal');
    expect(answer.model.candidates.every(({ halfLife }) => halfLife === null)).toBe(true);
  });
});

describe('exposureOfCurve', () => {
  it('is the exposure of the doses where the curve is that of the doses', () => {
    const doses = { times: [0, 0.2, 0.9, 1.4], amounts: [1, 2, 1, 3] };
    const times = Float64Array.from({ length: 4001 }, (_, i) => i / 800);
    const exact = exposureOf(doses, times, { halfLife: 4, tau: 2 });
    const at = [0.5, 1, 2.345, 5];
    const wanted = exposureOf(doses, at, { halfLife: 4, tau: 2 });
    const got = exposureOfCurve({ times, values: exact.exposure }, at, 2);
    const before = (day: number): number =>
      exposureOfCurve({ times, values: exact.exposure }, [0], 2).adaptation[0] ?? day;
    for (const [i, day] of at.entries()) {
      expect(got.exposure[i]).toBeCloseTo(wanted.exposure[i] ?? 0, 4);
      // It starts used to its first days; the doses start from nothing.
      const start = before(day) * Math.exp(-day / 2);
      expect((got.adaptation[i] ?? 0) - start).toBeCloseTo(wanted.adaptation[i] ?? 0, 4);
    }
    expect(() => exposureOfCurve({ times, values: exact.exposure }, [9], 2)).toThrow('day 9');
  });
});

describe('exposureOf', () => {
  it('adds up, scales, peaks at 1, and is whole where rates meet', () => {
    const at = Float64Array.from({ length: 4800 }, (_, i) => i / 480);
    const model = { halfLife: 4, tau: 5 };
    const one = exposureOf({ times: [0.1], amounts: [1] }, at, model);
    expect(Math.max(...one.exposure)).toBeCloseTo(1, 3);
    const other = exposureOf({ times: [0.7], amounts: [2] }, at, model);
    const both = exposureOf({ times: [0.1, 0.7], amounts: [1, 2] }, at, model);
    for (const i of [10, 400, 2000, 4799]) {
      expect(both.adaptation[i]).toBeCloseTo((one.adaptation[i] ?? 0) + (other.adaptation[i] ?? 0), 12);
      expect(both.exposure[i]).toBeCloseTo((one.exposure[i] ?? 0) + (other.exposure[i] ?? 0), 12);
    }
    // 4 h of half-life: where absorption or adaptation has the same rate, as near it.
    const same = Math.LN2 / 4;
    const near = (absorption: number, tau: number): number =>
      exposureOf({ times: [0], amounts: [1] }, [1], { halfLife: 4, tau, absorption }).adaptation[0] ?? 0;
    expect(near(same, 1 / (same * 24))).toBeCloseTo(near(same * (1 + 1e-7), 1 / (same * 24 * (1 - 1e-7))), 7);
    expect(near(same, 5)).toBeGreaterThan(0);
  });

  it('refuses what does not ascend, and amounts that are none', () => {
    const model = { halfLife: 4, tau: 5 };
    expect(() => exposureOf({ times: [2, 1], amounts: [1, 1] }, [3], model)).toThrow('ascend');
    expect(() => exposureOf({ times: [1], amounts: [-1] }, [3], model)).toThrow('got -1');
    expect(() => exposureOf({ times: [1], amounts: [] }, [3], model)).toThrow('an amount for each time');
    expect(() => exposureOf({ times: [1], amounts: [1] }, [3], { halfLife: 0, tau: 5 })).toThrow('rate ke');
  });
});

it('compares means as R does', () => {
  // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const test = welchTest(first, second);
  expect(test?.t).toBeCloseTo(1.8608, 4);
  expect(test?.degrees).toBeCloseTo(17.776, 3);
  expect(test?.p).toBeCloseTo(0.07939, 5);
  expect(welchTest([1], second)).toBeNull();
});
