/** `clearleaf trial analyse --scale binary|count|ordinal`: the same keys, and faults named by their place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run, runJson } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'clearleaf-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Eight weeks by turns; the outcome of each day is one of its week's words by turns. */
function file(name: string, usual: readonly string[], less: readonly string[]): string {
  const rows = Array.from({ length: 56 }, (_, day) => {
    const isLess = Math.floor(day / 7) % 2 === 1;
    const words = isLess ? less : usual;
    return `${day + 1},${words[(day * 5) % words.length] ?? ''},${isLess ? 'less' : 'usual'}`;
  });
  const path = join(folder, name);
  writeFileSync(path, `day,state,dose\n${rows.join('\n')}\n`);
  return path;
}
const base = ['--outcome', 'state', '--condition', 'dose', '--day', 'day', '--baseline', 'usual'] as const;
const binary = file('binary.csv', ['yes', 'yes', '1', 'no'], ['no', 'No', '0', 'FALSE', 'NA', 'yes']);
const ordinal = file('ordinal.csv', ['some', 'much', 'much'], ['none', 'none', 'some']);

describe('m5', () => {
  test.each([
    ['binary', binary, []],
    ['count', file('count.csv', ['6', '9', '4', '7'], ['1', '0', '3']), []],
    ['ordinal', ordinal, ['--words', 'none, Some,much']],
  ] as const)('%s, with or without --model', async (kind, path, more) => {
    const { exit, json } = await runJson(['trial', 'analyse', path, ...base, '--scale', kind, ...more]);
    expect(exit).toBe(0);
    expect(Object.keys(json)).toEqual(
      'model n missing estimate pHelps pLittle pHarms pBelowZero rho tau crossChecks verdict level'.split(' '),
    );
    expect(json).toMatchObject({ model: 'm5', verdict: 'likely helps', crossChecks: { kind, factor: 1.5 } });
    const named = await runJson(['trial', 'analyse', path, ...base, '--scale', kind, '--model', 'm5', ...more]);
    expect(named.json).toEqual(json);
    const { out } = await run(['trial', 'analyse', path, ...base, '--scale', kind, ...more]);
    expect(out).toContain('less likely helps.');
    expect(out).toContain('times as high with less');
  });

  test.each([
    [[ordinal, '--scale', 'ordinal'], 'ordinal.csv:2:state'],
    [[ordinal, '--scale', 'ordinal', '--words', 'none,some'], 'none, some'],
    [[ordinal, '--scale', 'ordinal', '--words', 'none'], '--words'],
    [[ordinal, '--scale', 'binary'], 'no, yes'],
    [[binary, '--scale', 'count'], 'binary.csv:2:state'],
    [[binary, '--model', 'm5'], '--scale'],
    [[binary, '--model', 'm1', '--scale', 'binary'], '--scale'],
    [[binary, '--scale', 'binary', '--mcid', '1'], '--mcid'],
    [[binary, '--scale', 'binary', '--weekday'], '--weekday'],
    [[binary, '--scale', 'binary', '--words', 'a,b'], '--words'],
    [[file('same.csv', ['yes'], ['yes']), '--scale', 'binary'], 'all are the same'],
  ])('%j ends with 2 and names %s', async (args, named) => {
    const { exit, err } = await run(['trial', 'analyse', ...args, ...base]);
    expect(exit).toBe(2);
    expect(err.replaceAll(/\s+/gu, ' ')).toContain(named);
  });
});
