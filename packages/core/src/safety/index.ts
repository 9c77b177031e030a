/** Screening: what a person takes and lives with to findings, before and during use. See types.ts for what goes in and out. */
export * from './types.ts';
export { screen } from './screen.ts';
export { emergencyFindings } from './situations.ts';
export { withMedicinesAmong } from './among-conditions.ts';
export { readCondition } from './read-condition.ts';
export { suggestConditions } from './suggest.ts';
export { readSigns, type SignFacts, type SignMention, type SignStanding } from './read-signs.ts';
export { helpAbout, helpFor } from './help.ts';
export * from './library.ts';
