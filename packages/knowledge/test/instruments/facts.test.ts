/** The instruments: all of them, none shown without a licence, scores and bands that fit together. */
import { describe, expect, it } from 'vitest';
import type { InstrumentFact, InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import { compileRoom } from '../claims/load.ts';

const { instruments } = compileRoom('instruments') as InstrumentsFacts;
const one = (id: string): InstrumentFact => instruments.find((fact) => fact.id === id) ?? missing(id);

describe('instruments', () => {
  it('holds all 26', () => {
    expect(instruments.map(({ id }) => id).sort()).toEqual([
      'asq',
      'asrs18',
      'asrs6',
      'assist',
      'auditc',
      'bam',
      'barc10',
      'bscs',
      'cows',
      'craving_nrs',
      'gad7',
      'isi',
      'kds',
      'pain_nrs',
      'peg',
      'pgic',
      'phq9',
      'promis',
      'psqi',
      'sds',
      'sleep_diary',
      'sows16',
      'sowsg10',
      'sud_criteria',
      'who5',
      'withdrawal_check',
    ]);
  });

  it('ships only what a licence, or our own wording, allows', () => {
    expect(
      instruments
        .filter(({ shippable }) => shippable)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'asq',
      'auditc',
      'barc10',
      'craving_nrs',
      'gad7',
      'pain_nrs',
      'peg',
      'pgic',
      'phq9',
      'sleep_diary',
      'sud_criteria',
      'withdrawal_check',
    ]);
    for (const { id, licence } of instruments) expect([id, licence.length > 5]).toEqual([id, true]);
  });

  it('keeps no wording of an item that belongs to others', () => {
    // A question is worded as one: it speaks to somebody or has a question mark.
    const topics = instruments.flatMap(({ topics: list }) => list);
    expect(topics.filter((topic) => /\?|\b(?:you|your|how often|over the last)\b/i.test(topic))).toEqual([]);
  });

  it('has bands that lie within the score and do not overlap', () => {
    for (const { id, range, bands } of instruments) {
      for (const { min, max } of bands) {
        expect([id, min <= max]).toEqual([id, true]);
        expect([id, range === null || (min >= range.min && max <= range.max)]).toEqual([id, true]);
      }
      const single = bands.filter(({ subscale }) => subscale === undefined || id === 'asrs18' || id === 'assist');
      for (const [index, band] of single.entries())
        expect([id, index === 0 || band.min > (single[index - 1]?.max ?? -1)]).toEqual([id, true]);
    }
  });

  it.each([
    ['gad7', [0, 5, 10, 15], 21],
    ['phq9', [0, 5, 10, 15, 20], 27],
    ['cows', [0, 5, 13, 25, 37], 48],
    ['isi', [0, 8, 15, 22], 28],
    ['sud_criteria', [0, 2, 4, 6], 11],
    ['auditc', [0, 3, 4], 12],
  ])('%s has the cut-offs of the research file', (id, starts, top) => {
    expect(one(id).bands.map(({ min }) => min)).toEqual(starts);
    expect(one(id).range?.max).toBe(top);
  });

  it('invents no severity where none was published, and marks what was recalled', () => {
    for (const id of ['sowsg10', 'sds', 'kds', 'withdrawal_check']) expect([id, one(id).bands]).toEqual([id, []]);
    expect(one('sows16').bands.every(({ reading }) => reading === 'recalled')).toBe(true);
    expect(one('assist').bands.at(-1)?.reading).toBe('recalled');
  });

  it('stops at item 9 of the PHQ-9, whatever the total', () => {
    expect(one('phq9').safetyItem).toMatchObject({ item: 9 });
    expect(one('phq9').safetyItem?.protocol).toMatch(/^Any answer above 0: stop the form/);
  });

  it('has LOINC codes with a right check digit, one for each item', () => {
    const codes = instruments
      .flatMap(({ loinc }) => (loinc === null ? [] : [loinc.panel, ...loinc.items, loinc.total, loinc.difficulty]))
      .filter((code) => code !== undefined);
    expect(codes.length).toBeGreaterThan(25);
    expect(codes.filter(({ code }) => !hasRightCheckDigit(code))).toEqual([]);
    expect(hasRightCheckDigit('44261-7')).toBe(false);
    for (const id of ['gad7', 'phq9', 'peg', 'auditc']) expect(one(id).loinc?.items).toHaveLength(one(id).items ?? -1);
    expect(one('auditc').loinc?.items.map(({ code }) => code)).not.toContain('68517-2');
  });
});

/** LOINC closes a code with a Luhn digit (mod 10). */
function hasRightCheckDigit(code: string): boolean {
  const [digits = '', check = ''] = code.split('-');
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

function missing(id: string): never {
  throw new Error(`no instrument ${id}`);
}
