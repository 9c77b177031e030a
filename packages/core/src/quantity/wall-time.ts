/** What the clock on the wall says at an instant, and the other way round, where a clock that is moved makes that hard. */
import { Temporal } from 'temporal-polyfill';
import { addMonths, startOfMonth, startOfWeek, type Weekday } from './calendar.ts';
import { addDays, type PlainDate } from './index.ts';

/** A reading of a clock and a calendar. */
export interface WallTime {
  readonly date: PlainDate;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** 0 where absent. */
  readonly second?: number | undefined;
}

/** What a clock showed at an instant. */
export interface ShownTime extends WallTime {
  readonly second: number;
  readonly weekday: Weekday;
  /** How far the clock was ahead of UTC, in minutes. */
  readonly offset: number;
  readonly zone: string;
}

/** A stretch of time: from `from` up to, not including, `to`, in milliseconds since 1970. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

/** Which instant a reading of the clock means. */
export type WallInstant =
  | { readonly kind: 'exact'; readonly at: number }
  /** The clock was set back, and showed this twice. */
  | { readonly kind: 'twice'; readonly earlier: number; readonly later: number }
  /** The clock was set forward and never showed this: as far before the change, and as far after it. */
  | { readonly kind: 'skipped'; readonly before: number; readonly after: number };

const MINUTES_PER_HOUR = 60;
const NANOSECONDS_PER_MINUTE = 60e9;

/**
 * What a clock in `zone` showed at `instant` (milliseconds since 1970).
 * @throws RangeError where this engine knows no such zone.
 */
export function wallTime(instant: number, zone: string): ShownTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return {
    date: zoned.toPlainDate().toString() as PlainDate,
    hour: zoned.hour,
    minute: zoned.minute,
    second: zoned.second,
    weekday: zoned.dayOfWeek as Weekday,
    offset: zoned.offsetNanoseconds / NANOSECONDS_PER_MINUTE,
    zone,
  };
}

/** What the person's own clock showed: an entry is shown in its own zone, so that a journey does not move breakfast. In UTC where this engine does not know the zone. */
export function shownTime({ at, zone }: { readonly at: number; readonly zone: string }): ShownTime {
  try {
    return wallTime(at, zone);
  } catch (error) {
    if (error instanceof RangeError) return wallTime(at, 'UTC');
    throw error;
  }
}

/**
 * When a clock in `zone` showed `wall`.
 * @throws RangeError where there is no such zone, day or time.
 */
export function instantOf(wall: WallTime, zone: string): WallInstant {
  const { hour, minute, second = 0 } = wall;
  const plain = Temporal.PlainDate.from(wall.date).toPlainDateTime(
    Temporal.PlainTime.from({ hour, minute, second }, { overflow: 'reject' }),
  );
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  const [first, last] = [earlier.epochMilliseconds, later.epochMilliseconds];
  if (first === last) return { kind: 'exact', at: first };
  return earlier.toPlainDateTime().equals(plain)
    ? { kind: 'twice', earlier: first, later: last }
    : { kind: 'skipped', before: first, after: last };
}

/**
 * The day `date` in `zone`. Days follow one another without gap: 23, 24 or 25 hours, or none where a zone left out a day.
 * @param dayStartsAt minutes after midnight at which the person's day begins, 0 by default; for who works at night.
 */
export function dayBounds(date: PlainDate, zone: string, dayStartsAt = 0): InstantRange {
  return { from: dayStart(date, zone, dayStartsAt), to: dayStart(addDays(date, 1), zone, dayStartsAt) };
}

/** From the start of `first` to the end of `last`. */
export function daysBounds(
  { first, last }: { readonly first: PlainDate; readonly last: PlainDate },
  zone: string,
  dayStartsAt = 0,
): InstantRange {
  return { from: dayStart(first, zone, dayStartsAt), to: dayStart(addDays(last, 1), zone, dayStartsAt) };
}

/** The week that holds `date`, from Monday where `firstDay` does not say otherwise. */
export function weekBounds(date: PlainDate, zone: string, dayStartsAt = 0, firstDay: Weekday = 1): InstantRange {
  const first = startOfWeek(date, firstDay);
  return daysBounds({ first, last: addDays(first, 6) }, zone, dayStartsAt);
}

/** The month that holds `date`. */
export function monthBounds(date: PlainDate, zone: string, dayStartsAt = 0): InstantRange {
  const first = startOfMonth(date);
  return daysBounds({ first, last: addDays(addMonths(first, 1), -1) }, zone, dayStartsAt);
}

/** The day that `instant` belongs to; always the one whose {@link dayBounds} hold it. */
export function dayOf(instant: number, zone: string, dayStartsAt = 0): PlainDate {
  let { date } = wallTime(instant, zone);
  // One day back for who works at night; two after a day that the zone left out.
  while (instant < dayStart(date, zone, dayStartsAt)) date = addDays(date, -1);
  return date;
}

function dayStart(date: PlainDate, zone: string, dayStartsAt: number): number {
  const day = Temporal.PlainDate.from(date);
  if (dayStartsAt === 0) return day.toZonedDateTime(zone).epochMilliseconds;
  const hour = Math.floor(dayStartsAt / MINUTES_PER_HOUR);
  const plainTime = Temporal.PlainTime.from({ hour, minute: dayStartsAt % MINUTES_PER_HOUR }, { overflow: 'reject' });
  return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}
