/** Doses to concentration over time: models of the facts, exact curves, populations with their bands. */
export { concentrations } from './concentrations.ts';
export { modelsOf, molarMass } from './models.ts';
export * from './types.ts';
