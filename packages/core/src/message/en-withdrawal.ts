/** What the withdrawal companion says, in English: a catalogue of its own, so that a first visit does not wait for it. */
import { withdrawalMessages } from './en/withdrawal.ts';

export const enWithdrawal = { ...withdrawalMessages } as const;
/** Every message id of the room `withdrawal`. */
export type WithdrawalMessageId = keyof typeof enWithdrawal;
