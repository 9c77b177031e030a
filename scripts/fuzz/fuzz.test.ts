/** A small seeded run inside the gate, and proof that the fuzzers can fail. */
import { describe, expect, it } from 'vitest';
import { createLawOracle, whyNotGreen } from './oracle.ts';
import { mergeReports, runSuite, type Suite } from './suite.ts';
import { suites } from './suites.ts';

// The vault and the importers have small runs beside their own code.
const small = [
  ['core', 600],
  ['typed', 1500],
  ['export', 400],
] as const;

describe('fuzz', () => {
  it.each(small)('finds no failure in seeded cases of the suite %s', async (name, cases) => {
    const suite = suites.find((one) => one.name === name);
    if (suite === undefined) throw new Error(`no suite ${name}`);
    const report = await runSuite(suite, { cases, seed: 7, part: 0, parts: 1 });
    expect(report.failures).toEqual([]);
    expect(report.cases).toBeGreaterThanOrEqual(cases - 1);
  });

  it('keeps the seed of what fails or throws, and adds the parts up', async () => {
    const odd: Suite = {
      name: 'odd',
      asserts: 'seeds are even',
      targets: async () => [
        { name: 'says', share: 0.5, run: (seed) => (seed % 2 === 0 ? { result: 'even' } : { problem: 'odd' }) },
        {
          name: 'throws',
          share: 0.5,
          run: async (seed) => {
            if (seed % 2 === 1) throw new RangeError('odd');
            return { result: 'even' };
          },
        },
      ],
    };
    const run = (part: number) => runSuite(odd, { cases: 40, seed: 7, part, parts: 2 });
    const report = mergeReports([await run(0), await run(1)]);
    expect(report.cases).toBe(40);
    expect(report.failures.length + (report.endings['even'] ?? 0)).toBe(40);
    expect(report.failures.length).toBeGreaterThan(10);
    expect(report.failures.every(({ seed }) => seed % 2 === 1)).toBe(true);
    expect(new Set(report.failures.map(({ seed }) => seed)).size).toBe(report.failures.length / 2);
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
