/** The exact algebra of a series: against the dense matrices it stands for, and against the figures of fixture F1. */
import { describe, expect, test } from 'vitest';
import { normalCdf, normalLogCdf, randomStream, studentCdf, studentQuantile } from '../numeric/index.ts';
import { contrastOf, logMarginalAt, serialGrid, serialPosterior, weighedMoments } from './grid.ts';
import { chancesOf, mixtureCdf, mixtureMoments, mixtureQuantile } from './mixture.ts';
import { crossProductsAt, lagProducts, leastSquares } from './serial.ts';

const ratings = [
  9,
  9,
  10,
  11,
  9,
  7,
  6,
  6,
  6,
  6,
  5,
  5,
  6,
  4,
  6,
  6,
  7,
  7,
  9,
  8,
  8,
  7,
  Number.NaN,
  6,
  6,
  7,
  Number.NaN,
  8,
];
const kept = ratings.flatMap((value, day) => (Number.isNaN(value) ? [] : [{ value, day }]));
const series = (trend: boolean) => ({
  times: Float64Array.from(kept, ({ day }) => day + 1),
  outcome: Float64Array.from(kept, ({ value }) => value),
  columns: [
    new Float64Array(kept.length).fill(1),
    Float64Array.from(kept, ({ day }) => Math.floor(day / 7) % 2),
    ...(trend ? [Float64Array.from(kept, ({ day }) => (day + 1 - 14.5) / 28)] : []),
  ],
});
const prior = [
  { mean: 5, sd: 10 },
  { mean: 0, sd: 2.5 },
  { mean: 0, sd: 5 },
];

describe('a series whose errors resemble their neighbours', () => {
  test('gives the products of the inverse of its correlations, at uneven times', () => {
    const random = randomStream(11);
    let time = 0;
    const times = Float64Array.from({ length: 9 }, () => (time += 0.1 + 2 * random.uniform()));
    const outcome = Float64Array.from(times, () => random.normal());
    const columns = [new Float64Array(9).fill(1), Float64Array.from(times, () => random.normal())];
    const rho = 0.7;
    const cross = crossProductsAt(lagProducts({ times, outcome, columns }), rho);
    const { inverse, logDeterminant } = invert(
      Array.from(times, (t) => Array.from(times, (s) => rho ** Math.abs(t - s))),
    );
    const through = (a: Float64Array, b: Float64Array): number =>
      inverse.reduce(
        (sum, row, i) => sum + row.reduce((part, value, j) => part + (a[i] ?? 0) * value * (b[j] ?? 0), 0),
        0,
      );
    const [one = outcome, other = outcome] = columns;
    // Gaps are told apart to a billionth of a day.
    expect(cross.yy).toBeCloseTo(through(outcome, outcome), 7);
    expect(cross.xy[1]).toBeCloseTo(through(other, outcome), 7);
    expect(cross.xx[1]).toBeCloseTo(through(one, other), 7);
    expect(cross.xx[2]).toBeCloseTo(through(one, other), 7);
    expect(cross.logDeterminant).toBeCloseTo(logDeterminant, 7);
  });

  test('integrates the coefficients out: the marginal likelihood of the dense normal', () => {
    const rows = series(false);
    const [rho, tau] = [0.6, 1.7];
    const { inverse, logDeterminant } = invert(
      Array.from(rows.times, (t, i) =>
        Array.from(rows.times, (s, j) =>
          rows.columns.reduce(
            (sum, column, k) => sum + (column[i] ?? 0) * (prior[k]?.sd ?? 0) ** 2 * (column[j] ?? 0),
            tau ** 2 * rho ** Math.abs(t - s),
          ),
        ),
      ),
    );
    const off = Array.from(rows.outcome, (y) => y - 5);
    const square = inverse.reduce(
      (sum, row, i) => sum + (off[i] ?? 0) * row.reduce((part, value, j) => part + value * (off[j] ?? 0), 0),
      0,
    );
    const expected = -0.5 * (square + logDeterminant + off.length * Math.log(2 * Math.PI));
    expect(logMarginalAt(crossProductsAt(lagProducts(rows), rho), tau, prior.slice(0, 2))).toBeCloseTo(expected, 9);
  });

  test.each([
    {
      trend: false,
      mean: -1.0875,
      sd: 0.6239,
      low: -2.106,
      median: -1.0901,
      high: -0.0599,
      below: 0.9587,
      rho: 0.7455,
      tau: 1.7577,
    },
    {
      trend: true,
      mean: -1.0371,
      sd: 0.6451,
      low: -2.0931,
      median: -1.0383,
      high: 0.0225,
      below: 0.9465,
      rho: 0.7746,
      tau: 1.892,
    },
  ])('gives fixture F1, trend $trend', (expected) => {
    const rows = series(expected.trend);
    const posterior = serialPosterior(lagProducts(rows), prior.slice(0, rows.columns.length), serialGrid(10));
    const difference = contrastOf(posterior, [0, 1]);
    const { mean, sd } = mixtureMoments(difference);
    const found = {
      mean,
      sd,
      low: mixtureQuantile(difference, 0.05),
      median: mixtureQuantile(difference, 0.5),
      high: mixtureQuantile(difference, 0.95),
      below: chancesOf(difference, 1).belowZero,
      rho: weighedMoments(posterior.rho, posterior.weights).mean,
      tau: weighedMoments(posterior.tau, posterior.weights).mean,
    };
    for (const [name, value] of Object.entries(found))
      expect(Math.abs(value - Number(expected[name as keyof typeof found])), name).toBeLessThan(0.001);
  });

  test('least squares without correlation are those of fixture F1', () => {
    const cross = crossProductsAt(lagProducts(series(false)), 0);
    const { coefficients, inverse, residualSquares } = leastSquares(cross);
    expect(coefficients[1]).toBeCloseTo(-2, 9);
    expect(Math.sqrt((residualSquares / (cross.rows - 2)) * (inverse[3] ?? 0))).toBeCloseTo(0.5327, 4);
  });

  test('refuses times that do not ascend', () => {
    const rows = series(false);
    expect(() => lagProducts({ ...rows, times: rows.times.toReversed() })).toThrow('expected times that ascend');
  });
});

