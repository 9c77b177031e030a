/**
 * Dates as the rest of the core reads them.
 *
 * A legal or scientific statement speaks of a calendar day, not of an instant, so a day is a plain
 * ISO string: it sorts as text and cannot drift across time zones.
 */

/** A calendar day, `YYYY-MM-DD`, that exists. */
export type PlainDate = string & { readonly [plainDateBrand]: true };
declare const plainDateBrand: unique symbol;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The day written in `text`, or `null` if it is no day of the calendar (2026-02-30, "soon", ""). */
export function parsePlainDate(text: string): PlainDate | null {
  const match = ISO_DAY.exec(text);
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().startsWith(text) ? (text as PlainDate) : null;
}

/**
 * The day written in `text`.
 * @throws RangeError where `text` is no day of the calendar; for text that a person typed use {@link parsePlainDate}.
 */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new RangeError(`Cannot read a date: expected YYYY-MM-DD, got ${JSON.stringify(text)}`);
  return date;
}

/** `date` moved by a whole number of days, which may be negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from `start` to `end`; negative where `end` is earlier. */
export function daysBetween(start: PlainDate, end: PlainDate): number {
  return (Date.parse(end) - Date.parse(start)) / MILLISECONDS_PER_DAY;
}
