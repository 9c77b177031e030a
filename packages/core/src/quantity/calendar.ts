/** Days of the calendar, without clock or zone. */
import { addDays, daysBetween, type PlainDate } from './index.ts';

/** 1 is Monday, 7 is Sunday, as ISO 8601 has it. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A Monday. */
const MONDAY = '2024-01-01' as PlainDate;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

/** Which day of the week `date` is. */
export function weekdayOf(date: PlainDate): Weekday {
  const past = daysBetween(MONDAY, date) % DAYS_PER_WEEK;
  return ((past < 0 ? past + DAYS_PER_WEEK : past) + 1) as Weekday;
}

/** The first day of the week that holds `date`. */
export function startOfWeek(date: PlainDate, firstDay: Weekday = 1): PlainDate {
  return addDays(date, -((weekdayOf(date) - firstDay + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

/** The first day of the month that holds `date`. */
export const startOfMonth = (date: PlainDate): PlainDate => `${date.slice(0, 7)}-01` as PlainDate;

/** `date` moved by whole months; the last day of the month where that has fewer days (31 January + 1 is 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = Number(date.slice(0, 4)) * MONTHS_PER_YEAR + Number(date.slice(5, 7)) - 1 + months;
  const start = firstOf(count);
  const length = daysBetween(start, firstOf(count + 1));
  return addDays(start, Math.min(Number(date.slice(8)), length) - 1);
}

function firstOf(monthCount: number): PlainDate {
  const year = Math.floor(monthCount / MONTHS_PER_YEAR);
  const month = monthCount - year * MONTHS_PER_YEAR + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as PlainDate;
}

/** Every day from `first` to `last`, both included. */
export function daysFrom(first: PlainDate, last: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, day) => addDays(first, day));
}
