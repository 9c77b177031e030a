/** The voice of the trial's page: catalogues of its own, which no other page needs. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { enTrial, type TrialMessageId } from '@clearleaf/core/message/en/trial';
import { trialPageMessages } from './en/trial.ts';
import { locale } from './speak.ts';

/** Says a message of the trial's page. */
export const sayTrialPage: Speak<keyof typeof trialPageMessages> = createSpeaker(locale, trialPageMessages);
/** Says what the core says of plans and answers. */
export const speakTrial: Speak<TrialMessageId> = createSpeaker(locale, enTrial);

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
const day = new Intl.DateTimeFormat(locale, DAY);
/** A calendar day in words, "Tue, 1 Dec". @param date `YYYY-MM-DD` */
export const sayCalendarDay = (date: string): string => day.format(Date.parse(`${date}T00:00:00Z`));
