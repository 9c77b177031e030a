/** What the article checker says, in English: a catalogue of its own, so that a first visit does not wait for it. */
import { checkMessages } from './en/check.ts';

export const enCheck = { ...checkMessages } as const;
/** Every message id of the checker. */
export type CheckMessageId = keyof typeof enCheck;
