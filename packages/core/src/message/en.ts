/** The English catalogue of the core: what the review says, what the journal says and what the checker says. */
import { enCheck } from './en-check.ts';
import { enJournal } from './en-journal.ts';
import { enReview } from './en-review.ts';

export const en = { ...enReview, ...enJournal, ...enCheck } as const;
/** Every message id of the core. */
export type CoreMessageId = keyof typeof en;
