/** Files of other programs in, the person's own journal out. */
export * from './types.ts';
export * from './error.ts';
export { openQuestions } from './answers.ts';
export { fileOfBlob, fileOfBytes } from './file.ts';
export { planImport } from './plan.ts';
export { previewOf } from './preview.ts';
export { readFile, recogniseFile } from './recognise.ts';
export { exportJson, type ExportContext } from './own/json.ts';
export { exportCsv, exportCsvZip, type ExportedTable } from './own/csv.ts';
export { exportPsychonautWiki, lostInPsychonautWiki } from './own/foreign-json.ts';
export { exportTrackAndGraph, lostInTrackAndGraph } from './own/foreign-csv.ts';
