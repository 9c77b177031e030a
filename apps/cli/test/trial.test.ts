/** `clearleaf trial analyse`: the keys of docs/cli.md, published figures, and faults named by file, line and column. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { randomStream } from '@clearleaf/core/numeric';
import { exposureOf } from '@clearleaf/core/trial';
import { root, run, runJson } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'clearleaf-trial-'));
afterAll(() => rmSync(folder, { recursive: true }));
const COLUMNS = ['--outcome', 'pain', '--condition', 'dose', '--day', 'day'] as const;
const example = join(root, 'docs/examples/trial.csv');

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const analyse = (path: string, ...more: string[]) => runJson(['trial', 'analyse', path, ...COLUMNS, ...more]);
/** The outcome at each day, the conditions by turns of a week. */
const weeks = (values: readonly (number | string)[], labels: readonly [string, string] = ['A', 'B']): string =>
  `day,pain,dose\n${values.map((value, i) => `${i + 1},${value},${labels[Math.floor(i / 7) % 2] ?? ''}`).join('\n')}\n`;

describe('a table of published figures', () => {
  test('gives fixture F1 and the keys of docs/cli.md', async () => {
    const { exit, json, err } = await analyse(example, '--mcid', '1', '--baseline', 'usual', '--no-trend');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(Object.keys(json)).toEqual([
      'model',
      'n',
      'missing',
      'estimate',
      'pHelps',
      'pLittle',
      'pHarms',
      'pBelowZero',
      'rho',
      'tau',
      'crossChecks',
      'verdict',
      'level',
    ]);
    expect(json).toMatchObject({ model: 'm1', n: 26, missing: 2, verdict: 'cannot tell yet', level: 'L1' });
    const { estimate, pHelps, pBelowZero } = json as unknown as {
      estimate: { mean: number; sd: number; interval90: number[] };
      pHelps: number;
      pBelowZero: number;
    };
    expect(Math.abs(estimate.mean - -1.0875)).toBeLessThan(0.001);
    expect(Math.abs(estimate.sd - 0.6239)).toBeLessThan(0.001);
    expect(Math.abs((estimate.interval90[0] ?? 0) - -2.106)).toBeLessThan(0.001);
    expect(Math.abs(pBelowZero - 0.9587)).toBeLessThan(0.001);
    expect(Math.abs(pHelps - 0.5588)).toBeLessThan(0.001);
  });

  test('the other label as the baseline, and higher as better, turn signs and chances round', async () => {
    const one = (await analyse(example, '--baseline', 'usual', '--prior', 'reference')).json;
    const turned = ['--baseline', 'less', '--higher-is-better', '--prior', 'reference'] as const;
    const other = (await analyse(example, ...turned)).json;
    const mean = (json: object): number => (json as { estimate: { mean: number } }).estimate.mean;
    expect(mean(other)).toBeCloseTo(-mean(one), 7);
    expect(other['pHelps']).toBeCloseTo(Number(one['pHelps']), 7);
    expect(other['pBelowZero']).toBeCloseTo(1 - Number(one['pBelowZero']), 7);
  });

  test('the page says the verdict, three pictures of ten dots and what holds it', async () => {
    const { out, exit } = await run(['trial', 'analyse', example, ...COLUMNS, '--baseline', 'usual']);
    expect(exit).toBe(0);
    expect(out).toContain('It cannot be told yet.');
    expect(out.match(/[●○]{10}/gu)).toHaveLength(3);
    expect(out).toContain('Level L1');
  });
});

