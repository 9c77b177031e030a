/** A small run of the fuzzer; the long one is `npm run fuzz`. */
import { describe, expect, it } from 'vitest';
import { createExchangeFuzzer, fuzzedFormats, fuzzExchange } from './fuzz.ts';

const CASES = 1_200;

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

  it('has samples of every format, and reads some of each', async () => {
    for (const format of fuzzedFormats) {
      const fuzzer = await createExchangeFuzzer({ format });
      const outcomes = [];
      for (let seed = 1; seed <= 16; seed += 1) outcomes.push((await fuzzer(seed)).outcome);
      expect(outcomes.filter((outcome) => 'problem' in outcome)).toEqual([]);
      expect(outcomes.some((outcome) => 'format' in outcome)).toBe(true);
    }
  });
});
