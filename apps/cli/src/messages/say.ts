/** The command's voice: the core's messages and its own, in one locale. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { type CoreMessageId, en as core } from '@clearleaf/core/message/en';
import { appMessages } from './en.ts';

export type AppMessageId = keyof typeof appMessages;
export type Say = Speak<AppMessageId | CoreMessageId>;

/** Decides how dates and numbers are written. Day before month cannot be misread, month in words neither. */
export const locale = 'en-GB';

export const say: Say = createSpeaker(locale, { ...core, ...appMessages });

/** A calendar day in words, 23 Nov 2026, or as much of it as is known: "Nov 2026", "2026". @param day `YYYY`, `YYYY-MM` or a whole day. */
export function sayDay(day: string): string {
  if (day.length === 4) return day;
  return new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`).toLocaleDateString(
    locale,
    day.length === 7 ? MONTH : DAY,
  );
}

const MONTH = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const DAY = { day: 'numeric', ...MONTH } as const;
