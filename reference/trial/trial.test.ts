/** Outside results that the trial room must reproduce: fixtures F1, F2, F4 to F8, F10, F12 and F13, see README. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  analyseTrial,
  analysedRows,
  binaryContrast,
  contrast,
  countContrast,
  estimateOf,
  fitLocalLevel,
  lagProducts,
  mixtureCdf,
  ordinaryFit,
  pairedDifference,
  pickRows,
  piecewiseFit,
  referencePosterior,
  startPointTest,
  tabulatedCdf,
  type TrialTable,
} from '@clearleaf/core/trial';
import { describe, expect, test } from 'vitest';
import { gls } from './gls.ts';
import { misses } from './misses.ts';

interface Data {
  readonly nof1ins: { readonly outcome: readonly (number | null)[]; readonly periodDays: number };
  readonly exampleAB: Readonly<Record<'Johanna' | 'Karolina' | 'Anja', readonly number[]>>;
  readonly huitema2000: readonly number[];
  readonly borckardt2014: readonly number[];
  readonly howard: readonly number[];
  readonly sleep: Readonly<Record<'group1' | 'group2', readonly number[]>>;
  readonly nile: readonly number[];
}
const data = JSON.parse(readFileSync(fileURLToPath(new URL('data.json', import.meta.url)), 'utf8')) as Data;

const ones = (n: number): Float64Array => new Float64Array(n).fill(1);
const counting = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);

describe('F1 and F2: README of nof1ins', () => {
  const outcome = Float64Array.from(data.nof1ins.outcome, (value) => value ?? Number.NaN);
  const table: TrialTable = {
    days: counting(28).map((day) => day + 1),
    outcome,
    condition: Uint8Array.from(outcome, (_, i) => Math.floor(i / data.nof1ins.periodDays) % 2),
  };
  const rows = pickRows(table, analysedRows(table));
  const series = { times: rows.days, outcome: rows.outcome, columns: [ones(26), Float64Array.from(rows.condition)] };
  const options = { scale: { low: 0, high: 10 }, mcid: 1, span: { first: 1, last: 28 } };

  test('independent errors, reference prior: exact', () => {
    const { difference } = referencePosterior(lagProducts(series), 1, true);
    const { mean, sd, median, interval95 } = estimateOf(difference);
    expect(misses([mean, sd, median, ...interval95], [-2, 0.5563, -2, -3.0993, -0.9007], 0.001)).toEqual([]);
    expect(
      misses(
        [0, -1, -2].map((at) => mixtureCdf(difference, at)),
        [0.99951, 0.96367, 0.5],
        0.001,
      ),
    ).toEqual([]);
  });

  test('AR(1), reference prior: exact quadrature', () => {
    const { difference, rho } = contrast(rows, { ...options, trend: false, prior: 'reference' });
    const { mean, sd, median, interval95 } = estimateOf(difference);
    expect(misses([mean, sd, median, ...interval95], [-1.1664, 0.6422, -1.1673, -2.431, 0.1039], 0.001)).toEqual([]);
    expect(
      misses(
        [0, -1, -2].map((at) => mixtureCdf(difference, at)),
        [0.96485, 0.60558, 0.09414],
        0.001,
      ),
    ).toEqual([]);
    expect(misses([rho.mean, rho.sd], [0.746, 0.1441], 0.001)).toEqual([]);
  });

  test.each([
    [false, [-1.0875, 0.6239, -2.106, -1.0901, -0.0599], [0.9587, 0.5588], [0.7455, 1.7577]],
    [true, [-1.0371, 0.6451, -2.0931, -1.0383, 0.0225], [0.9465, 0.5243], [0.7746, 1.892]],
  ] as const)('M1, trend %s', (trend, figures, chances, noise) => {
    const result = analyseTrial(table, { ...options, model: 'm1', trend });
    if (typeof result === 'string') throw new Error(result);
    const { estimate, pBelowZero, pHelps, rho, tau } = result;
    const { mean, sd, median, interval90 } = estimate;
    expect(misses([mean, sd, interval90[0], median, interval90[1]], figures, 0.001)).toEqual([]);
    expect(misses([pBelowZero, pHelps], chances, 0.001)).toEqual([]);
    expect(misses([rho?.mean, tau?.mean], noise, 0.001)).toEqual([]);
  });

  test('nlme::gls with corAR1, restricted likelihood', () => {
    const { coefficients, standardErrors, phi, sigma, logLikelihood } = gls(series, 'reml');
    expect(
      misses(
        [coefficients[1], standardErrors[1], phi, sigma, logLikelihood],
        [-1.1096, 0.6021, 0.7753, 1.5853, -35.807],
        0.0006,
      ),
    ).toEqual([]);
  });

  test('a day that is moved, or one rating that is one off, is noticed', () => {
    const moved = { ...table, condition: table.condition.map((which, i) => (i === 7 ? 0 : which)) };
    const changed = { ...table, outcome: outcome.map((value, i) => (i === 3 ? value + 1 : value)) };
    for (const other of [moved, changed]) {
      const result = analyseTrial(other, { ...options, model: 'm1', trend: false });
      if (typeof result === 'string') throw new Error(result);
      expect(Math.abs(result.estimate.mean - -1.0875)).toBeGreaterThan(0.001);
    }
  });
});

test('F4: the atrial fibrillation sample, 5 of 19 against 7 of 19, priors of variance 1000', () => {
  const sd = Math.sqrt(1000);
  const odds = binaryContrast([5, 7], [19, 19], { levelSd: sd, differenceSd: sd });
  expect(misses([1 - tabulatedCdf(odds, 0), odds.mean], [0.76456202, 0.5262821], 1e-4)).toEqual([]);
  expect(misses([1 - tabulatedCdf(odds, 0), odds.mean], [0.7646, 0.5263], 0.001)).toEqual([]);
});

test('M5: a Poisson rate under a flat prior is near R’s glm', () => {
  const rate = countContrast(
    [
      [1, 2, 0, 4, 3],
      [5, 2, 6, 8, 1],
    ],
    'poisson',
    { levelSd: 100, differenceSd: 100 },
  );
  // Maximum and mean of a skewed curve differ by less than a tenth of its spread.
  expect(misses([rate.mean, rate.sd], [0.78846, 0.38139], 0.03)).toEqual([]);
});

describe('F5: scan, exampleAB, Johanna', () => {
  const values = Float64Array.from(data.exampleAB.Johanna);
  const fit = piecewiseFit(counting(20), values, 5);
  test('piecewise regression', () => {
    expect(misses(Array.from(fit.coefficients), [54.4, 0.1, 7.858, 1.525], 0.0005)).toEqual([]);
    expect(misses(fit.standardErrors, [3.89, 1.588, 5.816, 1.616], 0.0006)).toEqual([]);
    expect(misses([fit.rSquared], [0.843], 0.0005)).toEqual([]);
    expect(misses([fit.aic], [126.8444], 0.0001)).toEqual([]);
  });
  test('mean difference', () => {
    const level = ordinaryFit(values, [ones(20), values.map((_, i) => (i >= 5 ? 1 : 0))]);
    expect(misses([level.coefficients[1]], [19.5333], 0.0001)).toEqual([]);
  });
});

test('F6: scan, rand_test over all start points of exampleAB', () => {
  const cases = Object.values(data.exampleAB).map((values) => ({ values, start: 5, limits: [5, 5] as const }));
  const { schedules, observed, p, mean, sd } = startPointTest(cases);
  expect(schedules).toBe(1331);
  expect(misses([observed], [20.5556], 0.0001)).toEqual([]);
  expect(misses([p, mean, sd, (observed - mean) / sd], [0.036063, 18.608875, 1.124762, 1.730748], 1e-6)).toEqual([]);
});

describe('F7: piecewise regressions', () => {
  test('Huitema2000', () => {
    const outcome = Float64Array.from(data.huitema2000);
    const { coefficients, sigma, durbinWatson } = piecewiseFit(counting(20), outcome, 10);
    expect(misses(Array.from(coefficients), [61.1091, 7.4424, -14.4242, -17.8667], 0.0001)).toEqual([]);
    expect(misses([sigma, durbinWatson], [2.84499, 2.1591], 0.0001)).toEqual([]);
    const after = counting(20).map((t) => (t >= 10 ? 1 : 0));
    const slope = counting(20).map((t) => (t >= 10 ? t - 10 : 0));
    const { phi } = gls({ times: counting(20), outcome, columns: [ones(20), counting(20), after, slope] }, 'ml');
    expect(misses([phi], [-0.2259], 0.0001)).toEqual([]);
  });

  test('Borckardt2014: a step looks like autocorrelation until it is fitted', () => {
    const outcome = Float64Array.from(data.borckardt2014);
    expect(
      misses(Array.from(piecewiseFit(counting(21), outcome, 7).coefficients), [7.7143, 0, -4.7714, -0.0022], 0.0001),
    ).toEqual([]);
    const level = ordinaryFit(outcome, [ones(21), outcome.map((_, i) => (i >= 7 ? 1 : 0))]);
    expect(misses([level.coefficients[1], level.standardErrors[1]], [-4.7857, 0.5241], 0.0001)).toEqual([]);
    const lag = (values: Float64Array): number => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const off = values.map((value) => value - mean);
      const total = off.reduce((sum, value) => sum + value * value, 0);
      return off.reduce((sum, value, i) => sum + (i === 0 ? 0 : value * (off[i - 1] ?? 0)), 0) / total;
    };
    expect(
      misses([lag(outcome), lag(outcome.slice(0, 7)), lag(outcome.slice(7))], [0.7203, -0.11, 0.14], 0.006),
    ).toEqual([]);
  });

  test('exampleABAB, Howard', () => {
    const outcome = Float64Array.from(data.howard);
    const columns = [ones(40), outcome.map((_, i) => Math.floor(i / 10) % 2), counting(40)];
    const ordinary = ordinaryFit(outcome, columns);
    expect(misses([ordinary.coefficients[1], ordinary.standardErrors[1]], [17.5693, 1.7601], 0.0001)).toEqual([]);
    const fit = gls({ times: counting(40), outcome, columns }, 'reml');
    expect(misses([fit.coefficients[1], fit.standardErrors[1], fit.phi], [17.7544, 2.0101, 0.15696], 0.0001)).toEqual(
      [],
    );
  });
});

test('F8: Student’s sleep, paired', () => {
  const { group1, group2 } = data.sleep;
  const paired = pairedDifference(group1.map((value, i) => value - (group2[i] ?? 0)));
  if (paired === null) throw new Error('no difference');
  expect(paired.degrees).toBe(9);
  expect(
    misses(
      [paired.t, paired.mean, ...estimateOf(paired.mixture).interval95],
      [-4.0621, -1.58, -2.4599, -0.7001],
      0.0001,
    ),
  ).toEqual([]);
  // The share above zero is half of the two-sided p.
  expect(misses([2 * (1 - mixtureCdf(paired.mixture, 0))], [0.002833], 1e-6)).toEqual([]);
});

test('F10: the Nile, a level that wanders', () => {
  const { noise, level, logLikelihood } = fitLocalLevel(counting(100), Float64Array.from(data.nile));
  expect(misses([noise, level], [15098.5, 1469.2], 0.1)).toEqual([]);
  expect(misses([logLikelihood], [-632.5456], 0.0001)).toEqual([]);
});

test('F13: SAMSON, share of the burden that a dummy brings too', () => {
  const burden = { none: 8, placebo: 15.4, statin: 16.3 };
  const ratio = (burden.placebo - burden.none) / (burden.statin - burden.none);
  expect(misses([ratio], [0.89], 0.005)).toEqual([]);
});
