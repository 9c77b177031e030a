/**
 * When it was, as people type it: "20 min ago", "yesterday 22:15", "last night at 11pm", "2026-11-24 08:15".
 *
 * Nothing is guessed in silence: where a time could mean two instants, the answer says which was taken and which other
 * there is. What lies ahead is refused, because the journal holds what has happened.
 */
import { Temporal } from 'temporal-polyfill';
import { weekdayOf } from './calendar.ts';
import { addDays, type PlainDate } from './index.ts';
import { instantOf, wallTime } from './wall-time.ts';
import { readClock, readDay, readLength, type DayPart, type SaidClock, type SaidDay } from './when-words.ts';

/** What was settled while reading, to be said with the time. */
export type WhenNote =
  /** A clock time without a day, later than now: the day before was taken. */
  | 'yesterday'
  /** A day without a year that lies ahead: the year before was taken. */
  | 'last-year'
  /** No am or pm: the morning was taken, `other` is the evening. */
  | 'am-or-pm'
  /** The clock was set back and showed this twice: the first was taken, `other` is the second. */
  | 'twice'
  /** The clock was set forward and never showed this: as far after the change was taken, `other` is as far before it. */
  | 'skipped';

/** Why a text is no time that can be recorded. */
export interface WhenProblem {
  readonly kind:
    | 'empty'
    | 'unreadable'
    /** It has not happened yet; `at` is when it will. */
    | 'future'
    /** A day, but no time of day. */
    | 'no-clock'
    /** No clock or calendar shows it. */
    | 'impossible'
    /** 4/11: the day or the month may come first. */
    | 'ambiguous-date'
    /** Before 1900. */
    | 'too-long-ago';
  /** As typed. */
  readonly text: string;
  readonly at?: number;
}

/** See {@link readWhen}. `at` is milliseconds since 1970. */
export type WhenReading =
  | {
      readonly ok: true;
      readonly at: number;
      readonly zone: string;
      readonly notes: readonly WhenNote[];
      /** What else the text could mean; only where a note says so. */
      readonly other: number | null;
    }
  | { readonly ok: false; readonly problem: WhenProblem };

/** Where and when the person types. */
export interface WhenContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone that the person's clock is in. */
  readonly zone: string;
}

const MINUTE = 60_000;
const YEAR_1900 = -2_208_988_800_000;
const MOMENT = /^(?:just |right )?now$/;
const ISO_INSTANT =
  /^\d{4}-\d{2}-\d{2}t\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?(?:z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]+\])?$/;

/** What the words say before it is checked against now. */
type Found =
  | { readonly at: number; readonly notes?: readonly WhenNote[]; readonly other?: number | null }
  | { readonly problem: WhenProblem['kind'] };

/**
 * The instant that `text` names, for someone who types it at `now` in `zone`.
 *
 * Relative lengths in hours and minutes are elapsed time; "2 days ago" is the same time of day two days earlier.
 */
export function readWhen(text: string, context: WhenContext): WhenReading {
  const said = foldWhen(text);
  const found = said === '' ? { problem: 'empty' as const } : find(said, context);
  if ('problem' in found) return { ok: false, problem: { kind: found.problem, text } };
  const { at } = found;
  if (at > context.now) return { ok: false, problem: { kind: 'future', text, at } };
  if (at < YEAR_1900) return { ok: false, problem: { kind: 'too-long-ago', text, at } };
  return { ok: true, at, zone: context.zone, notes: found.notes ?? [], other: found.other ?? null };
}

const foldWhen = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/\s+/g, ' ')
    .trim();

function find(said: string, context: WhenContext): Found {
  if (MOMENT.test(said)) return { at: context.now };
  if (ISO_INSTANT.test(said)) return fromIso(said);
  const ago = /^(.+?) ago(?: (.+))?$/.exec(said);
  if (ago !== null) return fromAgo(ago[1] ?? '', ago[2], context);
  const ahead = /^in (.+)$/.exec(said);
  const length = ahead === null ? null : readLength(ahead[1] ?? '');
  if (length !== null) return { at: back(context, { minutes: -length.minutes, days: -length.days }) };
  return fromDayAndClock(said, context);
}

function fromIso(said: string): Found {
  try {
    return { at: Temporal.Instant.from(said.replace(/\[[^\]]+\]$/, '').toUpperCase()).epochMilliseconds };
  } catch {
    return { problem: 'impossible' };
  }
}

function fromAgo(words: string, rest: string | undefined, context: WhenContext): Found {
  const length = readLength(words);
  if (length === null) return { problem: 'unreadable' };
  if (rest === undefined) return { at: back(context, length) };
  // "2 days ago at 8am": a day, then a clock.
  if (length.minutes !== 0 || !Number.isInteger(length.days)) return { problem: 'unreadable' };
  return atClock({ kind: 'ago', days: length.days, part: null }, rest, context);
}

/** Minutes are elapsed time, whole days are days of the calendar. */
function back({ now, zone }: WhenContext, length: { readonly minutes: number; readonly days: number }): number {
  const wholeDays = Math.trunc(length.days);
  const minutes = length.minutes + (length.days - wholeDays) * 24 * 60;
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const day = wholeDays > MOST_DAYS ? null : start.subtract({ days: wholeDays });
  return (day?.epochMilliseconds ?? Number.NEGATIVE_INFINITY) - Math.round(minutes * MINUTE);
}

