/** Days of which a source shows only the month or the year. */
import { addDays, plainDate, type PlainDate } from '../quantity/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';

/** The first day that `2026-04` or `2026` may mean. @throws RangeError where it is no date; the schema of the facts lets none through. */
export const firstDay = (date: string): PlainDate =>
  plainDate(date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6));

/** The last day that it may mean. @throws RangeError as {@link firstDay}. */
export function lastDay(date: string): PlainDate {
  if (date.length === 4) return plainDate(`${date}-12-31`);
  if (date.length > 7) return plainDate(date);
  const next = addDays(plainDate(`${date}-28`), 4);
  return addDays(next, -Number(next.slice(8)));
}

/** An answer names a dozen days, and the same ones again and again; formatting one takes longer than all else about it. */
const spoken = new WeakMap<Speak<ReviewMessageId>, Map<string, string>>();

/** "1 July 2026", "July 2026" or "2026", in the reader's language. */
export function sayDate(date: string, speak: Speak<ReviewMessageId>): string {
  if (date.length === 4) return date;
  const known = spoken.get(speak) ?? new Map<string, string>();
  spoken.set(speak, known);
  const words = known.get(date) ?? formatted(date, speak);
  known.set(date, words);
  return words;
}

function formatted(date: string, speak: Speak<ReviewMessageId>): string {
  // Noon of the day as the reader's clock has it: formatting cannot slip to the day before or after.
  const day = new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10) || 1), 12);
  return speak(date.length === 7 ? 'law.month' : 'law.day', { day });
}
