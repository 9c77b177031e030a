/** A small run of the fuzzer; the long one is `npm run fuzz`. */
import { describe, expect, it } from 'vitest';
import { fuzzExchange } from './fuzz.ts';

const CASES = 2_500;

describe('fuzzExchange', () => {
  it('finds a clear error or a right reading for each mutated file', async () => {
    const report = await fuzzExchange(CASES, 'gate');
    expect(report.failures).toEqual([]);
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sum(report.read) + sum(report.refused)).toBe(CASES);
    // A run that only ever refuses, or never does, tests nothing.
    expect(sum(report.read)).toBeGreaterThan(CASES / 5);
    expect(sum(report.refused)).toBeGreaterThan(CASES / 20);
    expect(report.drafts).toBeGreaterThan(CASES);
  });
});