describe('mixtures', () => {
  const two = {
    weights: Float64Array.of(0.3, 0.7),
    centres: Float64Array.of(-2, 1),
    scales: Float64Array.of(0.5, 1.5),
    degrees: Infinity,
  };
  test.each([0.001, 0.05, 0.3, 0.5, 0.95, 0.999])('the quantile at %f has that share below it', (p) => {
    expect(mixtureCdf(two, mixtureQuantile(two, p))).toBeCloseTo(p, 8);
    const student = { ...two, degrees: 5 };
    expect(mixtureCdf(student, mixtureQuantile(student, p))).toBeCloseTo(p, 8);
  });
  test('the fast share of the normal agrees with the slow one', () => {
    for (let x = -9; x <= 9; x += 0.37) expect(normalCdf(x)).toBeCloseTo(Math.exp(normalLogCdf(x)), 13);
  });
  test("Student's t has the quantiles of the tables", () => {
    expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 6);
    expect(studentQuantile(0.95, 1)).toBeCloseTo(6.313752, 6);
    expect(2 * studentCdf(-4.0621, 9)).toBeCloseTo(0.002833, 6);
  });
});

/** Inverse and log determinant of a dense matrix by elimination: slow, and nothing of the code under test. */
function invert(matrix: readonly (readonly number[])[]): { inverse: number[][]; logDeterminant: number } {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let logDeterminant = 0;
  for (const [k, pivot] of rows.entries()) {
    const by = pivot[k] ?? 0;
    logDeterminant += Math.log(by);
    for (let j = 0; j < 2 * size; j++) pivot[j] = (pivot[j] ?? 0) / by;
    for (const [i, row] of rows.entries()) {
      const factor = row[k] ?? 0;
      if (i !== k) for (let j = 0; j < 2 * size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return { inverse: rows.map((row) => row.slice(size)), logDeterminant };
}
