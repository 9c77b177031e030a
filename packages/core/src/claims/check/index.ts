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
  isAmiss,
} from './check.ts';
export { type PageReader, createPageReader } from './reading.ts';
export { CONTENT_SHARE, FEATURE_COUNT, type Features, createFeaturizer } from './features.ts';
export { frameIds } from './frame-matcher.ts';
export { TABLE_SIZE, placeOf } from './hash.ts';
export { judge } from './verdict.ts';
export { createVerdictFeaturizer, reassurancePlace, rulePlace, weighable, weighedVerdicts } from './weigh.ts';
export { MOST_WEIGHT, type StoredHead, packWeights } from './model.ts';
export { type Omission, type PageFacts, type PageReport, reportPage } from './page.ts';
export type { DiscernItem } from './discern.ts';
