/** The English of times: lengths, clocks and days as people type them. Text comes folded: lower case, single spaces. */
import type { Weekday } from './calendar.ts';
import { parsePlainDate, type PlainDate } from './index.ts';

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['half a', 0.5],
  ['half an', 0.5],
  ['half', 0.5],
  ['a quarter of an', 0.25],
  ['quarter of an', 0.25],
  ['a quarter', 0.25],
  ['three quarters of an', 0.75],
]);

const MINUTES_PER_HOUR = 60;
const HOURS_PER_HALF_DAY = 12;

/** A length of time said: hours and minutes are elapsed time, days are days of the calendar. */
export interface SaidLength {
  readonly minutes: number;
  readonly days: number;
}

const LENGTH_PART =
  /^(\d+(?:[.,]\d+)?|(?:half|three quarters|a quarter|quarter|[a-z]+)(?: of)?(?: an?)?) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|days?|d|weeks?|wks?|w)(?![a-z])/;

/** "20 min", "1 h 30 min", "1h30", "an hour and a half", "2 days". `null` where it is no length. */
export function readLength(text: string): SaidLength | null {
  let rest = text.replace(/^(about|around|roughly|approximately|~) ?/, '').replace(/^an? hour and a half$/, '90 min');
  let length: SaidLength = { minutes: 0, days: 0 };
  let parts = 0;
  while (rest !== '') {
    const bare = parts > 0 ? /^(\d{1,2})$/.exec(rest) : null;
    const part = LENGTH_PART.exec(bare === null ? rest : `${rest} min`);
    if (part === null) return null;
    const count = numberFrom(part[1] ?? '');
    if (count === null) return null;
    length = withPart(length, count, part[2] ?? '');
    rest = bare === null ? rest.slice(part[0].length).replace(/^(,| and)? ?/, '') : '';
    parts += 1;
  }
  return parts === 0 ? null : length;
}

function withPart({ minutes, days }: SaidLength, count: number, unit: string): SaidLength {
  switch (unit.charAt(0)) {
    case 's':
      return { days, minutes: minutes + count / MINUTES_PER_HOUR };
    case 'm':
      return { days, minutes: minutes + count };
    case 'h':
      return { days, minutes: minutes + count * MINUTES_PER_HOUR };
    case 'd':
      return { minutes, days: days + count };
    default:
      return { minutes, days: days + count * 7 };
  }
}

function numberFrom(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return NUMBER_WORDS.get(text) ?? null;
}

/** Which part of the day was named, which says what "at 7" means. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** A time of the clock, as said. */
export interface SaidClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** "7" or "8:30" without am, pm or a leading zero: half a day later may be meant. */
  readonly eitherHalf: boolean;
}

/** `null` is no clock; `impossible` is one that no clock shows. */
export type ClockReading = SaidClock | 'impossible' | null;

const clock = (hour: number, minute = 0, second = 0): SaidClock => ({ hour, minute, second, eitherHalf: false });

/** "8am", "8.30 pm", "20:15", "7", "noon", "half past 8". */
export function readClock(text: string, part: DayPart | null): ClockReading {
  const said = text.replace(/^(at|around|about|~) ?/, '').replace(/ ?o'?clock$/, '');
  if (said === 'noon' || said === 'midday') return clock(HOURS_PER_HALF_DAY);
  if (said === 'midnight') return clock(0);
  const words = /^(half past|quarter past|quarter to) (\d{1,2}) ?(am|pm)?$/.exec(said);
  if (words !== null) return fromWords(words[1] ?? '', { hour: Number(words[2]), half: words[3], part });
  const digits = /^(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)? ?(am|pm|h)?$/.exec(said);
  return digits === null ? null : fromDigits(digits, part);
}

function fromDigits(
  [, hourText = '', minuteText = '0', secondText = '0', half]: RegExpExecArray,
  part: DayPart | null,
): ClockReading {
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (minute > 59 || second > 59) return 'impossible';
  const padded = hourText.startsWith('0') || half === 'h';
  return inHalf({ hour, minute, second }, half === 'h' ? undefined : half, padded ? 'padded' : part);
}

function fromWords(
  words: string,
  { hour, half, part }: { readonly hour: number; readonly half: string | undefined; readonly part: DayPart | null },
): ClockReading {
  if (hour < 1 || hour > HOURS_PER_HALF_DAY) return 'impossible';
  const whole = words === 'quarter to' ? ((hour + 10) % HOURS_PER_HALF_DAY) + 1 : hour;
  const minute = words === 'half past' ? 30 : words === 'quarter past' ? 15 : 45;
  return inHalf({ hour: whole, minute, second: 0 }, half, part);
}

/** Settles in which half of the day a time lies. */
function inHalf(
  time: { readonly hour: number; readonly minute: number; readonly second: number },
  half: string | undefined,
  part: DayPart | 'padded' | null,
): ClockReading {
  const { hour } = time;
  if (half !== undefined) {
    if (hour < 1 || hour > HOURS_PER_HALF_DAY) return 'impossible';
    const late = half === 'pm' ? HOURS_PER_HALF_DAY : 0;
    return { ...time, hour: (hour % HOURS_PER_HALF_DAY) + late, eitherHalf: false };
  }
  if (hour > 23) return 'impossible';
  if (part === 'padded' || part === 'morning' || hour > HOURS_PER_HALF_DAY || hour === 0)
    return { ...time, eitherHalf: false };
  if (part === null) return { ...time, eitherHalf: hour < HOURS_PER_HALF_DAY };
  return { ...time, hour: inPart(hour, part), eitherHalf: false };
}

/** 7 in the evening is 19; 2 at night is 2, 11 at night is 23, 12 at night is 0. */
function inPart(hour: number, part: DayPart): number {
  if (hour === HOURS_PER_HALF_DAY) return part === 'afternoon' ? hour : 0;
  if (part === 'night' && hour < 6) return hour;
  return hour + HOURS_PER_HALF_DAY;
}

/** A day, as said. */
export type SaidDay =
  | { readonly kind: 'ago'; readonly days: number; readonly part: DayPart | null }
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly last: boolean; readonly part: DayPart | null }
  | { readonly kind: 'date'; readonly date: PlainDate }
  /** Without a year: the last one there was. */
  | { readonly kind: 'yearless'; readonly month: number; readonly day: number };

