/** F3, F9 and F12: run where their files are given; the readers are tested always, on a few made-up lines. */
import {
  binaryContrast,
  countContrast,
  estimateOf,
  lagProducts,
  mixtureCdf,
  pairedDifference,
  referencePosterior,
  tabulatedCdf,
} from '@clearleaf/core/trial';
import { describe, expect, test } from 'vitest';
import { givenText, produceOutcome, purifierValues, yellandDifferences } from './given.ts';
import { misses } from './misses.ts';

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('readers', () => {
  test('of a series as R writes it', () => {
    const lists = [
      'pain_p1=c(5, 3)',
      '"pain_p2"=c(NA, 4)',
      'pain_p3=c(6, 2)',
      'pain_g1=c(4, 3)',
      'pain_g2=c(1, 2)',
      'pain_g3=c(5, NA)',
    ];
    expect([...yellandDifferences(`"id"=factor( c(751, 752) ), ${lists.join(', ')}`)]).toEqual([
      ['751', [-1, null, -1]],
      ['752', [0, -2, null]],
    ]);
    expect(() => yellandDifferences('nothing')).toThrow('expected a list called');
  });
  test('of a sensor: days by turns, the first hours left out', () => {
    const csv =
      'time,PM10,PM2.5\n15/01/2022 02:00,9,5\n15/01/2022 05:00,9,7\n16/01/2022 12:00,9,1\n14/01/2022 12:00,9,99\n';
    expect(purifierValues(csv, 3)).toEqual({ off: [7], on: [1] });
    expect(purifierValues(csv, 0)).toEqual({ off: [5, 7], on: [1] });
  });
  test('of PRODUCE: values after a switch are dropped, and counted on through periods of one treatment', () => {
    const period = (treatment: string, values: unknown) => ({ treatment, child_response: { stools: values } });
    const json = JSON.stringify({
      data: [period('baseline', [1, 2]), period('strict', [3, null]), period('strict', { 't-score': [4, 5] })],
    });
    expect(produceOutcome(json, 'stools', 2)).toEqual({ baseline: [1, 2], scd: [4, 5], mscd: [] });
  });
});

/** The text of the file, if it is given: a test that was skipped would count as one that failed, so none is made without. */
function given(variable: string): readonly string[] {
  const text = givenText(variable);
  return text === null ? [] : [text];
}

test.each(given('CLEARLEAF_TRIAL_YELLAND'))('F9: gabapentin series, 46 patients', (yelland) => {
  const byPatient = yellandDifferences(yelland);
  expect(byPatient.size).toBe(46);
  const known = [...byPatient.values()].map((cycles) => cycles.filter((d) => d !== null)).filter((d) => d.length > 0);
  const all = pairedDifference(known.flat());
  expect(all?.differences).toHaveLength(130);
  expect(misses([all?.t], [-3.2743], 0.0001)).toEqual([]);
  expect(misses([all?.mean], [-0.6339], 0.0001)).toEqual([]);
  const [low, high] = all === null ? [] : estimateOf(all.mixture).interval95;
  expect(misses([low], [-1.017], 0.0001)).toEqual([]);
  expect(misses([high], [-0.2509], 0.0001)).toEqual([]);
  const patients = pairedDifference(known.map(meanOf));
  expect(patients?.degrees).toBe(45);
  expect(misses([patients?.mean], [-0.6939], 0.0001)).toEqual([]);
  expect(misses([patients?.t], [-3.176], 0.001)).toEqual([]);
});

test.each(given('CLEARLEAF_TRIAL_PURIFIER'))('F12: air purifier, 35 pairs of days', (purifier) => {
  const { off, on } = purifierValues(purifier, 3);
  expect(misses([meanOf(off)], [4.227], 0.001)).toEqual([]);
  expect(misses([meanOf(on)], [0.417], 0.001)).toEqual([]);
  expect(misses([100 * (meanOf(on) / meanOf(off) - 1)], [-90.1], 0.05)).toEqual([]);
  const above = (values: readonly number[]): number =>
    (100 * values.filter((value) => value > 5).length) / values.length;
  expect(misses([above(off)], [24.98], 0.01)).toEqual([]);
  expect(misses([above(on)], [0.97], 0.01)).toEqual([]);
  const whole = purifierValues(purifier, 0);
  expect(misses([meanOf(whole.off)], [4.016], 0.001)).toEqual([]);
  expect(misses([meanOf(whole.on)], [0.861], 0.001)).toEqual([]);
});

test('F12: the reductions follow from the means, with a washout and without', () => {
  const reduction = (off: number, on: number): number => 100 * (on / off - 1);
  expect(misses([reduction(4.22, 0.41)], [-90.3], 0.05)).toEqual([]);
  expect(misses([reduction(4.227, 0.417)], [-90.1], 0.05)).toEqual([]);
  expect(misses([reduction(4.016, 0.861)], [-78.6], 0.05)).toEqual([]);
});

const wide = { levelSd: Math.sqrt(1000), differenceSd: Math.sqrt(1000) };
test.each(given('CLEARLEAF_TRIAL_PRODUCE'))(
  'F3: PRODUCE sample, chances within two of a hundred of those stored',
  (json) => {
    const stools = produceOutcome(json, 'daily_stool_frequency', 7);
    const rate = countContrast([stools.baseline, stools.scd], 'poisson', wide);
    expect(misses([100 * (1 - tabulatedCdf(rate, Math.log(1.1)))], [19], 2)).toEqual([]);
    expect(misses([100 * tabulatedCdf(rate, Math.log(0.9))], [40], 2)).toEqual([]);
    const form = produceOutcome(json, 'daily_stool_consistency', 7);
    const odd = (values: readonly number[]): number => values.filter((value) => value <= 1 || value >= 7).length;
    const odds = (from: readonly number[], to: readonly number[]) =>
      binaryContrast([odd(from), odd(to)], [from.length, to.length], wide);
    expect(misses([100 * tabulatedCdf(odds(form.baseline, form.scd), Math.log(0.9))], [80], 2)).toEqual([]);
    expect(misses([100 * (1 - tabulatedCdf(odds(form.mscd, form.scd), Math.log(1.1)))], [80], 2)).toEqual([]);
    const pain = produceOutcome(json, 'promis_pain_interference', 1);
    expect(misses([100 * mixtureCdf(difference(pain, 'baseline'), -2.9)], [32], 2)).toEqual([]);
    expect(misses([100 * mixtureCdf(difference(pain, 'mscd'), -2.9)], [12], 2)).toEqual([]);
    const gut = produceOutcome(json, 'promis_gi_symptoms', 1);
    expect(misses([100 * mixtureCdf(difference(gut, 'baseline'), -2.9)], [77], 2)).toEqual([]);
  },
);

/** SCD less another, independent errors of one variance over all three. */
function difference(outcome: ReturnType<typeof produceOutcome>, against: 'baseline' | 'mscd') {
  const arms = ['baseline', 'scd', 'mscd'] as const;
  const rows = arms.flatMap((arm) => outcome[arm].map((value) => ({ arm, value })));
  const other = against === 'baseline' ? 'mscd' : 'baseline';
  const column = (arm: string): Float64Array => Float64Array.from(rows, (row) => (row.arm === arm ? 1 : 0));
  const series = {
    times: Float64Array.from(rows, (_, i) => i),
    outcome: Float64Array.from(rows, ({ value }) => value),
    columns: [new Float64Array(rows.length).fill(1), column('scd'), column(other)],
  };
  return referencePosterior(lagProducts(series), 1, true).difference;
}
