/** What a typed medicine contains. */
import type { IngredientMatch, MedicineReading } from '@clearleaf/core/medicines';
import type { Context } from '../command.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { section } from './parts.ts';

const MOST_ALTERNATIVES = 3;

/** "Zoloft (sertraline)"; an ingredient of its own name is named once. */
export function nameOf(matches: readonly IngredientMatch[]): string {
  const [first] = matches;
  const ingredients = matches.map(({ ingredient }) => ingredient).join(' + ');
  return first?.brand === null || first === undefined || first.brand.toLowerCase() === ingredients
    ? ingredients
    : `${first.brand} (${ingredients})`;
}

/** One line a medicine: as typed, and what it was taken for. */
export function medicineRows(readings: readonly MedicineReading[], { say, width }: Context): string[] {
  return readings.flatMap((reading) => {
    const { input, matches, certain, unresolved, alternatives } = reading;
    const names = [matches, ...alternatives]
      .filter((set) => set.length > 0)
      .slice(0, MOST_ALTERNATIVES)
      .map(nameOf);
    const [name = ''] = names;
    const state = names.length === 0 ? 'none' : !certain ? 'unsure' : unresolved === null ? 'all' : 'part';
    return item(
      say('app.medicineRow', {
        input,
        name,
        isName: name.toLowerCase().startsWith(input.toLowerCase()) ? 'yes' : 'no',
        names: names.join(' / '),
        state,
        unresolved: unresolved ?? '',
      }),
      width,
    );
  });
}

export function medicinePage(reading: MedicineReading, context: Context): string[] {
  const { say, ink, width } = context;
  const { input, matches, certain, alternatives, unresolved } = reading;
  if (matches.length === 0 && alternatives.length === 0 && unresolved === null)
    return paragraph(say('app.medicineNone', { input: ink.bold(input) }), width);
  if (matches.length === 0 && alternatives.length === 0)
    return paragraph(say('app.medicineUnknown', { input: ink.bold(input) }), width);
  const head = certain
    ? say('app.medicineIs', { input: ink.bold(input) })
    : say('app.medicineMaybe', { input: ink.bold(input) });
  const lines = matches.flatMap((match) => item(ingredientLine(match, context), width));
  const others = alternatives.slice(0, MOST_ALTERNATIVES).flatMap((set) => item(nameOf(set), width));
  return stack(
    [...paragraph(head, width), ...lines],
    section(say('app.medicineOthers'), others, context),
    unresolved === null ? [] : paragraph(say('app.medicinePart', { part: ink.bold(unresolved) }), width),
    certain ? [] : paragraph(say('app.medicineConfirm'), width),
  );
}

function ingredientLine(
  { ingredient, brand, rxcui, confidence, stopped }: IngredientMatch,
  { say, ink }: Context,
): string {
  return say('app.ingredient', {
    ingredient: ink.bold(ingredient),
    brand: brand ?? '',
    hasBrand: brand === null ? 'no' : 'yes',
    rxcui: rxcui ?? '',
    hasRxcui: rxcui === null ? 'no' : 'yes',
    stopped: stopped === true ? 'yes' : 'no',
    confidence: confidence === 1 ? 'exact' : 'near',
    percent: Math.round(confidence * 100),
  });
}
