/** A small seeded run inside the gate, and proof that the fuzzers can fail. */
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import { createLawOracle, whyNotGreen } from './oracle.ts';

describe('fuzz', () => {
  it('finds no crash, no wrong green light and no silence in 4,000 seeded cases', () => {
    const report = fuzz(4000, 7);
    expect(report.failures).toEqual([]);
    expect(report.cases).toBeGreaterThanOrEqual(4000);
  });

  it('has an oracle that refuses a ban, a missing age, a past review day and a day before the source', () => {
    const oracle = createLawOracle();
    expect(whyNotGreen(oracle, ['US', 'US-AL'], { product: 'kratom', age: 40, at: '2026-07-10' })).toContain('US-AL');
    expect(whyNotGreen(oracle, ['US', 'US-FL'], { product: 'kratom', age: null, at: '2026-07-10' })).toContain(
      'age 21',
    );
    expect(whyNotGreen(oracle, ['US', 'US-FL'], { product: 'kratom', age: 40, at: '2026-11-26' })).toContain(
      'past its review day',
    );
    expect(whyNotGreen(oracle, ['US', 'US-FL'], { product: 'kratom', age: 40, at: '2026-06-01' })).toContain(
      'later day',
    );
    expect(whyNotGreen(oracle, ['US', 'US-FL'], { product: 'kratom', age: 40, at: '2026-07-10' })).toBeNull();
  });
});
