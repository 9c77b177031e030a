import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from './amount.ts';
import { en } from '../message/en.ts';
import { createSpeaker } from '../message/index.ts';
import { amountUnits } from './entries-schema.ts';
import { sayAmountProblem } from './say-amount.ts';

const read = (text: string): unknown => {
  const reading = readAmount(text);
  return reading.ok ? [reading.amount.value, reading.amount.unit] : reading.problem.kind;
};

describe('readAmount', () => {
  it.each([
    ['3g', 3, 'g'],
    ['3 g', 3, 'g'],
    ['2,5 g', 2.5, 'g'],
    ['.5 g', 0.5, 'g'],
    ['2.5 Grams', 2.5, 'g'],
    ['0.003 kg', 3, 'g'],
    ['2 capsules', 2, 'capsule'],
    ['6 caps.', 6, 'capsule'],
    ['1/2 tsp', 0.5, 'teaspoon'],
    ['half a teaspoon', 0.5, 'teaspoon'],
    ['a quarter of a teaspoon', 0.25, 'teaspoon'],
    ['one and a half tsp', 1.5, 'teaspoon'],
    ['1 1/2 tsp', 1.5, 'teaspoon'],
    ['1½ tsp', 1.5, 'teaspoon'],
    ['½ tsp', 0.5, 'teaspoon'],
    ['1.5 tbsp', 1.5, 'tablespoon'],
    ['15 mg', 15, 'mg'],
    ['500 µg', 0.5, 'mg'],
    ['30mL', 30, 'mL'],
    ['0.25 l', 250, 'mL'],
    ['a shot', 1, 'shot'],
    ['two scoops', 2, 'scoop'],
    ['2 tablets', 2, 'tablet'],
    ['1 gummy', 1, 'piece'],
  ])('reads %s', (text, value, unit) => {
    expect(readAmount(` ${text} `)).toEqual({ ok: true, amount: { value, unit, asTyped: text } });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['some', 'not-a-number'],
    ['g', 'not-a-number'],
    ['2-3 g', 'not-a-number'],
    ['2 to 3 g', 'not-a-number'],
    ['2 x 500 mg', 'not-a-number'],
    ['1/0 tsp', 'not-a-number'],
    ['1.2.3 g', 'not-a-number'],
    ['0 g', 'not-positive'],
    ['-1 g', 'not-positive'],
    ['3', 'no-unit'],
    ['half', 'no-unit'],
    ['3 handfuls', 'unknown-unit'],
    ['3 oz', 'unknown-unit'],
    ['1001 g', 'too-large'],
    ['2 kg', 'too-large'],
    ['5000 capsules', 'too-large'],
  ])('refuses %j: %s', (text, kind) => {
    expect(read(text)).toBe(kind);
  });

  it('names the unit that it does not know, and the most that it takes', () => {
    expect(readAmount('3 handfuls')).toMatchObject({ problem: { value: 3, unit: 'handfuls', text: '3 handfuls' } });
    expect(readAmount('1500 g')).toMatchObject({ problem: { value: 1500, unit: 'g', largest: 1000 } });
  });

  it('takes three digits after a sign for thousands only where that cannot be wrong by a factor of a thousand', () => {
    expect(read('1,500 mg')).toEqual([1500, 'mg']);
    expect(read('1,500.5 mg')).toEqual([1500.5, 'mg']);
    expect(read('1.500,5 mg')).toEqual([1500.5, 'mg']);
    expect(read('0,125 mg')).toEqual([0.125, 'mg']);
    expect(read('2,125 g')).toEqual([2.125, 'g']);
    expect(read('2.125 g')).toEqual([2.125, 'g']);
    expect(readAmount('1.500 mg')).toMatchObject({ problem: { kind: 'ambiguous-number', readings: [1.5, 1500] } });
    expect(read('1,500 mL')).toBe('ambiguous-number');
    expect(read('1,000,000 mg')).toEqual([1_000_000, 'mg']);
    expect(read('1,00,000 mg')).toBe('not-a-number');
  });

  it('gives every amount with two decimals back, in each unit that has a name', () => {
    const named = amountUnits.filter((unit) => unit !== 'other');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(...named),
        fc.constantFrom('.', ','),
        (hundredths, unit, sign) => {
          const text = `${(hundredths / 100).toFixed(2).replace('.', sign)} ${unit}`;
          expect(readAmount(text)).toEqual({ ok: true, amount: { value: hundredths / 100, unit, asTyped: text } });
        },
      ),
      { seed: 20261126 },
    );
  });

  it('never throws, and never assumes a unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,/- ½aglmot'), maxLength: 12 }), (text) => {
        const reading = readAmount(text);
        expect(reading.ok && !/[a-z]/.test(text)).toBe(false);
      }),
      { seed: 20261126, numRuns: 2_000 },
    );
  });

  it.each([
    [' ', 'Say how much'],
    ['2-3 g', '“2-3 g” cannot be read'],
    ['0 g', '“0 g” is not'],
    ['3', '“3” has no unit'],
    ['3 oz', '“oz” is not a unit'],
    ['1.500 mg', 'can mean 1.5 or 1,500'],
    ['1500 g', 'more than 1,000 g'],
  ])('says what is wrong with %j', (text, words) => {
    const reading = readAmount(text);
    expect(reading.ok ? '' : sayAmountProblem(reading.problem, createSpeaker('en', en))).toContain(words);
  });
});
