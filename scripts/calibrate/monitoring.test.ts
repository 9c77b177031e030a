/** A small seeded run of the calibration of signals: what must hold holds, and what is wrong on purpose is caught. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { falseAlarms, signalIds } from '@clearleaf/core/monitoring';
import { monitoring } from './monitoring.ts';
import { judge, runSuite, type TargetReport } from './suite.ts';

async function reportOf(names: readonly string[], runs: number): Promise<readonly TargetReport[]> {
  const targets = (await monitoring.targets()).filter(({ name }) => names.includes(name));
  const small = { ...monitoring, targets: async () => targets };
  const options = { runs, seed: 11, part: 0, parts: 1 };
  const { targets: reports } = judge(small, targets, await runSuite(small, options), options);
  expect(reports.map(({ target }) => target)).toEqual(names);
  return reports;
}

it('is raised at most once a year where nothing changes, where a straight line cries wolf', async () => {
  const names = ['unchanged use, correlation 0.6', 'control: a straight line through the days cries wolf'];
  const [unchanged, control] = await reportOf(names, 8);
  expect([unchanged?.passes, control?.passes]).toEqual([true, true]);
  expect(control?.figures?.['straight line through the days']?.mean).toBeGreaterThan(1.5);
});

it('finds a quarter more, a new morning dose and emerging withdrawal', async () => {
  const names = [
    'a quarter more, correlation 0',
    'a new morning dose, correlation 0',
    'emerging withdrawal, correlation 0',
  ];
  expect((await reportOf(names, 8)).map(({ passes }) => passes)).toEqual([true, true, true]);
});

it('fails a promise that is not kept, and one about what nobody measured', async () => {
  const [target] = (await monitoring.targets()).filter(({ name }) => name.startsWith('control'));
  if (target === undefined) throw new Error('no control');
  const strict = { ...target, expects: { 'straight line through the days': { atMost: 1 } } };
  const missing = { ...target, expects: { 'something else': { atMost: 1 } } };
  const suite = { ...monitoring, targets: async () => [strict, missing] };
  const options = { runs: 8, seed: 11, part: 0, parts: 1 };
  const report = judge(suite, [strict, missing], await runSuite(suite, options), options);
  expect(report.targets.map(({ passes }) => passes)).toEqual([false, false]);
});

it('states the false alarms that the report has', () => {
  const file = new URL('../../docs/calibration-report.json', import.meta.url);
  const { sections } = JSON.parse(readFileSync(file, 'utf8')) as {
    sections: Record<string, { targets: TargetReport[] }>;
  };
  const rateOf = (id: string, correlation: number): number | undefined => {
    const use = id === 'reductions' ? 'a step down that is kept' : 'unchanged use';
    const target = sections['monitoring']?.targets.find((one) => one.target === `${use}, correlation ${correlation}`);
    return target?.figures?.[id]?.mean;
  };
  for (const id of signalIds) {
    const { independent, alike, veryAlike } = falseAlarms[id];
    expect([id, rateOf(id, 0), rateOf(id, 0.3), rateOf(id, 0.6)]).toEqual([id, independent, alike, veryAlike]);
  }
});
