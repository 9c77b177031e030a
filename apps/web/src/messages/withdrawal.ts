/** The voice of the withdrawal page: catalogues of its own, which the first visit does not need. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { enReview, type ReviewMessageId } from '@clearleaf/core/message/en/review';
import { enWithdrawal, type WithdrawalMessageId } from '@clearleaf/core/message/en/withdrawal';
import { withdrawalPageMessages } from './en/withdrawal.ts';
import { locale } from './speak.ts';

/** Says a message of the withdrawal page. */
export const sayWithdrawal: Speak<keyof typeof withdrawalPageMessages> = createSpeaker(locale, withdrawalPageMessages);
/** Says what the companion says; handed to its functions. */
export const speakWithdrawal: Speak<WithdrawalMessageId | ReviewMessageId> = createSpeaker(locale, {
  ...enReview,
  ...enWithdrawal,
});
