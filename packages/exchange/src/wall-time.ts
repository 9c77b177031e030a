/**
 * What an instant was for someone who read a clock in a zone.
 *
 * An import of 70,000 rows asks about a few thousand days; the offset of each day is looked up once. A day on
 * which the clocks change is looked up by the instant.
 */
import type { ReadingBuilder } from './reading.ts';

/** Date and time as a clock and a calendar show them. Months from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The clock of one zone. */
export interface ZoneClock {
  readonly zone: string;
  /** Milliseconds that the clock is ahead of UTC. */
  offsetAt(instant: number): number;
  /** The instant of a wall time. One that the clocks skipped is read as if they had not yet been moved; of one that came twice, the first. */
  instantOf(wall: WallTime): { readonly at: number; readonly problem: 'time-in-gap' | 'time-twice' | null };
}

const DAY = 86_400_000;
const MINUTE = 60_000;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

/** Clocks already made: a formatter is costly, and what a clock has looked up serves the next file too. */
const clocks = new Map<string, ZoneClock>();
const MOST_CLOCKS = 100;

/** The clock of a zone. @throws RangeError where `zone` is no zone of this engine. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = newClock(zone);
  if (clocks.size < MOST_CLOCKS) clocks.set(zone, clock);
  return clock;
}

function newClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  /** Offset of each UTC day; `null` where it changes within. At most as many as there are days from 1900 to 2199. */
  const days = new Map<number, number | null>();
  const exact = (instant: number): number => {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
    const year = Number(parts['year']) * (parts['era'] === 'BC' ? -1 : 1);
    const local = utc({
      year,
      month: Number(parts['month']),
      day: Number(parts['day']),
      hour: Number(parts['hour']),
      minute: Number(parts['minute']),
      second: Number(parts['second']),
      millisecond: 0,
    });
    return local - Math.floor(instant / 1000) * 1000;
  };
  const offsetAt = (instant: number): number => {
    const day = Math.floor(instant / DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      const [start, end] = [exact(day * DAY), exact((day + 1) * DAY - 1000)];
      offset = start === end ? start : null;
      days.set(day, offset);
    }
    return offset ?? exact(instant);
  };
  return {
    zone,
    offsetAt,
    instantOf(wall) {
      const local = utc(wall);
      const before = offsetAt(local - DAY);
      const after = offsetAt(local + DAY);
      const found = [local - before, local - after].filter((at) => at + offsetAt(at) === local);
      const [first, second] = found;
      if (first === undefined) return { at: local - before, problem: 'time-in-gap' };
      if (second === undefined || first === second) return { at: first, problem: null };
      return { at: Math.min(first, second), problem: 'time-twice' };
    },
  };
}

function utc({ year, month, day, hour, minute, second, millisecond }: WallTime): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  time.setUTCHours(hour, minute, second, millisecond);
  return time.getTime();
}

/** True where the calendar and the clock have it. */
export function isWallTime(wall: WallTime, earliestYear = EARLIEST_YEAR): boolean {
  const time = new Date(utc(wall));
  return (
    wall.year >= earliestYear &&
    wall.year <= LATEST_YEAR &&
    time.getUTCMonth() + 1 === wall.month &&
    time.getUTCDate() === wall.day &&
    time.getUTCHours() === wall.hour &&
    time.getUTCMinutes() === wall.minute &&
    wall.second < 60 &&
    wall.second >= 0
  );
}

/** The instant of a wall time, with a warning in the account where the clocks skipped or repeated it. */
export function instantIn(clock: ZoneClock, wall: WallTime, builder: ReadingBuilder, place: string): number {
  const { at, problem } = clock.instantOf(wall);
  if (problem !== null) builder.warn(problem, `${place}: ${wallText(wall)} ${clock.zone}`);
  return at;
}

/** The wall time of an instant. */
export function wallTimeAt(clock: ZoneClock, instant: number): WallTime {
  const time = new Date(instant + clock.offsetAt(instant));
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    millisecond: time.getUTCMilliseconds(),
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-08-14 08:30`. */
export const wallText = ({ year, month, day, hour, minute }: WallTime): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;

/** An ISO 8601 date and time, with its offset in milliseconds where it states one; `null` where it is none. */
export function readIso(
  text: string,
  earliestYear = EARLIEST_YEAR,
): { readonly wall: WallTime; readonly offset: number | null } | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const wall: WallTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)),
  };
  return isWallTime(wall, earliestYear) ? { wall, offset: zone === undefined ? null : readOffset(zone) } : null;
}

function readOffset(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** The instant of a wall time whose offset (milliseconds ahead of UTC) is known. */
export const instantAtOffset = (wall: WallTime, offset: number): number => utc(wall) - offset;

/** Offsets that are not whole hours, by minutes, as a zone that has them. */
const OTHER_OFFSETS: Readonly<Record<number, string>> = {
  [-210]: 'America/St_Johns',
  [-150]: 'America/St_Johns',
  [210]: 'Asia/Tehran',
  [270]: 'Asia/Kabul',
  [330]: 'Asia/Kolkata',
  [345]: 'Asia/Kathmandu',
  [390]: 'Asia/Yangon',
  [570]: 'Australia/Darwin',
  [630]: 'Australia/Adelaide',
};

/**
 * A zone for an instant of which only the offset is known: the one that the person named where it fits, else one
 * that stands for the offset. It never depends on the device, so that two of them read a file alike.
 */
export function zoneForOffset(offset: number, at: number, named: ZoneClock | null): string {
  if (named !== null && named.offsetAt(at) === offset) return named.zone;
  const minutes = Math.round(offset / MINUTE);
  const hours = minutes / 60;
  if (minutes === 0) return 'UTC';
  if (Number.isInteger(hours) && hours >= -12 && hours <= 14)
    return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  return OTHER_OFFSETS[minutes] ?? 'UTC';
}
