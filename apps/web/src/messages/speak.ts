/** The page's voice: its own catalogue and the core's, in one locale. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { enReview, type ReviewMessageId } from '@clearleaf/core/message/en/review';
import { en, type WebMessageId } from './en.ts';

/** The person's own kind of English where the browser names one: it decides how dates and numbers are written. */
export const locale: string = navigator.languages.find((tag) => tag === 'en' || tag.startsWith('en-')) ?? 'en';

/** Says a message of the page. */
export const say: Speak<WebMessageId> = createSpeaker(locale, en);
/** Says a message of the core’s review; handed to its functions. */
export const speakCore: Speak<ReviewMessageId> = createSpeaker(locale, enReview);

const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const shortDayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const numberFormat = new Intl.NumberFormat(locale);

const monthFormat = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonthFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });

interface DayFormats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

function inWords(day: string, formats: DayFormats): string {
  if (day.length === 4) return day;
  if (day.length === 7) return formats.month.format(new Date(`${day}-01T00:00:00Z`));
  return formats.day.format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day in words, 23 November 2026, or as much of it as is known. @param day `YYYY`, `YYYY-MM` or a whole day. */
export const sayDay = (day: string): string => inWords(day, { day: dayFormat, month: monthFormat });
/** The same, short, for tables. */
export const sayShortDay = (day: string): string => inWords(day, { day: shortDayFormat, month: shortMonthFormat });
export const sayNumber = (value: number): string => numberFormat.format(value);