/** `ambiguous` is a day that reads two ways, `impossible` one that no calendar has. */
export type DayReading = SaidDay | 'ambiguous' | 'impossible' | null;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY =
  /^(?:on )?(last |this )?(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?: (morning|afternoon|evening|night))?$/;
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?\\.?';
const DAY_MONTH = new RegExp(`^(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${MONTH}(?:,? (\\d{4}))?$`);
const MONTH_DAY = new RegExp(`^(?:on )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`);

/** "yesterday", "last night", "monday", "24 nov", "2026-11-24", "24.11.". */
export function readDay(text: string): DayReading {
  return readNamedDay(text) ?? readWeekday(text) ?? readDate(text);
}

function readNamedDay(text: string): SaidDay | null {
  const match =
    /^(?:(the day before )?(yesterday)|(today)|(tomorrow)|(this)(?= )|(tonight)|(last)(?= night))(?: (morning|afternoon|evening|night))?$/.exec(
      text,
    );
  if (match === null) return null;
  const [, before, yesterday, , tomorrow, , tonight, last, part] = match;
  const days = before !== undefined ? 2 : (yesterday ?? last) !== undefined ? 1 : tomorrow === undefined ? 0 : -1;
  return { kind: 'ago', days, part: tonight === undefined ? ((part as DayPart | undefined) ?? null) : 'night' };
}

function readWeekday(text: string): SaidDay | null {
  const match = WEEKDAY.exec(text);
  if (match === null) return null;
  const weekday = (WEEKDAYS.indexOf((match[2] ?? '').slice(0, 3)) + 1) as Weekday;
  return { kind: 'weekday', weekday, last: match[1] === 'last ', part: (match[3] as DayPart | undefined) ?? null };
}

function readDate(text: string): DayReading {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return dayFrom(Number(iso[3]), Number(iso[2]), iso[1]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(text);
  if (dotted !== null && (text.endsWith('.') || dotted[3] !== undefined))
    return dayFrom(Number(dotted[1]), Number(dotted[2]), dotted[3]);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (slashed !== null) return fromSlashed(Number(slashed[1]), Number(slashed[2]), slashed[3]);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return dayFrom(Number(dayMonth[1]), monthFrom(dayMonth[2]), dayMonth[3]);
  const monthDay = MONTH_DAY.exec(text);
  return monthDay === null ? null : dayFrom(Number(monthDay[2]), monthFrom(monthDay[1]), monthDay[3]);
}

const monthFrom = (word = ''): number => MONTHS.indexOf(word.slice(0, 3)) + 1;

/** 4/11 is a day in April in one country and in November in another. */
function fromSlashed(first: number, second: number, year: string | undefined): DayReading {
  if (first <= 12 && second <= 12 && first !== second) return 'ambiguous';
  return first > 12 ? dayFrom(first, second, year) : dayFrom(second, first, year);
}

function dayFrom(day: number, month: number, year: string | undefined): DayReading {
  // 2024 has a 29 February.
  const text = `${year ?? '2024'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = parsePlainDate(text);
  if (date === null) return 'impossible';
  return year === undefined ? { kind: 'yearless', month, day } : { kind: 'date', date };
}
