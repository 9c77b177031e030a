/** The voice of the article checker: catalogues of its own, which the first visit does not need. */
import type { CheckSpeak, CheckVerdict } from '@clearleaf/core/claims/check';
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { enCheck } from '@clearleaf/core/message/en/check';
import { checkPageMessages } from './en/check.ts';
import { locale } from './speak.ts';

/** Says a message of the checker's page. */
export const sayCheck: Speak<keyof typeof checkPageMessages> = createSpeaker(locale, checkPageMessages);
/** Says what the checker itself says. */
export const speakCheck: CheckSpeak = createSpeaker(locale, enCheck);
/** A verdict in words. */
export const sayVerdict = (verdict: CheckVerdict): string =>
  sayCheck('article.verdict', { verdict: verdict.replace(' ', '') });
