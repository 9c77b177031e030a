/** What is known for a reason, what pages claim, what works, and what nobody has studied. */
export * from './types.ts';
export type { ClaimsFacts } from './facts.ts';
export { readReason, readReasons } from './reasons.ts';
export { evidenceFor, evidenceForEach } from './evidence.ts';
export { claimById, type ClaimFilter, claimsList, evidenceGaps, mechanisms, treatments } from './browse.ts';
export { clinicianQuestions } from './questions.ts';
export { studyKindName, studyStatusName, verdictMeaning, verdictName } from './words.ts';