describe('tables as people write them', () => {
  const clear = [8, 7, 8, 9, 7, 8, 8, 2, 3, 2, 1, 2, 3, 2, 8, 8, 7, 9, 8, 7, 8, 2, 2, 3, 2, 1, 2, 2];
  test('a plain difference is likely to help, at the level that lots give', async () => {
    const { json } = await analyse(file('clear.csv', weeks(clear)), '--randomised');
    expect(json).toMatchObject({ verdict: 'likely helps', level: 'L2', crossChecks: { baseline: 'A', compared: 'B' } });
    expect((await analyse(file('clear.csv', weeks(clear)), '--higher-is-better')).json).toMatchObject({
      verdict: 'likely makes it worse',
    });
  });

  test('order of rows, dates, quotes, a byte order mark and semicolons do not matter', async () => {
    const { json } = await analyse(file('a.csv', weeks(clear)));
    const rows = clear.map(
      (value, i) => `"2026-03-${String(i + 1).padStart(2, '0')}";"${value}";"${i % 14 < 7 ? 'A' : 'B'}"`,
    );
    const turned = await analyse(file('b.csv', `\uFEFFday;pain;dose\r\n${rows.toReversed().join('\r\n')}\r\n`));
    expect(turned.json['estimate']).toEqual(json['estimate']);
  });

  test('too little is a description, whatever the numbers', async () => {
    const { json } = await analyse(file('short.csv', weeks(clear.slice(0, 14))));
    expect(json).toMatchObject({ verdict: 'cannot tell yet', level: 'L0', crossChecks: { holds: ['few-periods'] } });
  });

  test('an outcome far from 0 to 10 takes the range that was seen, and says so', async () => {
    const { json } = await analyse(file('large.csv', weeks(clear.map((value) => 100 * value))));
    expect(json['crossChecks']).toMatchObject({ scale: [100, 900], mcid: 80 });
    expect(json['verdict']).toBe('likely helps');
  });

  test('yes or no, and one value alone, take scales of their own', async () => {
    const yes = (await analyse(file('yes.csv', weeks(clear.map((value) => (value > 5 ? 1 : 0)))))).json;
    expect(yes).toMatchObject({ verdict: 'likely helps', crossChecks: { scale: [0, 1], mcid: 0.1 } });
    const same = (await analyse(file('same.csv', weeks(clear.map(() => 500))))).json;
    expect(same).toMatchObject({ verdict: 'probably makes little difference', crossChecks: { scale: [495, 505] } });
  });

  test('twenty thousand rows by turns are no trouble', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `${i / 24},${i % 2 === 0 ? 6 : 4},${i % 2 === 0 ? 'A' : 'B'}`,
    );
    const { json } = await analyse(file('long.csv', `day,pain,dose\n${rows.join('\n')}\n`));
    expect(json).toMatchObject({ n: 20_000, verdict: 'likely helps' });
  });

  test('pairs give Student’s interval, a wandering level its own', async () => {
    const m2 = (await analyse(file('a.csv', weeks(clear)), '--model', 'm2')).json;
    expect(m2).toMatchObject({ model: 'm2', rho: null, crossChecks: { pairs: { pairs: 2 } } });
    const m4 = (await analyse(file('a.csv', weeks(clear)), '--model', 'm4')).json;
    expect(m4).toMatchObject({ model: 'm4', verdict: 'likely helps' });
  });
});

test('further outcomes are shrunk, and get no verdict', async () => {
  const rows = Array.from({ length: 28 }, (_, i) => {
    const isOther = Math.floor(i / 7) % 2 === 1;
    return [
      i + 1,
      isOther ? 3 + (i % 3) : 7 + (i % 2),
      isOther ? 'B' : 'A',
      5 + ((i * 7) % 4),
      isOther ? 4 + (i % 2) : 6,
    ].join(',');
  });
  const path = file('several.csv', `day,pain,dose,mood,sleep\n${rows.join('\n')}\n`);
  const { json } = await analyse(path, '--also', 'mood', '--also', 'sleep');
  const alone = (await analyse(path)).json;
  expect(json['estimate']).toEqual(alone['estimate']);
  const { exploratory } = json['crossChecks'] as { exploratory: { name: string; mean: number; shrunkMean: number }[] };
  expect(exploratory.map(({ name }) => name)).toEqual(['mood', 'sleep']);
  for (const { mean, shrunkMean } of exploratory) expect(Math.abs(shrunkMean)).toBeLessThan(Math.abs(mean));
  const { out } = await run(['trial', 'analyse', path, ...COLUMNS, '--also', 'mood', '--also', 'sleep']);
  expect(out).toContain('Also looked at');
});

