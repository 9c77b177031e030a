/** The journal's doses as a range of levels in the blood over time, and what could not be computed. See types.ts. */
export * from './types.ts';
export type { ExposureFacts, ExposureQuestion } from './records.ts';
export { doseModels, hoursThatMatter, prepareExposure } from './prepare.ts';
export { type DrawSettings, drawPart, levelAt, partDrawer, trackPart } from './draw.ts';
export { fitPart, type FitQuestion, type FittedPart } from './fitted.ts';
export { type Cyp3aAction, cyp3aActions, medicinesIn, type MedicineSpan } from './medicines.ts';
export { asksForLevels, type ExposureAnswer, exposureFindings, type ExposureStudies } from './findings.ts';
export { measuredLevels } from './measured.ts';
export { sayBounds, sayLevel } from './say-level.ts';
export { type MedicineScenario, scenariosFor } from './scenarios.ts';
export { explainLevels, sayAhead, sayCaveats, sayFitted, sayNotComputable, sayScenario } from './say-exposure.ts';
