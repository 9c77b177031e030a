/** The English catalogue of the core: what the review says and what the journal says. */
import { enJournal } from './en-journal.ts';
import { enReview } from './en-review.ts';

export const en = { ...enReview, ...enJournal } as const;
/** Every message id of the core. */
export type CoreMessageId = keyof typeof en;
