import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn, isAmount, knownUnit } from './units.ts';

describe('units', () => {
  it.each([
    ['g', { unit: 'g' }],
    [' Grams. ', { unit: 'g' }],
    ['caps', { unit: 'capsule' }],
    ['mL', { unit: 'mL' }],
    ['constructor', null],
    ['', null],
  ])('reads the word %j', (word, unit) => {
    expect(knownUnit(word)).toEqual(unit);
  });

  it('takes the spread of the number and of the unit together', () => {
    expect(amountIn(6, 0, { unit: 'g', times: 0.5, sd: 0.05 })).toEqual({ value: 3, unit: 'g', sd: 0.3 });
    expect(amountIn(6, 1, { unit: 'g', times: 0.5 })).toEqual({ value: 3, unit: 'g', sd: 0.5 });
    // Var(XY) = (1 + 36)(0.0025 + 0.25) - 36 × 0.25
    expect(amountIn(6, 1, { unit: 'g', times: 0.5, sd: 0.05 }).sd).toBeCloseTo(Math.sqrt(37 * 0.2525 - 9), 9);
  });

  it('never gives an amount that an entry cannot keep', () => {
    const number = fc.double({ min: 0, max: 1e9, minExcluded: true, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (value, times, sd) => {
        const amount = amountIn(value, sd, { unit: 'g', times, sd });
        expect(amount.value === null || isAmount(amount.value)).toBe(true);
        expect(amount.sd === undefined || (amount.sd > 0 && amount.sd <= 1e9)).toBe(true);
      }),
      { seed: 20261126 },
    );
  });
});
