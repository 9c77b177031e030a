/** The English catalogue of the core: what the review says, what the journal says, what the checker says, what trials say and what signals say. */
import { enCheck } from './en-check.ts';
import { enJournal } from './en-journal.ts';
import { enReview } from './en-review.ts';
import { enSignals } from './en-signals.ts';
import { enTrial } from './en-trial.ts';

export const en = { ...enReview, ...enJournal, ...enCheck, ...enTrial, ...enSignals } as const;
/** Every message id of the core. */
export type CoreMessageId = keyof typeof en;
