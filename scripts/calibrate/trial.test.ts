/** Small seeded runs of the calibrations of trials: what must hold holds, and what is wrong on purpose is caught. */
import { expect, it } from 'vitest';
import { judge, runSuite, type Suite, type TargetReport } from './suite.ts';
import { trial } from './trial-designs.ts';
import { trialPosteriors } from './trial-posteriors.ts';

async function reportOf(suite: Suite, names: readonly string[], runs: number): Promise<readonly TargetReport[]> {
  const targets = (await suite.targets()).filter(({ name }) => names.includes(name));
  const small = { ...suite, targets: async () => targets };
  const report = judge(small, targets, await runSuite(small, { runs, seed: 11, part: 0, parts: 1 }), {
    runs,
    seed: 11,
  });
  expect(report.targets.map(({ target }) => target)).toEqual(names);
  return report.targets;
}

it('finds the difference of a trial even, and catches days taken for independent', async () => {
  const names = ['M1', 'control: M1 takes days for independent'];
  const targets = await reportOf(trialPosteriors, names, 300);
  expect(targets.map(({ passes }) => passes)).toEqual([true, true]);
});

it('finds exposure and adaptation even, and catches a belief in one speed', async () => {
  const names = ['M3', 'control: M3 believes in one speed of adaptation'];
  const targets = await reportOf(trialPosteriors, names, 60);
  expect(targets.map(({ passes }) => passes)).toEqual([true, true]);
});

it('holds what verdicts promise of lots, where a simple chart does not', async () => {
  const names = [
    'range of the difference, correlation 0.6',
    'lots: no effect, days very alike',
    'lots: twice what matters',
  ];
  const [range, none, twice] = await reportOf(trial, names, 120);
  expect([range, none, twice].map((one) => one?.passes)).toEqual([true, true, true]);
  expect(none?.rates['Welch t says helps']?.rate).toBeGreaterThan(0.05);
});

it('refuses what use as ever cannot tell, where a simple chart says that it helps', async () => {
  const [stable] = await reportOf(trial, ['record: relief, use as ever'], 12);
  expect(stable?.passes).toBe(true);
  expect(stable?.rates['chart says helps']?.rate).toBeGreaterThan(0.9);
});

it('fails a promise that is not kept', async () => {
  const [target] = (await trial.targets()).filter(({ name }) => name === 'lots: twice what matters');
  if (target === undefined) throw new Error('no such target');
  const strict = { ...target, expects: { 'likely helps': { atMost: 0.05 } } };
  const missing = { ...target, expects: { 'something else': { atMost: 1 } } };
  const suite = { ...trial, targets: async () => [strict, missing] };
  const options = { runs: 20, seed: 11, part: 0, parts: 1 };
  const report = judge(suite, [strict, missing], await runSuite(suite, options), options);
  expect(report.targets.map(({ passes }) => passes)).toEqual([false, false]);
});
