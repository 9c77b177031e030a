/** M5 on tables: a known difference is found, its sign follows the direction, and days alike are not taken as many. */
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/index.ts';
import { analyseDiscrete, type DiscreteOptions } from './analyse-discrete.ts';
import type { TrialTable } from './table.ts';

const options: DiscreteOptions = { kind: 'binary', factor: 1.5 };

/** Weeks by turns; the value of each day from a draw that is even from 0 to 1. */
function weeks(days: number, value: (draw: number, condition: number, day: number) => number, seed = 3): TrialTable {
  const random = randomStream(seed);
  const condition = Uint8Array.from({ length: days }, (_, day) => Math.floor(day / 7) % 2);
  return {
    days: Float64Array.from(condition, (_, day) => day),
    outcome: Float64Array.from(condition, (which, day) => value(random.uniform(), which, day)),
    condition,
  };
}

function answered(table: TrialTable, more: Partial<DiscreteOptions>) {
  const result = analyseDiscrete(table, { ...options, ...more });
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const bad = weeks(112, (draw, which) => (draw < (which === 1 ? 0.15 : 0.7) ? 1 : 0));

describe('a plain difference', () => {
  test.each([
    ['binary', bad],
    ['count', weeks(84, (draw, which) => Math.floor(draw * (which === 1 ? 4 : 12)))],
    ['ordinal', weeks(84, (draw, which) => Math.min(2, Math.floor(draw * (which === 1 ? 1.6 : 3.4))))],
  ] as const)('%s: likely helps, and turned round it is worse', (kind, table) => {
    const lower = answered(table, { kind });
    expect(lower).toMatchObject({ model: 'm5', verdict: 'likely helps', level: 'L1', rho: null });
    expect(lower.crossChecks.ratio.median).toBeLessThan(1);
    expect(lower.crossChecks.counts.flatMap(({ entries }) => entries).reduce((a, b) => a + b)).toBe(lower.n);
    const higher = answered(table, { kind, higherIsBetter: true });
    expect(higher.verdict).toBe('likely makes it worse');
    expect(higher.pHarms).toBeCloseTo(lower.pHelps, 9);
    expect(higher.pBelowZero).toBeCloseTo(lower.pBelowZero, 9);
    expect(higher.estimate).toEqual(lower.estimate);
  });

  test('missing days are counted, a washout leaves days out, lots give their level', () => {
    const outcome = bad.outcome.map((value, day) => (day % 10 === 0 ? Number.NaN : value));
    const result = answered({ ...bad, outcome }, { washout: 2, randomised: true });
    expect(result).toMatchObject({ missing: 12, level: 'L2' });
    expect(result.n).toBeLessThan(112 - 12 - 20);
  });
});

test('days that come in long runs are not taken as so many: nothing is said, and more days are named or none', () => {
  // One long bad stretch that happened to lie under one condition more than under the other.
  const table = weeks(56, (_, __, day) => (day >= 2 && day < 13 ? 1 : day >= 29 && day < 38 ? 1 : 0));
  const result = answered(table, {});
  expect(result.verdict).toBe('cannot tell yet');
});

test('what is not of its kind is refused; what is all the same is named', () => {
  expect(analyseDiscrete({ ...bad, outcome: bad.outcome.map(() => 1) }, options)).toBe('one-value');
  expect(analyseDiscrete({ ...bad, condition: bad.condition.map(() => 0) }, options)).toBe('one-condition');
  expect(() => analyseDiscrete({ ...bad, outcome: bad.outcome.map((value) => value / 2) }, options)).toThrow('0 or 1');
  expect(() =>
    analyseDiscrete({ ...bad, outcome: bad.outcome.map((value) => -value) }, { ...options, kind: 'count' }),
  ).toThrow('a whole number');
});
