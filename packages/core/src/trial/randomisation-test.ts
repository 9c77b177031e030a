/**
 * M6: how often the allocation alone would have given a difference as large, by going through every schedule that the
 * design could have drawn. It rests on the drawing of lots and on no model (Edgington and Onghena 2007, Randomization
 * Tests, 4th edition).
 */
import { meanOf } from './table.ts';

export interface RandomisationTest {
  /** The statistic as it came out. */
  readonly observed: number;
  /** Share of schedules that give at least as much, the one that was followed among them. */
  readonly p: number;
  readonly schedules: number;
  /** Over all schedules. */
  readonly mean: number;
  /** Standard deviation over all schedules, dividing by one less than their number. */
  readonly sd: number;
}

const MOST_PAIRS = 16;
/** Two sums of the same numbers in another order differ by no more. */
const SAME = 1e-9;

function testOf(observed: number, distribution: Float64Array): RandomisationTest {
  const mean = distribution.reduce((a, b) => a + b, 0) / distribution.length;
  const squares = distribution.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const least = observed - SAME * Math.max(1, Math.abs(observed));
  return {
    observed,
    p: distribution.filter((value) => value >= least).length / distribution.length,
    schedules: distribution.length,
    mean,
    sd: Math.sqrt(squares / (distribution.length - 1)),
  };
}

/** Values of one pair: of the period under the baseline, and of the other. */
export type PairValues = readonly [readonly number[], readonly number[]];

/**
 * Every order of every pair; the statistic is the mean of the one less that of the other over all days.
 * @param pairs At most 16, else `null`; both periods with values.
 * @param sign 1 where more is looked for under the second condition, -1 where less.
 */
export function pairOrderTest(pairs: readonly PairValues[], sign: 1 | -1): RandomisationTest | null {
  const usable = pairs.filter((pair) => pair.every((values) => values.length > 0));
  if (usable.length < 2 || usable.length > MOST_PAIRS) return null;
  const cells = usable.map((pair) =>
    pair.map((values) => ({ sum: values.reduce((a, b) => a + b, 0), n: values.length })),
  );
  const statistic = (order: number): number => {
    const total = [
      { sum: 0, n: 0 },
      { sum: 0, n: 0 },
    ];
    for (const [k, pair] of cells.entries())
      for (const [which, cell] of pair.entries()) {
        const into = total[which ^ ((order >> k) & 1)];
        if (into === undefined) continue;
        into.sum += cell.sum;
        into.n += cell.n;
      }
    const [without, with_] = total.map(({ sum, n }) => sum / n);
    return sign * ((with_ ?? 0) - (without ?? 0));
  };
  return testOf(
    statistic(0),
    Float64Array.from({ length: 2 ** usable.length }, (_, order) => statistic(order)),
  );
}

/** One series of a start-point design: what was measured, and the first row after the change as it was drawn. */
export interface StartPointCase {
  readonly values: readonly number[];
  /** Index from 0. */
  readonly start: number;
  /** Rows that each phase has at least; the earliest and the latest start follow. */
  readonly limits: readonly [number, number];
}

/** Every combination of start points; the statistic is the mean over cases of after less before. */
export function startPointTest(cases: readonly StartPointCase[], sign: 1 | -1 = 1): RandomisationTest {
  const statistic = (values: readonly number[], start: number): number =>
    sign * (meanOf(values.slice(start)) - meanOf(values.slice(0, start)));
  let distribution = Float64Array.of(0);
  for (const { values, limits } of cases) {
    const starts = Array.from({ length: values.length - limits[0] - limits[1] + 1 }, (_, k) => limits[0] + k);
    const one = starts.map((start) => statistic(values, start) / cases.length);
    distribution = Float64Array.from(Array.from(distribution).flatMap((sum) => one.map((value) => sum + value)));
  }
  const observed = cases.reduce((sum, { values, start }) => sum + statistic(values, start) / cases.length, 0);
  return testOf(observed, distribution);
}
