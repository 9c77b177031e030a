/** What a person types as a medicine, to ingredients. See types.ts for what this room gives. */
export * from './types.ts';
export { createMedicineIndex, type MedicineIndex } from './medicine-index.ts';
export { readMedicine } from './read.ts';
export { suggestMedicines } from './suggest.ts';
export { keyOf, type NameKind } from './vocabulary.ts';
export { knownIngredients } from './ingredients.ts';
