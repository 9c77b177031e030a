/** The English catalogue of the core: what the review, the journal, the checker, trials, signals and the withdrawal companion say. */
import { enCheck } from './en-check.ts';
import { enJournal } from './en-journal.ts';
import { enReview } from './en-review.ts';
import { enSignals } from './en-signals.ts';
import { enTrial } from './en-trial.ts';
import { enWithdrawal } from './en-withdrawal.ts';

export const en = { ...enReview, ...enJournal, ...enCheck, ...enTrial, ...enSignals, ...enWithdrawal } as const;
/** Every message id of the core. */
export type CoreMessageId = keyof typeof en;