/** About 2,700 years; more is before 1900 whatever the day is. */
const MOST_DAYS = 1_000_000;

/** Tries each place at which the text may fall into a day and a clock, in either order. */
function fromDayAndClock(said: string, context: WhenContext): Found {
  const bare = readClock(said, null);
  if (bare === 'impossible') return { problem: 'impossible' };
  if (bare !== null) return bareClock(bare, context);
  const whole = readDay(said);
  if (whole !== null)
    return { problem: whole === 'ambiguous' ? 'ambiguous-date' : whole === 'impossible' ? whole : 'no-clock' };
  for (const { index } of said.matchAll(/[ t]/g)) {
    const [start, end] = [said.slice(0, index).replace(/,$/, ''), said.slice(index + 1)];
    for (const [dayText, clockText] of [
      [start, end],
      [end, start],
    ] as const) {
      const day = readDay(dayText);
      if (day === null || !looksLikeClock(clockText)) continue;
      if (day === 'ambiguous') return { problem: 'ambiguous-date' };
      return day === 'impossible' ? { problem: day } : atClock(day, clockText, context);
    }
  }
  return { problem: 'unreadable' };
}

const looksLikeClock = (text: string): boolean => readClock(text, null) !== null;

/** A clock without a day: today, or yesterday where that lies ahead. */
function bareClock(clock: SaidClock, context: WhenContext): Found {
  const { date } = wallTime(context.now, context.zone);
  const today = onDay(date, clock, context);
  if (!('at' in today) || today.at <= context.now) return today;
  const yesterday = onDay(addDays(date, -1), clock, context);
  return 'at' in yesterday ? { ...yesterday, notes: ['yesterday', ...(yesterday.notes ?? [])] } : yesterday;
}

function atClock(day: SaidDay, clockText: string, context: WhenContext): Found {
  const clock = readClock(clockText, 'part' in day ? day.part : null);
  if (clock === null) return { problem: 'unreadable' };
  if (clock === 'impossible') return { problem: clock };
  const today = wallTime(context.now, context.zone).date;
  switch (day.kind) {
    case 'date':
      return onDay(day.date, clock, context);
    case 'yearless':
      return inLastYear(day, { clock, today, context });
    case 'ago':
      return daysAgo(day, { clock, today, context });
    case 'weekday': {
      const past = (weekdayOf(today) - day.weekday + 7) % 7;
      const latest = nightOf({ kind: 'ago', days: past === 0 && day.last ? 7 : past, part: day.part }, clock);
      const found = onDay(addDays(today, -latest), clock, context);
      return 'at' in found && found.at > context.now ? onDay(addDays(today, -latest - 7), clock, context) : found;
    }
  }
}

/** What an answer is looked for in. */
interface Search {
  readonly clock: SaidClock;
  readonly today: PlainDate;
  readonly context: WhenContext;
}

function daysAgo(day: Extract<SaidDay, { kind: 'ago' }>, { clock, today, context }: Search): Found {
  const days = nightOf(day, clock);
  const found = onDay(addDays(today, -days), clock, context);
  // "Last night at 1", said half an hour after midnight, is the night before.
  return 'at' in found && found.at > context.now && days < day.days
    ? onDay(addDays(today, -day.days), clock, context)
    : found;
}

/** The small hours of a night belong to the next day of the calendar: "last night at 2" was today. */
const nightOf = (
  { days, part }: { readonly days: number; readonly part: DayPart | null; readonly kind: 'ago' },
  clock: SaidClock,
): number => (part === 'night' && clock.hour < 6 && days > 0 ? days - 1 : days);

function inLastYear({ month, day }: Extract<SaidDay, { kind: 'yearless' }>, { clock, today, context }: Search): Found {
  const year = Number(today.slice(0, 4));
  // 29 February may lie up to eight years back.
  for (let back = 0; back <= 8; back += 1) {
    const date = readDay(`${year - back}-${month}-${day}`);
    if (date === null || typeof date === 'string' || date.kind !== 'date') continue;
    const found = onDay(date.date, clock, context);
    if (!('at' in found) || found.at > context.now) continue;
    return back === 0 ? found : { ...found, notes: ['last-year', ...(found.notes ?? [])] };
  }
  return { problem: 'impossible' };
}

/** A clock on a day, with what the change of the clock and the missing am or pm leave open. */
function onDay(date: PlainDate, clock: SaidClock, context: WhenContext): Found {
  const { now, zone } = context;
  const { hour, minute, second } = clock;
  const found = instantOf({ date, hour, minute, second }, zone);
  switch (found.kind) {
    case 'twice':
      return found.later > now ? { at: found.earlier } : { at: found.earlier, notes: ['twice'], other: found.later };
    case 'skipped': {
      const [at, other] = found.after > now ? [found.before, found.after] : [found.after, found.before];
      return { at, notes: ['skipped'], other };
    }
    case 'exact': {
      const later = clock.eitherHalf ? onDay(date, { ...clock, hour: hour + 12, eitherHalf: false }, context) : null;
      if (later === null || !('at' in later) || later.at > now) return { at: found.at };
      return { at: found.at, notes: ['am-or-pm'], other: later.at };
    }
  }
}
