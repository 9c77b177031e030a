/** The message of each status. */
import type { CoreMessageId } from '../message/en.ts';
import type { LawStatus } from './words.ts';

export const statusWords: Readonly<Record<LawStatus, CoreMessageId>> = {
  prohibited: 'law.statusProhibited',
  'prescription-only': 'law.statusPrescriptionOnly',
  unclear: 'law.statusUnclear',
  regulated: 'law.statusRegulated',
  'age-restricted': 'law.statusAgeRestricted',
  'not-specifically-regulated': 'law.statusNotSpecificallyRegulated',
};
