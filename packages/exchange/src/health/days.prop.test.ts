import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySummaries, type DailyQuantity } from './days.ts';

const resolutions: readonly (readonly [DailyQuantity, number, number])[] = [
  ['heart-rate', 1, 250],
  ['heart-rate-variability-sdnn', 1, 300],
  ['respiratory-rate', 0.5, 60],
  ['oxygen-saturation', 0.5, 100],
];
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
};

describe('daySummaries', () => {
  it.each(resolutions)('has the median of %s as near as %d, and its ends exactly', (what, resolution, most) => {
    const value = fc.double({ min: 0.5, max: most, noNaN: true }).map((number) => Math.round(number * 10) / 10);
    const reading = fc.record({ day: fc.integer({ min: 0, max: 3 }), value });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 60 }), (readings) => {
        const days = daySummaries();
        for (const { day, value: each } of readings) expect(days.add(what, { day, offset: 0 }, each)).toBe(true);
        const summaries = days.summaries();
        expect(summaries).toHaveLength(new Set(readings.map(({ day }) => day)).size);
        for (const { day, payload } of summaries) {
          const values = readings.filter((each) => each.day === day).map((each) => each.value);
          expect(Math.abs(payload.value - median(values))).toBeLessThanOrEqual(resolution / 2 + 1e-9);
          expect([payload.minimum, payload.maximum, payload.count]).toEqual([
            Math.min(...values),
            Math.max(...values),
            values.length,
          ]);
        }
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it('takes the steps of the device that counted most', () => {
    const reading = fc.record({ source: fc.nat(20), steps: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 40 }), (readings) => {
        const days = daySummaries();
        const totals = new Map<number, number>();
        for (const { source, steps } of readings) {
          days.addSteps({ day: 1, offset: 0 }, source, steps);
          // Sources beyond the sixteenth count together.
          const device = Math.min(source, 15);
          totals.set(device, (totals.get(device) ?? 0) + steps);
        }
        expect(days.summaries().map(({ payload }) => payload.value)).toEqual([Math.max(...totals.values())]);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it.each([0, -5, Number.NaN, Infinity, 401])('refuses a heart rate of %d', (value) => {
    const days = daySummaries();
    expect(days.add('heart-rate', { day: 1, offset: 0 }, value)).toBe(false);
    expect(days.summaries()).toEqual([]);
  });
});
