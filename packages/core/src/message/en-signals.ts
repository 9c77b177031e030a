/** What signals say, in English: a catalogue of its own, so that a page of the journal does not wait for it. */
import { signalMessages } from './en/signals.ts';

export const enSignals = { ...signalMessages } as const;
/** Every message id of the signals. */
export type SignalMessageId = keyof typeof enSignals;
