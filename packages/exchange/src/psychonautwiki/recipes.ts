/** Recipes of the fork of PsychonautWiki Journal: one dose that stands for several. */
import { field, numberIn, objectsIn, textIn, type JsonObject } from '../json.ts';

/**
 * The ingestions that one stands for: itself, or a part each of its recipe. `null` where it names no substance
 * and a recipe that is not in the file.
 */
export function partsOf(ingestion: JsonObject, recipes: ReadonlyMap<number, JsonObject>): readonly JsonObject[] | null {
  if ((textIn(ingestion, 'substanceName') ?? '').trim() !== '') return [ingestion];
  const recipe = recipes.get(numberIn(ingestion, 'customRecipeId') ?? Number.NaN);
  if (recipe === undefined) return null;
  const servings = numberIn(ingestion, 'dose');
  return objectsIn(recipe, 'subcomponents').flatMap((part) =>
    part === null ? [] : [partOf(ingestion, part, servings)],
  );
}

function partOf(ingestion: JsonObject, part: JsonObject, servings: number | null): JsonObject {
  const each = numberIn(part, 'dose');
  const spread = numberIn(part, 'estimatedDoseStandardDeviation');
  return {
    ...ingestion,
    substanceName: field(part, 'substanceName'),
    customUnitId: field(part, 'customUnitId'),
    dose: each === null || servings === null ? null : each * servings,
    isDoseAnEstimate: field(part, 'isEstimate') === true,
    estimatedDoseStandardDeviation: spread === null || servings === null ? null : spread * servings,
    units: field(part, 'originalUnit'),
  };
}

/** The objects of a list by their `id`. */
export function byId(root: JsonObject, key: string): ReadonlyMap<number, JsonObject> {
  const found = new Map<number, JsonObject>();
  for (const each of objectsIn(root, key)) {
    const id = each === null ? null : numberIn(each, 'id');
    if (each !== null && id !== null) found.set(id, each);
  }
  return found;
}
