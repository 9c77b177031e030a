/** `clearleaf simulate`: the keys of docs/cli.md, its figures against the engine and the facts, and event tables. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, runJson } from './run.ts';

interface Spread {
  readonly people: number;
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
}
type Figures = Readonly<Record<'cMax' | 'tMax' | 'aucLast' | 'aucInfObserved' | 'terminalHalfLife', Spread>>;
interface Analyte extends Figures {
  readonly unit: string;
  readonly first: Figures;
  readonly troughs: readonly (Spread & { readonly time: number })[];
  readonly series?: Readonly<Record<'time' | 'p5' | 'p25' | 'median' | 'p75' | 'p95', readonly number[]>>;
}
type Analytes = Readonly<Record<'mitragynine' | 'seven_hydroxymitragynine', Analyte>>;

const REGIMEN = ['--model', 'H_default', '--mitragynine', '59.2mg', '--every', '24h', '--count', '15'] as const;
const analytesOf = (json: Readonly<Record<string, unknown>>): Analytes => json['analytes'] as Analytes;

test('prints the keys of docs/cli.md, after the last dose and after the first', async () => {
  const { exit, json } = await runJson([
    'simulate',
    ...REGIMEN,
    '--until',
    '120h',
    '--step',
    '1h',
    '--subjects',
    '200',
  ]);
  expect(exit).toBe(0);
  expect(json).toMatchObject({ schema: 'clearleaf.simulation/1', model: 'H_default', subjects: 200, seed: 1 });
  const { mitragynine, seven_hydroxymitragynine: metabolite } = analytesOf(json);
  for (const analyte of [mitragynine, metabolite]) {
    expect(analyte.unit).toBe('ng/mL');
    for (const figure of ['cMax', 'tMax', 'aucLast', 'aucInfObserved', 'terminalHalfLife'] as const)
      for (const after of [analyte, analyte.first])
        expect(after[figure]).toMatchObject({
          people: expect.any(Number) as number,
          mean: expect.any(Number) as number,
          sd: expect.any(Number) as number,
          median: expect.any(Number) as number,
          p5: expect.any(Number) as number,
          p95: expect.any(Number) as number,
        });
    expect(analyte.troughs.map(({ time }) => time)).toEqual(Array.from({ length: 14 }, (_, i) => 24 * (i + 1)));
    expect(analyte.series?.time).toHaveLength(336 + 120 + 1);
  }
  expect(mitragynine.cMax.median).toBeGreaterThan(mitragynine.first.cMax.median);
});

test('gives what the facts say of the typical person', async () => {
  const { json } = await runJson(['simulate', ...REGIMEN, '--typical', '--until', '400h']);
  const { mitragynine, seven_hydroxymitragynine: metabolite } = analytesOf(json);
  // Predictions of H_default in the facts, per mg.
  expect(mitragynine.first.cMax.mean / 59.2).toBeCloseTo(2.98, 2);
  expect(mitragynine.first.tMax.mean).toBeCloseTo(1.25, 1);
  expect(mitragynine.first.aucInfObserved.mean / 59.2).toBeCloseTo(38.5, 1);
  expect(mitragynine.first.terminalHalfLife.mean).toBeCloseTo(50, 0);
  expect(mitragynine.cMax.mean / 59.2).toBeCloseTo(3.87, 2);
  expect(mitragynine.troughs.at(-1)?.mean ?? 0).toBeCloseTo(0.912 * 59.2, 0);
  // Written with three digits, from parameters that are.
  expect(metabolite.first.cMax.mean / 59.2 / 0.559).toBeCloseTo(1, 2);
  expect(metabolite.first.cMax.sd).toBeNull();
});

test('is the same for the same seed, and another for another', async () => {
  const args = ['simulate', ...REGIMEN, '--subjects', '50'];
  expect((await runJson([...args, '--seed', '7'])).json).toEqual((await runJson([...args, '--seed', '7'])).json);
  expect(analytesOf((await runJson([...args, '--seed', '8'])).json).mitragynine.cMax).not.toEqual(
    analytesOf((await runJson([...args, '--seed', '7'])).json).mitragynine.cMax,
  );
});

test('the help lists the models', async () => {
  const { out } = await run(['simulate', '--help']);
  for (const id of ['H_default', 'T_tea', 'T_speciociliatine']) expect(out).toContain(id);
});

test('as comma separated values: the figures, or the curves with a step', async () => {
  const few = ['simulate', '--model', 'T_tea', '--mitragynine', '39mg', '--subjects', '20', '--csv'];
  const figures = (await run(few)).out.trim().split('\n');
  expect(figures[0]).toBe('analyte,dose,figure,unit,people,mean,sd,median,p5,p95');
  expect(figures.some((row) => row.startsWith('mitragynine,first,cMax,ng/mL,20,'))).toBe(true);
  const curves = (await run([...few, '--until', '10h', '--step', '30min'])).out.trim().split('\n');
  expect(curves[0]).toBe('time,analyte,unit,p5,p25,median,p75,p95');
  expect(curves).toHaveLength(1 + 2 * 21);
});

describe('an event table', () => {
  const folder = { path: '' };
  beforeAll(() => void (folder.path = mkdtempSync(join(tmpdir(), 'clearleaf-'))));
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));
  const write = (name: string, text: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  };

  test('gives what the options give', async () => {
    const path = write('same.csv', 'ID,TIME,AMT,EVID,II,ADDL,CMT\n9,0,59.2,1,24,14,1\n');
    const { json } = await runJson(['simulate', '--model', 'H_default', '--data', path, '--subjects', '50']);
    const [individual] = json['individuals'] as Record<string, unknown>[];
    const own = await runJson(['simulate', ...REGIMEN, '--subjects', '50']);
    expect(individual?.['id']).toBe('9');
    expect(individual?.['analytes']).toEqual(own.json['analytes']);
  });

  test('gives levels at its observations', async () => {
    const args = ['simulate', '--model', 'H_default', '--data', 'docs/examples/events.csv', '--typical'];
    const { json } = await runJson(args);
    const [first, second] = json['individuals'] as {
      observations: { time: number; analyte: string; mean: number }[];
    }[];
    expect(first?.observations.map(({ time, analyte }) => [time, analyte])).toEqual([
      [1.5, 'mitragynine'],
      [336, 'mitragynine'],
      [337.5, 'mitragynine'],
      [337.5, 'seven_hydroxymitragynine'],
    ]);
    expect(first?.observations[1]?.mean).toBeCloseTo(0.912 * 59.2, 0);
    expect(second?.observations).toHaveLength(2);
    expect((await run([...args, '--csv'])).out).toContain('1,337.5,seven_hydroxymitragynine,ng/mL,1,');
  });

  test('says file, line and column of a fault', async () => {
    const path = write('fault.csv', 'ID,TIME,AMT,EVID,II,ADDL,CMT\n1,0,59.2,1,0,14,1\n');
    expect(await runJson(['simulate', '--model', 'H_default', '--data', path])).toMatchObject({
      exit: 2,
      json: { error: { code: 'bad-data', where: expect.stringMatching(/:2:II$/u) as string, value: '0' } },
    });
  });
});

test('refuses what it cannot use, by name', async () => {
  const model = ['simulate', '--model', 'H_default'];
  for (const [args, code, where] of [
    [['simulate', '--mitragynine', '5mg'], 'bad-word', '--model'],
    [model, 'nothing', 'simulate'],
    [[...model, '--mitragynine', '5'], 'bad-amount', '--mitragynine'],
    [[...model, '--mitragynine', '0mg'], 'bad-amount', '--mitragynine'],
    [[...model, '--mitragynine', '5mg', '--count', '3'], 'bad-arguments', '--count'],
    [[...model, '--mitragynine', '5mg', '--until', 'soon'], 'bad-time', '--until'],
    [[...model, '--mitragynine', '5mg', '--step', '1min', '--until', '9999h'], 'too-many', '--step'],
    [[...model, '--mitragynine', '5mg', '--data', 'docs/examples/events.csv'], 'bad-arguments', '--mitragynine'],
    [[...model, '--data', 'nowhere.csv'], 'unreadable-file', '--data'],
    [['simulate', '--model', 'T_speciociliatine', '--mitragynine', '5mg'], 'bad-arguments', '--mitragynine'],
  ] as const)
    expect(await runJson(args)).toMatchObject({ exit: 2, json: { error: { code, where } } });
});
