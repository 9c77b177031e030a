/** Unit words as people and programs write them, and amounts in the units that the journal keeps. */
import type { EntryOf } from '@clearleaf/core/journal';
import type { AmountUnit, UnitAnswer } from './types.ts';

export type Amount = EntryOf<'dose'>['payload']['amount'];

const GRAMS_PER_OUNCE = 28.349523125;

/** Words whose meaning is beyond doubt. A spoon or a scoop stays one: what it holds is the person's to say. */
const KNOWN: Readonly<Record<string, UnitAnswer>> = {
  g: { unit: 'g' },
  gr: { unit: 'g' },
  gram: { unit: 'g' },
  grams: { unit: 'g' },
  gramme: { unit: 'g' },
  grammes: { unit: 'g' },
  gramm: { unit: 'g' },
  kg: { unit: 'g', times: 1000 },
  mg: { unit: 'mg' },
  milligram: { unit: 'mg' },
  milligrams: { unit: 'mg' },
  ml: { unit: 'mL' },
  milliliter: { unit: 'mL' },
  milliliters: { unit: 'mL' },
  millilitre: { unit: 'mL' },
  millilitres: { unit: 'mL' },
  oz: { unit: 'g', times: GRAMS_PER_OUNCE },
  ounce: { unit: 'g', times: GRAMS_PER_OUNCE },
  ounces: { unit: 'g', times: GRAMS_PER_OUNCE },
  cap: { unit: 'capsule' },
  caps: { unit: 'capsule' },
  capsule: { unit: 'capsule' },
  capsules: { unit: 'capsule' },
  tab: { unit: 'tablet' },
  tabs: { unit: 'tablet' },
  tablet: { unit: 'tablet' },
  tablets: { unit: 'tablet' },
  tsp: { unit: 'teaspoon' },
  teaspoon: { unit: 'teaspoon' },
  teaspoons: { unit: 'teaspoon' },
  tbsp: { unit: 'tablespoon' },
  tablespoon: { unit: 'tablespoon' },
  tablespoons: { unit: 'tablespoon' },
  scoop: { unit: 'scoop' },
  scoops: { unit: 'scoop' },
  shot: { unit: 'shot' },
  shots: { unit: 'shot' },
  piece: { unit: 'piece' },
  pieces: { unit: 'piece' },
  gummy: { unit: 'piece' },
  gummies: { unit: 'piece' },
};

/** What a unit word means; `null` where it has to be asked. */
export function knownUnit(word: string): UnitAnswer | null {
  const key = word.trim().toLowerCase().replace(/\.$/, '');
  return Object.hasOwn(KNOWN, key) ? (KNOWN[key] ?? null) : null;
}

const SIGNIFICANT = 12;
/** Without the dust of binary fractions: 0.1 × 3 is 0.3. */
const tidy = (number: number): number => Number(number.toPrecision(SIGNIFICANT));

/** `value` times what one unit is, with the spread of both (variance of a product of independent quantities). */
export function amountIn(value: number, sd: number, unit: UnitAnswer, asTyped?: string): Amount {
  const times = unit.times ?? 1;
  const spreadOfUnit = unit.sd ?? 0;
  const variance = (sd ** 2 + value ** 2) * (spreadOfUnit ** 2 + times ** 2) - value ** 2 * times ** 2;
  const spread = variance > 0 ? tidy(Math.sqrt(variance)) : 0;
  const total = tidy(value * times);
  if (!isAmount(total)) return unknownAmount(asTyped ?? String(value), unit.unit);
  return {
    value: total,
    unit: unit.unit,
    ...(spread > 0 && Number.isFinite(spread) && spread <= 1e9 ? { sd: spread } : {}),
    ...(asTyped === undefined ? {} : { asTyped: asTyped.slice(0, 300) }),
  };
}

/** An amount that is not known, with what was typed. */
export const unknownAmount = (asTyped?: string, unit: AmountUnit = 'other'): Amount => ({
  value: null,
  unit,
  ...(asTyped === undefined || asTyped.trim() === '' ? {} : { asTyped: asTyped.trim().slice(0, 300) }),
});

/** True where an entry can keep the number as an amount. */
export const isAmount = (value: number | null): value is number =>
  value !== null && Number.isFinite(value) && value > 0 && value <= 1e9;
