/** What the rooms of the review say, in English: all that a first visit needs of the core's catalogue. */
import { claimsMessages } from './en/claims.ts';
import { exposureFindingMessages } from './en/exposure-findings.ts';
import { lawMessages } from './en/law.ts';
import { medicinesMessages } from './en/medicines.ts';
import { reviewMessages } from './en/review.ts';
import { safetyMessages } from './en/safety.ts';

export const enReview = {
  ...lawMessages,
  ...medicinesMessages,
  ...safetyMessages,
  ...claimsMessages,
  ...reviewMessages,
  ...exposureFindingMessages,
} as const;
/** Every message id of the review's rooms. */
export type ReviewMessageId = keyof typeof enReview;
