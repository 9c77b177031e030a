/** The latest trial of a journal, as the review shows it. */
import type { JournalBook } from '@clearleaf/core/journal';
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Analysis } from '@clearleaf/core/review';
import { trialStanding } from '@clearleaf/core/trial/calendar';
import { reviewTrial } from '@clearleaf/core/trial/review-trial';
import { startedTrials } from '@clearleaf/core/trial/started';
import { speakTrial } from '../../../messages/trial.ts';
import { sha256 } from './sha256.ts';

export function trialForReview(book: JournalBook, at: PlainDate): readonly Analysis[] {
  const trial = startedTrials(book, sha256).at(-1);
  return trial === undefined ? [] : [reviewTrial(trial, trialStanding(book, trial, at), { at, speak: speakTrial })];
}
