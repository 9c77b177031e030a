/** The message of each status. */
import type { ReviewMessageId } from '../message/en-review.ts';
import type { LawStatus } from './words.ts';

export const statusWords: Readonly<Record<LawStatus, ReviewMessageId>> = {
  prohibited: 'law.statusProhibited',
  'prescription-only': 'law.statusPrescriptionOnly',
  unclear: 'law.statusUnclear',
  regulated: 'law.statusRegulated',
  'age-restricted': 'law.statusAgeRestricted',
  'not-specifically-regulated': 'law.statusNotSpecificallyRegulated',
};
