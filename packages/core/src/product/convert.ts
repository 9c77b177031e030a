/**
 * From what was taken to how much alkaloid: the factor that turns one unit of an amount into milligrams.
 *
 * A unit that has no weight gives a reason, never a guess.
 */
import type { Payloads } from '../journal/index.ts';
import type { ContentNote, Moments } from './content-types.ts';
import { product } from './mass.ts';

export type ProductPayload = Payloads['product'];
export type Amount = Payloads['dose']['amount'];
type Label = NonNullable<ProductPayload['label']>;
export type Concentration = NonNullable<Label['mitragynine']>;
type Unit = Amount['unit'];

type Factor = Moments | { readonly reason: ContentNote };

/** Units that count whole things, so that "mg per piece" means one of them. */
const COUNTED: readonly Unit[] = ['capsule', 'tablet', 'piece', 'shot'];

const exactly = (mean: number): Moments => ({ mean, sd: 0 });

/** Grams in one unit of the amount. */
export function gramsPerUnit(unit: Unit, taken: ProductPayload): Factor {
  const stated = taken.units?.find((one) => one.unit === unit);
  if (stated !== undefined) return { mean: stated.grams, sd: stated.sd ?? 0 };
  if (unit === 'g') return exactly(1);
  // A milligram of leaf weighs a thousandth of a gram. Of an extract it may be meant as alkaloid.
  if (unit === 'mg') return taken.kind === 'kratom' ? exactly(0.001) : { reason: 'milligrams-of-what' };
  return { reason: 'unit-without-weight' };
}

/** Milligrams of alkaloid in one unit of the amount, by a concentration of the sheet or label. */
export function strengthPerUnit(concentration: Concentration, unit: Unit, taken: ProductPayload): Factor {
  const value = { mean: concentration.value, sd: concentration.sd ?? 0 };
  switch (concentration.unit) {
    case 'mg/mL':
      return unit === 'mL' ? value : { reason: 'strength-per-millilitre' };
    case 'mg/unit':
      return COUNTED.includes(unit) ? value : { reason: 'strength-per-piece' };
    case 'mg/g':
    case 'percent': {
      const grams = gramsPerUnit(unit, taken);
      if ('reason' in grams) return grams;
      return product(value, grams, exactly(concentration.unit === 'percent' ? 10 : 1));
    }
  }
}
