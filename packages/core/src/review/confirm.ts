/** Applies what a person confirmed about a medicine that could mean several things. */
import { type IngredientMatch, type MedicineIndex, type MedicineReading, readMedicine } from '../medicines/index.ts';

/**
 * The reading as the person confirmed it. Confirmed ingredients are taken from the proposals, else read as names of their own;
 * where one of them is known nowhere, the reading stays as uncertain as it was.
 */
export function confirmedReading(
  reading: MedicineReading,
  confirmed: readonly string[] | undefined,
  index: MedicineIndex,
): MedicineReading {
  if (confirmed === undefined || confirmed.length === 0) return reading;
  const proposed = [...reading.matches, ...reading.alternatives.flat()];
  const matches = confirmed.map(
    (ingredient) => proposed.find((match) => match.ingredient === ingredient) ?? ownReading(ingredient, index),
  );
  if (!matches.every((match) => match !== null)) return reading;
  return {
    ...reading,
    matches: matches.map((match) => ({ ...match, confidence: 1 })),
    certain: true,
    alternatives: [],
    unresolved: null,
  };
}

function ownReading(ingredient: string, index: MedicineIndex): IngredientMatch | null {
  const { certain, matches } = readMedicine(ingredient, index);
  const [first] = matches;
  return certain && matches.length === 1 && first?.ingredient === ingredient ? first : null;
}
