/** The command's voice: the core's messages and its own, in one locale. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { type CoreMessageId, en as core } from '@clearleaf/core/message/en';
import type { PlainDate } from '@clearleaf/core/quantity';
import { appMessages } from './en.ts';

export type AppMessageId = keyof typeof appMessages;
export type Say = Speak<AppMessageId | CoreMessageId>;

/** Decides how dates and numbers are written. Day before month cannot be misread, month in words neither. */
export const locale = 'en-GB';

export const say: Say = createSpeaker(locale, { ...core, ...appMessages });

/** A calendar day in words: 23 Nov 2026. */
export function sayDay(day: PlainDate): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, DAY);
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
