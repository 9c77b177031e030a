import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../journal/index.ts';
import { facts } from '../fixture.ts';
import { readLabSheet } from './read-lab-sheet.ts';
import { analysisOf } from './sheet-analysis.ts';
import { compareWithLimits, limitsOf, type PublishedLimit } from './sheet-limits.ts';

const limits = limitsOf(facts);
const check = (text: string, which: readonly PublishedLimit[] = limits) => {
  const [first] = compareWithLimits(readLabSheet(text), which).checks;
  return first && { value: first.value, atMost: first.atMost, exceeds: first.exceeds, reason: first.reason };
};

describe('the share of 7-OH among the alkaloids', () => {
  it('is taken of the stated total', () => {
    expect(check('7-OH: 0.02 %\nTotal alkaloids: 2 %')).toEqual({
      value: 1,
      atMost: false,
      exceeds: false,
      reason: null,
    });
    expect(check('7-OH: 1.2 mg/g\nTotal alkaloids: 2 %')).toMatchObject({ value: 6, exceeds: true });
    expect(check('7-OH: 0.4 mg/g\nTotal alkaloids: 20 mg/g')).toMatchObject({ value: 2, exceeds: false });
  });

  it('is at most that of the alkaloids that were measured, where no total is stated', () => {
    expect(check('7-OH: 0.1 mg/g\nMitragynine: 14 mg/g')).toMatchObject({ atMost: true, exceeds: false });
    expect(check('7-OH: 1 mg/g\nMitragynine: 9 mg/g')).toEqual({
      value: 10,
      atMost: true,
      exceeds: null,
      reason: 'no-total',
    });
  });

  it('is bounded by the limit of the laboratory, where that is stated', () => {
    expect(check('7-OH: <0.1 mg/g\nMitragynine: 14 mg/g')).toMatchObject({ atMost: true, exceeds: false });
    expect(check('7-OH: ND\nMitragynine: 14 mg/g')).toMatchObject({
      value: null,
      exceeds: null,
      reason: 'limit-not-stated',
    });
  });

  it('is not judged from what the sheet does not hold', () => {
    expect(check('Mitragynine: 14 mg/g')).toMatchObject({ exceeds: null, reason: 'not-on-sheet' });
    expect(check('7-OH: 15 mg/tablet')).toMatchObject({ exceeds: null, reason: 'other-unit' });
  });
});

it('compares with limits handed in by others, each in its own measure', () => {
  const limit = (measure: PublishedLimit['measure'], most: number): PublishedLimit => ({
    id: measure,
    measure,
    most,
    standing: 'in-force',
    sources: ['x'],
    verified: true,
  });
  expect(check('7-OH: 0.6 mg/g', [limit('percent-of-dry-weight', 0.05)])).toMatchObject({ value: 0.06, exceeds: true });
  expect(check('7-OH: 0.6 mg/g', [limit('mg-per-gram', 1)])).toMatchObject({ value: 0.6, exceeds: false });
  expect(check('7-OH: 0.6 mg/mL', [limit('mg-per-millilitre', 0.5)])).toMatchObject({ value: 0.6, exceeds: true });
  expect(check('7-OH: 0.6 mg/g', [limit('mg-per-millilitre', 0.5)])).toMatchObject({
    exceeds: null,
    reason: 'other-unit',
  });
});

it('names the tests for which the facts hold no limit', () => {
  const sheet = readLabSheet('7-OH: 0.1 mg/g\nTotal alkaloids: 2 %\nLead: 0.3 ppm\nSalmonella: Negative');
  expect(compareWithLimits(sheet, limits).withoutLimit).toEqual(['lead', 'salmonella']);
  expect(compareWithLimits(sheet, []).withoutLimit).toEqual(['7-hydroxymitragynine', 'lead', 'salmonella']);
  expect(limits).toMatchObject([{ id: 'standard-limit', most: 2, sources: ['standard'], verified: true }]);
});

it('gives the journal an analysis that its schema takes', () => {
  const sheet = readLabSheet(
    'Batch: A1\nDate: 2025-03-02\nLab: Sample House\nMitragynine: 14000 ppm\n7-OH: <0.05 mg/g\nLead: 0.3 ppm\nSalmonella: Negative\nMoisture: 4 %',
  );
  const analysis = analysisOf(sheet);
  expect(analysis).toEqual({
    content: { mitragynine: { value: 14, unit: 'mg/g' } },
    date: '2025-03-02',
    laboratory: 'Sample House',
    batch: 'A1',
    tests: [
      { name: 'mitragynine', value: 14000, unit: 'ppm' },
      { name: '7-hydroxymitragynine', value: null, unit: 'mg/g', result: '<0.05' },
      { name: 'lead', value: 0.3, unit: 'ppm' },
      { name: 'salmonella', value: null, result: 'absent' },
      { name: 'Moisture', value: null, result: '4 %' },
    ],
  });
  const entry = checkEntry({
    schema: 1,
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    recordedAt: 0,
    at: 0,
    zone: 'Europe/Berlin',
    kind: 'product',
    payload: { name: 'x', kind: 'kratom', form: 'powder', analysis },
  });
  expect(entry).toMatchObject({ ok: true });
});
