/** Proof that the calibration can fail: exact posteriors pass, wrong ones and too many refusals do not. */
import { expect, it } from 'vitest';
import { randomStream } from '@clearleaf/core/numeric';
import { judge, mergeTallies, type Outcome, runSuite, type Suite, type Target } from './suite.ts';
import { chiSquareTail, kolmogorovTail, spreadOf } from './uniform.ts';

/** A normal mean with a normal prior, whose posterior is known; `believed` is the error that the fit assumes. */
function normalMean(believed: number): (seed: number) => Outcome {
  return (seed) => {
    const stream = randomStream(seed);
    const truth = stream.normal();
    const y = truth + 0.5 * stream.normal();
    const precision = 1 + 1 / believed ** 2;
    const [mean, sd] = [y / believed ** 2 / precision, 1 / Math.sqrt(precision)];
    const draws = Array.from({ length: 99 }, () => mean + sd * stream.normal());
    const below = draws.filter((draw) => draw < truth).length;
    return { places: { mean: (below + stream.uniform()) / 100 } };
  };
}

const suiteOf = (targets: readonly Target[]): Suite => ({
  name: 'normal',
  asserts: 'places are even',
  rooms: [],
  targets: async () => targets,
});

async function reportOf(targets: readonly Target[]) {
  const suite = suiteOf(targets);
  const runs = 800;
  const tallies = mergeTallies([
    await runSuite(suite, { runs, seed: 3, part: 0, parts: 2 }),
    await runSuite(suite, { runs, seed: 3, part: 1, parts: 2 }),
  ]);
  return judge(suite, targets, tallies, { runs, seed: 3 });
}

it('passes an exact posterior and fails one that is too narrow or too wide', async () => {
  const passes = async (believed: number, expects: Target['expects']) =>
    (await reportOf([{ name: 'one', expects, run: normalMean(believed) }])).passes;
  expect(await passes(0.5, 'even')).toBe(true);
  expect(await passes(0.5, 'caught')).toBe(false);
  for (const wrong of [0.25, 1]) {
    expect(await passes(wrong, 'even')).toBe(false);
    expect(await passes(wrong, 'caught')).toBe(true);
  }
});

it('fails a target that refuses one data set in ten, or all', async () => {
  const run = normalMean(0.5);
  const some = (seed: number) => (seed % 10 === 0 ? { refused: 'a tenth' } : run(seed));
  const report = await reportOf([{ name: 'one', expects: 'even', run: some }]);
  expect(report.passes).toBe(false);
  expect(report.targets[0]?.refused['a tenth']).toBeGreaterThan(40);
  expect((await reportOf([{ name: 'one', expects: 'caught', run: () => ({ refused: 'all' }) }])).passes).toBe(false);
});

it('has tails as the tables have them', () => {
  // Upper 5 % of chi-square with 20 degrees of freedom; 5 % of Kolmogorov's limit is at 1.3581, Stephens: n = 20 at 0.294.
  expect(chiSquareTail(31.4104, 20)).toBeCloseTo(0.05, 5);
  expect(kolmogorovTail(1.3581 / 1000, 1_000_000)).toBeCloseTo(0.05, 3);
  expect(kolmogorovTail(0.294, 20)).toBeCloseTo(0.05, 2);
  const even = Array.from({ length: 2100 }, (_, i) => (i + 0.5) / 2100);
  expect(spreadOf(even)).toMatchObject({ pHistogram: 1, pKolmogorov: 1, within50: 0.5, within90: 0.9 });
  expect(() => spreadOf([])).toThrow('0 places');
  expect(() => spreadOf([0.2, 1.01])).toThrow('1.01');
});