describe('faults', () => {
  test.each([
    ['a word for a number', weeks([5, 'lots', 6, 7, 5]), ':3:pain', 'lots'],
    ['a number past all measure', weeks([5, '1e300', 6, 7, 5]), ':3:pain', '1e300'],
    ['a day twice', 'day,pain,dose\n1,5,A\n1,6,B\n2,7,A\n', ':3:day', '1'],
    ['a day that is none', 'day,pain,dose\nMonday,5,A\n2,6,B\n', ':2:day', 'Monday'],
    ['a third label', 'day,pain,dose\n1,5,A\n2,6,B\n3,6,C\n', ':4:dose', 'A, B, C'],
    ['one label', 'day,pain,dose\n1,5,A\n2,6,A\n', ':dose', 'A'],
    ['no such column', 'day,ache,dose\n1,5,A\n2,6,B\n', '--outcome', 'pain'],
    ['nothing under one condition', 'day,pain,dose\n1,5,A\n2,NA,B\n3,5,A\n4,6,A\n5,NA,B\n', 'FILE', 'fault.csv'],
  ])('%s', async (_name, text, where, value) => {
    const { exit, out, err } = await run(['trial', 'analyse', file('fault.csv', text), ...COLUMNS, '--json']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    const { error } = JSON.parse(err) as { error: { where: string; value: string; expected: string } };
    expect(error.where).toContain(where);
    expect(error.value).toContain(value);
    expect(error.expected).toMatch(/^Expected/u);
  });

  test.each([
    [['--mcid', '0']],
    [['--mcid', '-1']],
    [['--mcid', 'one']],
    [['--scale', '10:0']],
    [['--scale', '10']],
    [['--model', 'm9']],
    [['--baseline', 'none']],
    [['--washout', '-2']],
  ])('%j', async (more) => {
    const { exit, err } = await run(['trial', 'analyse', example, ...COLUMNS, ...more]);
    expect(exit).toBe(2);
    expect(err).toContain(more[0]);
  });
});

describe('m3: doses and ratings', () => {
  /** Six ratings a day; three doses a day that come down to none, and a world in which they only end a lack. */
  function diary(days: number, falling: boolean): string {
    const random = randomStream(8);
    const at = Array.from({ length: days }, (_, day) =>
      [8.25, 10.5, 13.25, 16, 18.75, 21.5].map((hour) => day + hour / 24),
    ).flat();
    const amount = (day: number): number => (!falling || day < days / 3 ? 4 : Math.max(0, 4 * (2 - (3 * day) / days)));
    const doses = Array.from({ length: days }, (_, day) => [8.5, 13.5, 19].map((hour) => day + hour / 24)).flat();
    const amounts = doses.map((time) => amount(Math.floor(time)));
    const { exposure, adaptation } = exposureOf({ times: doses, amounts }, at, { halfLife: 4, tau: 5 });
    const ratings = at.map((time, i) => {
      const lack = Math.max(0, (adaptation[i] ?? 0) - (exposure[i] ?? 0));
      return [time, (5 + 0.6 * lack + 0.8 * random.normal()).toFixed(3), ''] as const;
    });
    const taken = doses.flatMap((time, i) =>
      (amounts[i] ?? 0) > 0 ? [[time, '', (amounts[i] ?? 0).toFixed(2)] as const] : [],
    );
    return `day,pain,grams\n${[...ratings, ...taken].map((row) => row.join(',')).join('\n')}\n`;
  }
  const m3 = ['--outcome', 'pain', '--dose', 'grams', '--day', 'day', '--model', 'm3'] as const;

  test('a record that comes down tells relief from benefit', async () => {
    const path = file('taper.csv', diary(84, true));
    const { exit, json } = await runJson(['trial', 'analyse', path, ...m3]);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ model: 'm3', n: 504, rho: null, tau: null, level: 'L1' });
    const { gate, reliefShare } = json['crossChecks'] as { gate: { passes: boolean }; reliefShare: { mean: number } };
    expect(gate.passes).toBe(true);
    expect(reliefShare.mean).toBeGreaterThan(0.7);
    expect(json['verdict']).not.toBe('likely helps');
    const { out } = await run(['trial', 'analyse', path, ...m3]);
    expect(out).toContain('ends a lack that earlier doses left');
  });

  test('a column is held still, and its rows without a value do not count; what belongs to two conditions is refused', async () => {
    const [head, ...rows] = diary(84, true).trim().split('\n');
    const slept = rows.map((row, i) => `${row},${i % 10 === 0 ? '' : (i * 7) % 5}`);
    const path = file('sleep.csv', `${head},sleep\n${slept.join('\n')}\n`);
    const { json } = await runJson(['trial', 'analyse', path, ...m3, '--covariate', 'sleep']);
    expect(json['n']).toBe(504 - 51);
    for (const more of [['--weekday'], ['--condition', 'sleep'], ['--also', 'sleep']])
      expect((await run(['trial', 'analyse', path, ...m3, ...more])).err).toContain(more[0]);
    const without = await run(['trial', 'analyse', path, '--outcome', 'pain', '--day', 'day', '--model', 'm3']);
    expect(without).toMatchObject({ exit: 2, err: expect.stringContaining('--dose') as string });
  });

  test('a record that never changes cannot, and says so', async () => {
    const path = file('steady.csv', diary(28, false));
    const { json } = await runJson(['trial', 'analyse', path, ...m3]);
    expect(json).toMatchObject({ verdict: 'cannot tell yet', crossChecks: { gate: { passes: false } } });
    expect((await run(['trial', 'analyse', path, ...m3])).out).toContain(
      'cannot tell relief of withdrawal from benefit',
    );
  });

  test.each([
    ['day,pain,grams\n1,5,-2\n2,6,1\n', ':2:grams'],
    ['day,pain,grams\n1,5,2\n2,6,1\n', 'FILE'],
  ])('%j is refused', async (text, where) => {
    const { exit, err } = await run(['trial', 'analyse', file('doses.csv', text), ...m3]);
    expect(exit).toBe(2);
    expect(err).toContain(where);
  });
});

