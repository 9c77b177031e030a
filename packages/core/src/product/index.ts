/** What is in it: a dose's alkaloids as distributions, and what a laboratory's sheet says. */
export * from './content-types.ts';
export { doseContent } from './dose-content.ts';
export * from './sum-content.ts';
export { readLabSheet } from './lab-sheet/read-lab-sheet.ts';
export { analysisOf } from './lab-sheet/sheet-analysis.ts';
export * from './lab-sheet/sheet-limits.ts';
export * from './lab-sheet/sheet-types.ts';
