/** The English catalogue of the core: one file a room, merged here. */
import { instrumentsMessages } from './en/instruments.ts';
import { journalMessages } from './en/journal.ts';
import { lawMessages } from './en/law.ts';
import { medicinesMessages } from './en/medicines.ts';
import { reviewMessages } from './en/review.ts';
import { safetyMessages } from './en/safety.ts';
import { claimsMessages } from './en/claims.ts';

export const en = {
  ...journalMessages,
  ...lawMessages,
  ...medicinesMessages,
  ...safetyMessages,
  ...claimsMessages,
  ...reviewMessages,
  ...instrumentsMessages,
} as const;
/** Every message id of the core. */
export type CoreMessageId = keyof typeof en;
