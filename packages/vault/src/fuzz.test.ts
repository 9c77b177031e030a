/** A small run of the fuzzer; the long one is `npm run fuzz`. */
import { describe, expect, it } from 'vitest';
import { fuzzVault } from './fuzz.ts';

describe('fuzzVault', () => {
  it('finds a clear error or a right result for each mutated file', async () => {
    const report = await fuzzVault(600, 'gate');
    expect(report.failures).toEqual([]);
    const refused = Object.values(report.refused).reduce((sum, count) => sum + count, 0);
    expect(report.whole + report.damaged + report.rolledBack + refused).toBe(600);
    // A run that only ever refuses, or never does, tests nothing.
    expect(report.damaged).toBeGreaterThan(120);
    expect(report.whole).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(2);
  }, 180_000);
});
