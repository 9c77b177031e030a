/** What trials in one person say, in English: a catalogue of its own, so that a page of the journal does not wait for it. */
import { reliefMessages } from './en/relief.ts';
import { trialMessages } from './en/trial.ts';

export const enTrial = { ...trialMessages, ...reliefMessages } as const;
/** Every message id of the room `trial`. */
export type TrialMessageId = keyof typeof enTrial;
