/** Which ingredients a medicine is known to hold: what the person confirmed, else what its name leaves no doubt about. */
import type { MedicineReading } from './types.ts';

/** Ids of ingredients; empty where the name is not certain and nothing was confirmed. */
export function knownIngredients(reading: MedicineReading, confirmed?: readonly string[]): readonly string[] {
  if (confirmed !== undefined && confirmed.length > 0) return confirmed;
  return reading.certain ? reading.matches.map(({ ingredient }) => ingredient) : [];
}
