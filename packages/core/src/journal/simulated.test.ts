/** The simulated journal is whole, repeatable and shows no pattern that could be followed. */
import { describe, expect, it } from 'vitest';
import { createBook } from './book.ts';
import { checkEntry } from './entries-schema.ts';
import { simulatedTruth } from './simulated-world.ts';
import { simulatedJournal } from './simulated.ts';

const midnight = Date.UTC(2026, 6, 15);
const options = { seed: 1, midnight, until: midnight + 15 * 3_600_000, zone: 'UTC' };
const DAY = 86_400_000;

describe('simulatedJournal', () => {
  const entries = simulatedJournal(options);
  const book = createBook(entries);

  it('holds only entries that fit, each once, none after the moment it ends', () => {
    expect(entries.map(checkEntry).filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(Math.max(...entries.map(({ at }) => at))).toBeLessThanOrEqual(options.until);
  });

  it('is the same for the same seed and another for another', () => {
    expect(simulatedJournal(options)).toEqual(entries);
    expect(simulatedJournal({ ...options, seed: 2 })).not.toEqual(entries);
  });

  it('has twelve weeks of everything that a page shows', () => {
    for (const kind of [
      'profile',
      'condition',
      'medicine',
      'product',
      'dose',
      'check-in',
      'assessment',
      'event',
      'note',
    ] as const)
      expect(book.all(kind).length, kind).toBeGreaterThan(0);
    expect(book.all('dose').length).toBeGreaterThan(100);
    expect(book.all('product')).toHaveLength(2);
    expect((midnight - (entries[0]?.at ?? 0)) / DAY).toBeGreaterThan(83);
    for (const dose of book.all('dose')) expect(book.productVersion(dose.payload.product ?? '')).not.toBeNull();
  });

  it('neither rises nor falls: the later half of what is taken of one product is within a tenth of the earlier', () => {
    const grams = book
      .all('dose')
      .filter(({ payload }) => payload.amount.unit === 'g')
      .map(({ payload }) => payload.amount.value ?? 0);
    const half = Math.floor(grams.length / 2);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(grams.slice(half)) / mean(grams.slice(0, half))).toBeCloseTo(1, 1);
  });

  it('has three weeks of much less, and as much after them as before', () => {
    const { from, to } = simulatedTruth.lowerUse;
    const capsules = book
      .all('dose')
      .filter(({ payload }) => payload.amount.unit === 'capsule')
      .map(({ at, payload }) => ({ day: 84 - (midnight - at) / DAY, count: payload.amount.value ?? 0 }));
    const perDay = (first: number, last: number): number =>
      capsules.filter(({ day }) => day >= first && day < last).reduce((sum, { count }) => sum + count, 0) /
      (last - first);
    expect(perDay(from, to)).toBeLessThan(0.3 * perDay(to, 84));
    expect(perDay(to, 84)).toBeGreaterThan(7);
  });
});
