/** The page's voice: its own catalogue and the core's, in one locale. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { type CoreMessageId, en as coreEn } from '@clearleaf/core/message/en';
import type { PlainDate } from '@clearleaf/core/quantity';
import { en, type WebMessageId } from './en.ts';

/** The person's own kind of English where the browser names one: it decides how dates and numbers are written. */
export const locale: string = navigator.languages.find((tag) => tag === 'en' || tag.startsWith('en-')) ?? 'en';

/** Says a message of the page. */
export const say: Speak<WebMessageId> = createSpeaker(locale, en);
/** Says a message of the core; handed to its functions. */
export const speakCore: Speak<CoreMessageId> = createSpeaker(locale, coreEn);

const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const shortDayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const numberFormat = new Intl.NumberFormat(locale);

/** A calendar day in words: 23 November 2026. */
export const sayDay = (day: PlainDate): string => dayFormat.format(new Date(`${day}T00:00:00Z`));
/** The same, short, for tables. */
export const sayShortDay = (day: PlainDate): string => shortDayFormat.format(new Date(`${day}T00:00:00Z`));
export const sayNumber = (value: number): string => numberFormat.format(value);
