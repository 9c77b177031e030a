/**
 * Amounts of PsychonautWiki Journal: a number in a unit, or so many of a unit that the person described themselves.
 *
 * What one such unit is goes into the dose at once: in that program an edit of the unit rewrites every dose before it.
 */
import { askUnit, type Asking } from '../answers.ts';
import { field, numberIn, textIn, type JsonObject } from '../json.ts';
import type { AmountUnit, UnitAnswer } from '../types.ts';
import { amountIn, isAmount, knownUnit, unknownAmount, type Amount } from '../units.ts';

/** How often a unit word was met, so that the question can say so. */
export type WordCounts = ReadonlyMap<string, number>;

/** The person's own units by id. */
export type CustomUnits = ReadonlyMap<number, JsonObject>;

/** The amount of one ingestion, or of one part of a recipe. */
export function amountOf(asking: Asking, dose: JsonObject, units: CustomUnits, counts: WordCounts): Amount {
  const value = numberIn(dose, 'dose');
  const customId = field(dose, 'customUnitId');
  if (customId !== undefined) return customAmount(asking, dose, units.get(Number(customId)));
  const word = (textIn(dose, 'units') ?? '').trim();
  const typed = value === null ? word : `${value} ${word}`.trim();
  if (value === null) return unknownAmount(word, knownUnit(word)?.unit);
  if (!isAmount(value)) {
    asking.builder.warn('no-amount', typed);
    return unknownAmount(typed, knownUnit(word)?.unit);
  }
  const unit = knownUnit(word) ?? askUnit(asking, { word, count: counts.get(word) ?? 1 });
  return unit === null ? unknownAmount(typed) : amountIn(value, spreadOf(dose, 'isDoseAnEstimate'), unit);
}

/** The spread counts only where the person marked the number as an estimate. */
export function spreadOf(object: JsonObject, flag: string): number {
  const spread = numberIn(object, 'estimatedDoseStandardDeviation');
  return field(object, flag) === true && spread !== null && spread > 0 && spread <= 1e9 ? spread : 0;
}

function customAmount(asking: Asking, dose: JsonObject, custom: JsonObject | undefined): Amount {
  const value = numberIn(dose, 'dose');
  if (custom === undefined) {
    const typed = `${value ?? '?'} × unknown unit`;
    asking.builder.warn('missing-reference', typed);
    return unknownAmount(typed);
  }
  const typed = `${value ?? '?'} ${unitName(custom, value)}`;
  if (!isAmount(value)) {
    asking.builder.warn('no-amount', typed);
    return unknownAmount(typed);
  }
  const one = oneOf(asking, custom);
  if (one === null) return unknownAmount(typed);
  return amountIn(value, spreadOf(dose, 'isDoseAnEstimate'), one, typed);
}

function unitName(custom: JsonObject, value: number | null): string {
  const one = textIn(custom, 'unit') ?? '';
  return value === 1 ? one : (textIn(custom, 'unitPlural') ?? one);
}

/** What one of the person's own units is; `null` where it has to be asked and was not answered. */
export function oneOf(asking: Asking, custom: JsonObject): UnitAnswer | null {
  const size = numberIn(custom, 'dose');
  const name = textIn(custom, 'name') ?? '';
  if (!isAmount(size)) {
    const word = textIn(custom, 'unit') ?? '';
    return knownUnit(word) ?? askUnit(asking, { id: `unit:${name}:${word}`, word, of: name, count: 1 });
  }
  const original = (textIn(custom, 'originalUnit') ?? '').trim();
  const unit = knownUnit(original) ?? askUnit(asking, { word: original, of: name, count: 1 });
  if (unit === null) return null;
  const times = unit.times ?? 1;
  return { unit: unit.unit, times: size * times, sd: spreadOf(custom, 'isEstimate') * times };
}

const MILLIGRAMS_PER_GRAM = 1000;

/** What one unit weighs, for the product; `null` where it is not a weight. */
export function weightOf(one: UnitAnswer | null): { readonly grams: number; readonly sd?: number } | null {
  const per = one === null ? null : gramsPer(one.unit);
  if (one === null || per === null) return null;
  const grams = (one.times ?? 1) * per;
  const sd = (one.sd ?? 0) * per;
  return isAmount(grams) ? { grams, ...(sd > 0 && sd <= 1e9 ? { sd } : {}) } : null;
}

const gramsPer = (unit: AmountUnit): number | null =>
  unit === 'g' ? 1 : unit === 'mg' ? 1 / MILLIGRAMS_PER_GRAM : null;
