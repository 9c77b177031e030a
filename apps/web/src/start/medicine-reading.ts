/** How a reading of one medicine is said. */
import type { IngredientMatch, MedicineReading } from '@clearleaf/core/medicines';
import { say } from '../messages/speak.ts';

export const ingredientsOf = (matches: readonly IngredientMatch[]): string[] =>
  matches.map((match) => match.ingredient);

/** `Zoloft (sertraline)`, `oxycodone + acetaminophen`. */
export function nameOf(matches: readonly IngredientMatch[]): string {
  const brand = matches.find((match) => match.brand !== null)?.brand ?? null;
  const names = ingredientsOf(matches).join(' + ');
  return brand === null ? names : `${brand} (${names})`;
}

/** True where the person has to say what they meant. */
export const needsAnswer = (reading: MedicineReading, confirmed: readonly string[] | undefined): boolean =>
  !reading.certain && confirmed === undefined && reading.matches.length + reading.alternatives.length > 0;

/** What a typed text means, without repeating it: `sertraline` for `Zoloft`. */
function meaning(reading: MedicineReading): string {
  const names = ingredientsOf(reading.matches).join(' + ');
  const brand = reading.matches.find((match) => match.brand !== null)?.brand ?? null;
  if (brand === null || brand.toLowerCase() === reading.input.trim().toLowerCase()) return names;
  return nameOf(reading.matches);
}

/** The quiet line under an entered medicine. */
export function medicineNote(reading: MedicineReading, confirmed: readonly string[] | undefined): string | undefined {
  if (confirmed !== undefined && !reading.certain)
    return confirmed.length > 0 ? confirmed.join(' + ') : say('start.medicineNoneChosen');
  if (reading.matches.length === 0) return reading.alternatives.length > 0 ? undefined : say('start.medicineUnread');
  if (!reading.certain) return undefined;
  const rest = reading.unresolved === null ? undefined : say('start.medicinePart', { part: reading.unresolved });
  const names = meaning(reading);
  if (names.toLowerCase() === reading.input.trim().toLowerCase()) return rest;
  return rest === undefined ? names : `${names}. ${rest}`;
}
