/** The review, and the reading of one sentence into the state that a review begins with. See types.ts for what comes out. */
export * from './types.ts';
export { type Analysis, type Knowledge, review, type ReviewOptions } from './review.ts';
export { readSentence } from './read.ts';
export { LONGEST_SENTENCE, type SentenceReading, type UnderstoodPart } from './sentence/read-sentence.ts';
export type { PartKind } from './sentence/candidate.ts';
export {
  type EffectFacts,
  journalSignals,
  levelsAtRatings,
  signalFacts,
  type SignalKnowledge,
  type SignalsQuestion,
} from './journal-signals.ts';
export { type JournalAnalyses, newMedicinesOf } from './signal-findings.ts';
