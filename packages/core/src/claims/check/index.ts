/** Checks an article: what each sentence claims, what the evidence says to it, what the page leaves out. */
export * from './types.ts';
export { blocksOfText, looksLikeHeading, sentencesOf, splitSentences } from './sentences.ts';
export {
  type CheckedPage,
  type Checker,
  type CheckSpeak,
  OTHER,
  type StoredModel,
  createChecker,
  createPageReader,
  isAmiss,
  type PageReader,
} from './check.ts';
export { FEATURE_COUNT, TABLE_SIZE, formOf, frameIds, placeOf } from './features.ts';
export { judge } from './verdict.ts';
export { reassurancePlace, rulePlace, verdictFeatures, weighedVerdicts } from './weigh.ts';
export { MOST_WEIGHT, type StoredHead, packWeights } from './model.ts';
export { type Omission, type PageFacts, type PageReport, reportPage } from './page.ts';
export type { DiscernItem } from './discern.ts';
