/** A small seeded run of the fit's calibration: even where it should be, caught where the fit is wrong on purpose. */
import { expect, it } from 'vitest';
import { pharmacokinetics } from './pharmacokinetics.ts';
import { judge, runSuite } from './suite.ts';

it('finds the fit of laboratory values even, and catches a limit taken for a value', { timeout: 120_000 }, async () => {
  const names = ['T_tea', 'control: takes the limit for a value'];
  const targets = (await pharmacokinetics.targets()).filter(({ name }) => names.includes(name));
  const small = { ...pharmacokinetics, targets: async () => targets };
  const runs = 16;
  const report = judge(small, targets, await runSuite(small, { runs, seed: 7, part: 0, parts: 1 }), { runs, seed: 7 });
  expect(report.targets.map(({ target, passes }) => [target, passes])).toEqual(names.map((name) => [name, true]));
  expect(report.targets[0]?.refused).toEqual({});
});