describe('plan and status', () => {
  const base = ['trial', 'plan', '--outcome', 'pain', '--start', '2026-12-01', '--seed', '7'] as const;
  const asked = ['--use', 'daily', '--signs', 'no', '--withdrawal', 'no'] as const;
  const less = ['--question', 'less', '--less', '20'] as const;

  test('a plan is drawn by its seed, fixed with a hash, and found again', async () => {
    const out = join(folder, 'protocol.json');
    const { exit, json } = await runJson([...base, ...less, ...asked, '--sd', '2', '--rho', '0.5', '--out', out]);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ planned: true, protocol: { seed: 7, washoutDays: 5 }, power: { days: 84 } });
    expect(json['schedule']).toHaveLength(6);
    expect((await runJson([...base, ...less, ...asked])).json['hash']).toBe(json['hash']);
    expect((await runJson(['trial', 'status', out, '--as-of', '2026-12-20'])).json).toMatchObject({
      phase: 'period',
      day: 20,
      days: 98,
      unchanged: true,
      period: { from: 1, to: 14, block: 0 },
    });
    for (const [day, phase] of [
      ['2026-11-30', 'before'],
      ['2026-12-14', 'run-in'],
      ['2027-03-08', 'period'],
      ['2027-03-09', 'over'],
    ] as const)
      expect((await runJson(['trial', 'status', out, '--as-of', day])).json['phase']).toBe(phase);
    expect((await run([...base, ...less, ...asked, '--out', out])).exit).toBe(2);
  });

  test('a protocol that was changed is found out', async () => {
    const { json } = await runJson([...base, ...less, ...asked]);
    const protocol = { ...(json['protocol'] as object), seed: 8 };
    const changed = file('changed.json', JSON.stringify({ protocol, hash: json['hash'] }));
    const { exit, out } = await run(['trial', 'status', changed, '--as-of', '2026-12-20']);
    expect(exit).toBe(1);
    expect(out).toContain('CHANGED');
    expect((await run(['trial', 'status', file('bad.json', '{"protocol":1}')])).exit).toBe(2);
  });

  test.each<readonly [readonly string[], string]>([
    [[...less, '--use', 'daily', '--signs', 'yes', '--withdrawal', 'no'], 'dependence-signs'],
    [[...less, '--use', 'never', '--signs', 'no', '--withdrawal', 'no'], 'not-using'],
    [[...less, '--use', 'daily'], 'signs-not-known'],
    [['--question', 'less', '--less', '100', ...asked], 'reduction-too-large'],
    [
      ['--question', 'product', '--from', 'leaf:30:label', '--to', '7-oh:30:label', ...asked],
      'seven-hydroxymitragynine',
    ],
    [['--question', 'product', '--from', 'leaf:30:label', '--to', 'leaf:unknown:range', ...asked], 'content-not-known'],
    [[...less, ...asked, '--design', 'steps', '--steps', '90'], 'clinician-needed'],
    [[...less, ...asked, '--pairs', '1'], 'too-few-pairs'],
    [[...less, ...asked, '--period', '7'], 'amount-needs-longer'],
    [[...less, ...asked, '--age', '17'], 'under-age'],
  ])('%j ends with 1: %s', async (more, reason) => {
    const { exit, json } = await runJson([...base, ...more]);
    expect({ exit, json }).toMatchObject({ exit: 1, json: { planned: false, against: [reason] } });
    const { out } = await run([...base, ...more]);
    expect(out).toContain('No trial is planned');
  });
});
