/** The names of verdicts and kinds of study, as people read them. */
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { StudyKind, StudyStatus, Verdict } from './types.ts';

const verdictIds = {
  supported: 'claims.verdictSupported',
  'partly supported': 'claims.verdictPartlySupported',
  overstated: 'claims.verdictOverstated',
  unsupported: 'claims.verdictUnsupported',
  contradicted: 'claims.verdictContradicted',
  'not a factual claim': 'claims.verdictNotAFactualClaim',
} as const satisfies Record<Verdict, ReviewMessageId>;

const kindIds = {
  'randomised-trial': 'claims.kindRandomisedTrial',
  'other-human': 'claims.kindOtherHuman',
  survey: 'claims.kindSurvey',
  'case-reports': 'claims.kindCaseReports',
  animal: 'claims.kindAnimal',
  laboratory: 'claims.kindLaboratory',
} as const satisfies Record<StudyKind, ReviewMessageId>;

const statusIds = {
  found: 'claims.statusFound',
  indirect: 'claims.statusIndirect',
  none: 'claims.statusNone',
  'not-reported': 'claims.statusNotReported',
} as const satisfies Record<StudyStatus, ReviewMessageId>;

/** "Partly supported". */
export const verdictName = (verdict: Verdict, speak: Speak<ReviewMessageId>): string => speak(verdictIds[verdict]);

/** What a verdict means, in one sentence. */
export const verdictMeaning = (verdict: Verdict, speak: Speak<ReviewMessageId>): string =>
  speak(`${verdictIds[verdict]}Meaning`);

/** "Survey of users". */
export const studyKindName = (kind: StudyKind, speak: Speak<ReviewMessageId>): string => speak(kindIds[kind]);

/** "None found". */
export const studyStatusName = (status: StudyStatus, speak: Speak<ReviewMessageId>): string => speak(statusIds[status]);
