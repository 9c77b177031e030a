/** How a day of a trial is named: the first days, as usual, or what is tried. */
import { sayQuestion, type TrialQuestion } from '@clearleaf/core/trial';
import type { TrialDay } from '@clearleaf/core/trial/calendar';
import { speakTrial } from '../../../messages/trial.ts';

export const planOf = ({ condition }: TrialDay): 'first' | 'usual' | 'other' => {
  if (condition === null) return 'first';
  return condition === 0 ? 'usual' : 'other';
};

/** Of a design by steps each has its own share. */
export const amountOf = ({ share }: TrialDay, other: string): string =>
  share === null ? other : sayQuestion({ kind: 'reduction', share: 1 - share } satisfies TrialQuestion, speakTrial);
