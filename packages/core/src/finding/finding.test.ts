import { expect, it } from 'vitest';
import { plainDate } from '../quantity/index.ts';
import { compareFindings, isAtLeast, resolveSources, worstOf, worstSeverity, type Finding } from './index.ts';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'major',
  certainty: 'low',
  about: 'x',
  statement: 's',
  action: 'a',
  why: '',
  caveats: [],
  sources: [],
  asOf: plainDate('2026-01-01'),
  ...more,
});

it('reads emergencies first, then what is urgent in its order, then by severity, certainty, rule and subject', () => {
  const order = [
    finding('z/emergency', { severity: 'emergency' }),
    finding('z/urgent', { severity: 'minor', urgent: 1 }),
    finding('a/urgent', { urgent: 2 }),
    finding('z/worst', { severity: 'contraindicated' }),
    finding('z/sure', { certainty: 'high' }),
    finding('a/major'),
    finding('b/major', { about: 'a' }),
    finding('b/major', { about: 'b' }),
    finding('a/none', { severity: 'none' }),
  ];
  expect([...order].reverse().sort(compareFindings)).toEqual(order);
});

it('takes what was not assessed as at least unknown', () => {
  const notAssessed = [{ input: 'x', reason: 'y' }];
  expect(worstSeverity([], [])).toBe('none');
  expect(worstSeverity([finding('a', { severity: 'minor' })], notAssessed)).toBe('unknown');
  expect(worstSeverity([finding('a')], notAssessed)).toBe('major');
  expect(worstOf([])).toBe('none');
  expect([isAtLeast('unknown', 'minor'), isAtLeast('minor', 'unknown')]).toEqual([true, false]);
});

it('refuses to cite a source that is not there', () => {
  expect(() => resolveSources(['ghost'], {})).toThrow('Cannot cite ghost');
});
